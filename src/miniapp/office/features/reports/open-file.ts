import Taro from '@tarojs/taro'
import type { ReportFileKind } from '#contract/reports'

/** What a browser downloads by itself. */
export const FILES: readonly ReportFileKind[] = ['xlsx', 'csv', 'answers', 'picture']

interface Browser {
  readonly location: { assign(url: string): void }
}

/** A picture is shown; a table is downloaded, and the page stays, because the answer says attachment. */
export async function openFile(url: string, kind: ReportFileKind): Promise<boolean> {
  if (kind === 'picture') await Taro.previewImage({ urls: [url] })
  else (globalThis as unknown as Browser).location.assign(url)
  return true
}
