import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { CATEGORY_IDS } from '#domain/tickets/categories'

const room = path.resolve(__dirname, '../../../src/miniapp')
const drawings = readdirSync(path.join(room, 'assets/icons'))
  .map((file) => file.slice(0, -4))
  .sort()
const css = readFileSync(path.join(room, 'styles/icons.css'), 'utf8')

const SIDE = 24
const USUAL = '1.75'

/** The lines of one drawing as the mask carries them, and their weight. */
function lines(name: string): { readonly weight: string; readonly body: string } {
  const svg = readFileSync(path.join(room, 'assets/icons', `${name}.svg`), 'utf8').trim()
  const body = svg
    .replace(/^<svg[^>]*>/, '')
    .replace(/<\/svg>$/, '')
    .replaceAll('"', "'")
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E')
  return { weight: /stroke-width="([\d.]+)"/.exec(svg)?.[1] ?? '', body }
}

test.each(drawings)('the class of icon %s shows the drawing of that name', (name) => {
  const place = drawings.indexOf(name)
  const { weight, body } = lines(name)
  const moved = place === 0 ? '' : ` transform='translate(${place * SIDE})'`
  const heavy = weight === USUAL ? '' : ` stroke-width='${weight}'`
  expect(css).toContain(`%3Cg${moved}${heavy}%3E${body}%3C/g%3E`)

  const window = new RegExp(`[.]ic-${name} {\\s+-webkit-mask-position: ([\\d.]+)% 0;`).exec(css)
  expect(Number(window?.[1])).toBeCloseTo((place / (drawings.length - 1)) * 100, 3)
})

test('the mask is as wide as all drawings together', () => {
  expect(css).toContain(`viewBox='0 0 ${drawings.length * SIDE} ${SIDE}'`)
  expect(css).toContain(`-webkit-mask-size: ${drawings.length * 100}% 100%;`)
})

test('every category of the form has its icon', () => {
  expect(drawings).toEqual(expect.arrayContaining([...CATEGORY_IDS]))
})
