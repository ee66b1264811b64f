import { nextQuestion, SEGMENTS, segmentOf } from '#domain/nps/segments'

test('0-6, 7-8, 9-10; edge case 16: 0 is a score', () => {
  const segments = Array.from({ length: 11 }, (_, score) => segmentOf(score))
  expect(segments.slice(0, 7)).toEqual(Array(7).fill('detractor'))
  expect(segments.slice(7, 9)).toEqual(Array(2).fill('passive'))
  expect(segments.slice(9)).toEqual(Array(2).fill('promoter'))
})

test.each([-1, 11, 7.5, Number.NaN])('%d is no score', (score) => {
  expect(() => segmentOf(score)).toThrow(RangeError)
})

test('RES-08: one question follows, another for each segment', () => {
  expect(SEGMENTS.map(nextQuestion)).toEqual(['wrong', 'missing', 'good'])
})
