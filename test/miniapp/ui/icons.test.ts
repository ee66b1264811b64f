import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { CATEGORY_IDS } from '#domain/tickets/categories'

const room = path.resolve(__dirname, '../../../src/miniapp')
const drawings = readdirSync(path.join(room, 'assets/icons')).map((file) => file.slice(0, -4))
const css = readFileSync(path.join(room, 'styles/icons.css'), 'utf8')

/** What a mask carries of a drawing: the same lines, in black, without a size of its own. */
const maskOf = (name: string): string =>
  readFileSync(path.join(room, 'assets/icons', `${name}.svg`), 'utf8')
    .trim()
    .replace(' width="24" height="24"', '')
    .replace('currentColor', '#000')
    .replaceAll('"', "'")
    .replaceAll('#', '%23')
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E')

test.each(drawings)('the class of icon %s carries the drawing of that name', (name) => {
  expect(css).toContain(
    `.ic-${name} {\n  -webkit-mask-image: url("data:image/svg+xml,${maskOf(name)}");`,
  )
})

test('every category of the form has its icon', () => {
  expect(drawings).toEqual(expect.arrayContaining([...CATEGORY_IDS]))
})
