import { DEFINITIONS_VERSION } from '#domain/reports/snapshot'

test('LOOP-07: a frozen report names the version of its definitions', () => {
  expect(Number.isInteger(DEFINITIONS_VERSION) && DEFINITIONS_VERSION >= 1).toBe(true)
})
