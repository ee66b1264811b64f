import { bandOf } from '#miniapp/office/features/insight/band'

const at = (score: number, half: number) => ({ score, low: score - half, high: score + half })
const NONE = { score: null, low: null, high: null }

test('STF-08: the scale runs in whole twenties around every margin', () => {
  expect(bandOf([at(19, 9), at(-4, 8)])).toMatchObject({ top: 40, bottom: -20 })
  expect(bandOf([{ score: 100, low: 47.5, high: 100 }])).toMatchObject({ top: 100, bottom: 40 })
})

test('STF-08: a score stands where the scale says, and its band from margin to margin', () => {
  const { spots, shapes } = bandOf([at(10, 10), at(20, 10)])
  expect(spots).toEqual([
    { x: 25, score: 75, low: 100, high: 50 },
    { x: 75, score: 50, low: 75, high: 25 },
  ])
  expect(shapes).toHaveLength(1)
  expect(shapes[0]?.margin).toBe(
    'polygon(23.0% 50.0%,25.0% 50.0%,75.0% 25.0%,77.0% 25.0%,77.0% 75.0%,75.0% 75.0%,25.0% 100.0%,23.0% 100.0%)',
  )
})

test('STF-08: a period with too few answers is a gap, and nothing is drawn across it', () => {
  const { spots, shapes } = bandOf([at(10, 10), NONE, at(20, 10), at(20, 10)])
  expect(spots.map((spot) => spot === null)).toEqual([false, true, false, false])
  expect(shapes).toHaveLength(2)
  expect(shapes[0]?.line).toMatch(/^polygon\(10\.5% .*,10\.5% [0-9.]+%\)$/)
})
