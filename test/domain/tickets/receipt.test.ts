import { receiptNo } from '#domain/tickets/receipt'
import { instant } from '#domain/time'

const at = instant('2026-11-21T09:00:00+08:00')

test('two letters, the day in Shanghai, a running number', () => {
  expect(receiptNo('WT', at, 31)).toBe('WT-261121-0031')
})

test('just after midnight in Shanghai it is the new day, though not in UTC', () => {
  expect(receiptNo('WT', instant('2026-11-22T00:00:00+08:00'), 1)).toBe('WT-261122-0001')
  expect(receiptNo('WT', instant('2026-11-21T23:59:59.999+08:00'), 1)).toBe('WT-261121-0001')
})

test('a day of more than 9999 tickets goes on', () => {
  expect(receiptNo('WT', at, 10_000)).toBe('WT-261121-10000')
})

test.each([['W'], ['wt'], ['WTX'], ['W1'], ['']])('prefix %j is refused', (prefix) => {
  expect(() => receiptNo(prefix, at, 1)).toThrow(RangeError)
})

test.each([0, -1, 1.5, Number.NaN])('number %d is refused', (n) => {
  expect(() => receiptNo('WT', at, n)).toThrow(RangeError)
})
