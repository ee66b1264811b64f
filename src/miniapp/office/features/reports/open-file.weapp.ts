import Taro from '@tarojs/taro'
import type { ReportFileKind } from '#contract/reports'

/** WeChat opens no CSV: the workbook holds the same numbers. */
export const FILES: readonly ReportFileKind[] = ['xlsx', 'picture']

/** @returns false when it was not loaded or cannot be shown here */
export async function openFile(url: string, kind: ReportFileKind): Promise<boolean> {
  try {
    if (kind === 'picture') await Taro.previewImage({ urls: [url] })
    else {
      const { tempFilePath, statusCode } = await Taro.downloadFile({ url })
      if (statusCode !== 200) return false
      await Taro.openDocument({ filePath: tempFilePath, fileType: 'xlsx', showMenu: true })
    }
    return true
  } catch {
    return false
  }
}
