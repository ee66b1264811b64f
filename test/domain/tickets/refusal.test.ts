import { refusalOf } from '#domain/tickets/refusal'

test('a reason splits into code and field for the wire', () => {
  expect(refusalOf('bad-input:words')).toEqual({ code: 'bad-input', field: 'words' })
  expect(refusalOf('too-many:home')).toEqual({ code: 'too-many', field: 'home' })
})
