import { CALM_WORDS, DANGER_WORDS, DANGERS } from '#domain/tickets/safety-words'

test('every danger has its words, and they are read the same on every call', () => {
  expect(DANGER_WORDS.map(({ danger }) => danger)).toEqual([...DANGERS])
  for (const { all } of DANGER_WORDS) {
    // A global pattern would remember where it stopped the last time.
    for (const pattern of all) expect(pattern.global).toBe(false)
  }
  expect(CALM_WORDS.global).toBe(true)
})
