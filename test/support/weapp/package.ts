import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { custom?: boolean; list: { pagePath: string }[] }
  window?: Record<string, unknown>
}

/** What app.json says about the compiled package, and the API origin that the build wrote down. */
export function readPackage(root: string) {
  const app = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8')) as AppJson
  const stamp = path.join(root, '../.built/weapp')
  const [, apiOrigin = ''] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split('\n') : []
  return {
    pages: [
      ...app.pages,
      ...(app.subPackages ?? []).flatMap((part) =>
        part.pages.map((page) => path.posix.join(part.root, page)),
      ),
    ],
    tabs: app.tabBar?.list.map((item) => item.pagePath) ?? [],
    customTabBar: app.tabBar?.custom === true,
    titleOf: (page: string) => {
      const own = JSON.parse(readFileSync(path.join(root, `${page}.json`), 'utf8'))
      return String({ ...app.window, ...own }.navigationBarTitleText ?? '')
    },
    apiOrigin: apiOrigin || 'http://127.0.0.1:3000',
  }
}
