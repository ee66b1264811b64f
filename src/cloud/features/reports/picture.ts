import type { Lang } from '#contract/common'
import type { Figure } from '#domain/reports/figure'
import { DASH, type Printed } from './sheets'
import { periodWords, reportText } from './text'

const SIZE = { width: 1080, height: 1440 }
const INK = '#17201b'
const QUIET = '#4d5851'
const GREEN = '#0b6a45'

const escaped = (words: string): string =>
  words.replace(/[&<>"']/g, (one) => `&#${one.codePointAt(0)};`)

const line = (x: number, y: number, size: number, words: string, more = '') =>
  `<text x="${x}" y="${y}" font-size="${size}" ${more}>${escaped(words)}</text>`

/** One rate in large letters over its bar; a small sample says so, none is a dash, and no bar is drawn. */
function rate(y: number, name: string, { n, count, percent }: Figure, lang: Lang): string {
  const t = reportText[lang]
  const few = n === 0 ? DASH : t.few
  const value = percent === null ? few : `${(Math.round(percent * 10) / 10).toFixed(1)}%`
  const bar =
    percent === null
      ? ''
      : `<rect x="80" y="${y + 34}" width="920" height="26" rx="13" fill="#dde2dc"/>` +
        `<rect x="80" y="${y + 34}" width="${9.2 * percent}" height="26" rx="13" fill="${GREEN}"/>`
  return (
    line(80, y, 44, name, `fill="${INK}"`) +
    line(1000, y, 64, value, `fill="${INK}" font-weight="600" text-anchor="end"`) +
    bar +
    line(80, y + 104, 32, count === null ? `n = ${n}` : t.wall.of(n, count), `fill="${QUIET}"`)
  )
}

/** STF-09: the month for the notice board, as SVG: numbers, what they are of, and what to do when not satisfied. */
export function pictureOf(printed: Printed, lang: Lang): string {
  const { wall } = reportText[lang]
  const { loop } = printed.figures
  const rates = [
    [wall.replied, loop.rates.replied],
    [wall.solved, loop.rates.solved],
    [wall.confirmed, loop.rates.confirmed],
    [wall.satisfied, loop.satisfied],
  ] as const
  const title = `${printed.communityName} · ${periodWords(printed.period, lang)}`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}" ` +
    `viewBox="0 0 ${SIZE.width} ${SIZE.height}" font-family="Noto Sans CJK SC, Noto Sans SC, PingFang SC, sans-serif">` +
    `<rect width="100%" height="100%" fill="#f1f3ef"/>` +
    line(80, 150, 40, title, `fill="${QUIET}"`) +
    line(80, 236, 72, wall.title, `fill="${INK}" font-weight="600"`) +
    rates.map(([name, of], n) => rate(390 + n * 230, name, of, lang)).join('') +
    line(80, 1330, 30, wall.foot.slice(0, 60), `fill="${QUIET}"`) +
    line(80, 1376, 30, wall.foot.slice(60), `fill="${QUIET}"`) +
    '</svg>'
  )
}
