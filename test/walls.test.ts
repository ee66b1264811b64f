import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { RIGHT_FILES, WRONG_IMPORTS } from './support/house/wrong-imports'

// A wall that never fires protects nothing: each one is seen to refuse a file written for it.
const walls: { forbidden: { name: string }[] } = require('../.dependency-cruiser.cjs')

interface Violation {
  from: string
  rule: { name: string }
}
let violations: Violation[] = []
let elsewhere: string

beforeAll(() => {
  elsewhere = mkdtempSync(path.join(os.tmpdir(), 'huisheng-walls-'))
  const put = (file: string, text: string) => {
    const full = path.join(elsewhere, file)
    mkdirSync(path.dirname(full), { recursive: true })
    writeFileSync(full, `${text}\nexport const here = 1\n`)
  }
  for (const [file, text] of Object.entries(RIGHT_FILES)) put(file, text)
  for (const [, file, statement] of WRONG_IMPORTS) put(file, statement)
  for (const name of ['fastify', 'dayjs', '@sinclair/typebox']) {
    put(`node_modules/${name}/index.js`, '')
    writeFileSync(path.join(elsewhere, `node_modules/${name}/package.json`), `{"name":"${name}"}`)
  }
  for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs'])
    cpSync(file, path.join(elsewhere, file))
  const cruise = path.resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const given = ['src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const run = spawnSync(process.execPath, [cruise, ...given], {
    cwd: elsewhere,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  violations = JSON.parse(run.stdout).summary.violations
})
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }))

test.each(walls.forbidden.map(({ name }) => name))(
  'the wall %s has a wrong file to refuse',
  (name) => {
    expect(WRONG_IMPORTS.map(([wall]) => wall)).toContain(name)
  },
)

test.each(WRONG_IMPORTS)('the wall %s refuses %s', (wall, file) => {
  const fired = violations.filter(({ from }) => from === file).map(({ rule }) => rule.name)
  expect(fired).toContain(wall)
})

test('no wall stands in the way of a right import', () => {
  const wrong = new Set(WRONG_IMPORTS.map(([, file]) => file))
  const refused = violations.filter(({ from }) => !wrong.has(from))
  expect(refused.map(({ from, rule }) => `${from} ${rule.name}`)).toEqual([])
})
