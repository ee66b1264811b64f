import { companySatisfaction } from '#domain/ratings/company'

const share = (communityId: string, top: number, n: number, homes: number) => ({
  communityId,
  top,
  n,
  homes,
})

test('communities weigh by their occupied homes, not by who answered', () => {
  const figure = companySatisfaction([share('a', 90, 100, 100), share('b', 10, 20, 300)])
  // (90 x 100 + 50 x 300) / 400; SE 3 and 11.1803 percent points
  expect(figure.score).toBeCloseTo(60, 9)
  expect(figure.high).toBeCloseTo(
    60 + 1.96 * Math.sqrt((0.25 * 3) ** 2 + (0.75 * 11.18034) ** 2),
    4,
  )
  expect(figure.low).toBeCloseTo(120 - (figure.high ?? 0), 9)
})

test('fewer than ten answers are listed, not counted', () => {
  const figure = companySatisfaction([share('a', 9, 10, 100), share('b', 0, 9, 900)])
  expect(figure).toMatchObject({ counted: ['a'], listed: ['b'] })
  expect(figure.score).toBeCloseTo(90, 9)
})

test('of no community there is no figure; the interval stays within 0-100', () => {
  expect(companySatisfaction([share('a', 1, 1, 1)])).toEqual({
    score: null,
    low: null,
    high: null,
    counted: [],
    listed: ['a'],
  })
  expect(companySatisfaction([share('a', 19, 20, 10)]).high).toBe(100)
})
