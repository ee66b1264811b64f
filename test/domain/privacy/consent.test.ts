import { consentState, PRIVACY_VERSION } from '#domain/privacy/consent'

const yes = (at: number, version = PRIVACY_VERSION) => ({ at, version, given: true })
const no = (at: number) => ({ at, version: PRIVACY_VERSION, given: false })

test('RES-12: the last answer to the privacy text counts, in whatever order they are read', () => {
  expect(consentState([])).toBe('none')
  expect(consentState([yes(1)])).toBe('given')
  expect(consentState([yes(1), no(2)])).toBe('withdrawn')
  expect(consentState([no(2), yes(1)])).toBe('withdrawn')
  expect(consentState([yes(1), no(2), yes(3)])).toBe('given')
})

test('RES-12: a yes to an older text is no yes to the new one, and no withdrawal either', () => {
  expect(consentState([yes(1, '2025-01')])).toBe('outdated')
  expect(consentState([yes(1, '2025-01'), yes(2)])).toBe('given')
})
