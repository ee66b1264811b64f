import { DIMENSIONS, SERVQUAL } from '#domain/ratings/dimensions'

test('RES-06: six services, each with its axes; fees stand outside SERVQUAL', () => {
  expect(DIMENSIONS).toHaveLength(6)
  expect(SERVQUAL.fees).toEqual(['value'])
  expect(DIMENSIONS.filter((dimension) => SERVQUAL[dimension].includes('value'))).toEqual(['fees'])
})
