import { filled, isUnedited } from '#domain/staff/saved-reply'

const blanks = { name: 'Lin', home: 'B1 1201', receiptNo: 'HR-1', me: 'Li' }
const template = 'Dear {name}, {receiptNo} (lift) is with us. {me}'

test('STF-02: blanks are filled with what they name; an unknown one stays to be seen', () => {
  expect(filled('{ name } of {home}: {who}', blanks)).toBe('Lin of B1 1201: {who}')
})

test('STF-02: a saved reply stays one with its blanks filled or not, and no longer with one letter changed', () => {
  const sent = filled(template, blanks)
  expect(isUnedited(template, sent)).toBe(true)
  expect(isUnedited(template, ` ${template}\n`)).toBe(true)
  expect(isUnedited(template, sent.replace('lift', 'stairs'))).toBe(false)
  expect(isUnedited(template, `${sent} Please call.`)).toBe(false)
  expect(isUnedited(template, sent.replace('Lin', 'x'.repeat(61)))).toBe(false)
  expect(isUnedited('50% (really)?', '50% (really)?')).toBe(true)
  expect(isUnedited('a.c', 'abc')).toBe(false)
})
