import { maskedMobile, mobileOf } from '#domain/privacy/phone'

test.each([
  ['plain', '13812345678'],
  ['with the country', '+86 138 1234 5678'],
  ['as a foreign telephone writes it', '0086-138-1234-5678'],
  ['in full-width digits', '１３８１２３４５６７８'],
])('LOOP-05: a mobile number %s is kept in one form', (_how, words) => {
  expect(mobileOf(words)).toBe('+8613812345678')
})

test.each([
  ['a landline', '021-61234567'],
  ['a number too short', '1381234567'],
  ['a number too long', '138123456789'],
  ['a series that no carrier has', '12812345678'],
  ['words', 'call me'],
  ['nothing', ''],
])('LOOP-05: %s is no mobile number', (_what, words) => {
  expect(mobileOf(words)).toBeNull()
})

test('RES-12: a masked number shows three digits and four', () => {
  expect(maskedMobile('+8613812345678')).toBe('138****5678')
})
