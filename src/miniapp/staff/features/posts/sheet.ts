import { qrCode, qrPath } from '#domain/praise/qr-code'
import { routes } from '../../../lib/routes'

const QUIET = 4

/** What the code says: the address of the page that it opens. @param origin where residents reach the app */
export const postAddress = (origin: string, code: string): string =>
  origin + routes.praise(code.replace('-', ''))

/** The code alone as an SVG picture, with the white edge that scanners need. */
export function qrPicture(address: string): string {
  const matrix = qrCode(address)
  const size = matrix.length + 2 * QUIET
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path transform="translate(${QUIET} ${QUIET})" d="${qrPath(matrix)}" fill="#000"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
