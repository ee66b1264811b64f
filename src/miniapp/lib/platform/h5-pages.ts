import { browser } from './browser'

/**
 * In a browser every page is a file of its own. They are fetched while there is a signal: a page that
 * was never opened must open without one, or what was written there could not be sent off.
 */
export async function fetchPages(isWanted: (page: string) => boolean): Promise<void> {
  for (const { path, load } of browser.__taroAppConfig?.routes ?? []) {
    if (!isWanted(path)) continue
    const [page] = load({}, {})
    const here = await page.then(
      () => true,
      () => false,
    )
    if (!here) return // no signal: the next time there is one
  }
}
