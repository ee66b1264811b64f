import { copyFileSync, statSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { needPrivacy } from './account'
import { answer, type Options, type Wx, type WxHost } from './host'

/** Pictures from the album and their handling, on real image files. */
export function media(host: WxHost): Wx {
  const { phone } = host

  const chooseMedia = (options: Options = {}) => {
    host.record('chooseMedia', { count: options.count, sizeType: options.sizeType })
    return answer(host, 'chooseMedia', options, async () => {
      await needPrivacy(host)
      const chosen = phone.photos.slice(0, Number(options.count ?? 9))
      if (chosen.length === 0) throw new Error('cancel')
      const tempFiles = chosen.map((photo) => {
        const tempFilePath = phone.disk.newTemporary(path.extname(photo))
        copyFileSync(photo, phone.disk.real(tempFilePath))
        const { size } = statSync(photo)
        return { tempFilePath, size, fileType: 'image', width: 0, height: 0 }
      })
      return host.own({ type: 'image', tempFiles })
    })
  }

  const compressImage = (options: Options) => {
    host.record('compressImage', { quality: options.quality })
    return answer(host, 'compressImage', options, async () => {
      const source = phone.disk.existing(String(options.src))
      const tempFilePath = phone.disk.newTemporary('.jpg')
      const width = Number(options.compressedWidth ?? 0)
      await sharp(source)
        .resize(width > 0 ? { width, withoutEnlargement: true } : {})
        .jpeg({ quality: Number(options.quality ?? 80) })
        .toFile(phone.disk.real(tempFilePath))
      return { tempFilePath }
    })
  }

  const getImageInfo = (options: Options) =>
    answer(host, 'getImageInfo', options, async () => {
      const { width, height, format } = await sharp(
        phone.disk.existing(String(options.src)),
      ).metadata()
      return { width, height, type: format, path: options.src, orientation: 'up' }
    })

  const scanCode = (options: Options = {}) => {
    host.record('scanCode', {})
    return answer(host, 'scanCode', options, () => {
      if (phone.scan === null) throw new Error('cancel')
      return { result: phone.scan, scanType: 'QR_CODE', charSet: 'utf-8', path: '' }
    })
  }

  return { chooseMedia, compressImage, getImageInfo, scanCode }
}
