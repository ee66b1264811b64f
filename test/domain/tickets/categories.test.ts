import {
  CATEGORY_IDS,
  categoryPriority,
  FACILITY_CATEGORIES,
  PRIORITY_CATEGORIES,
} from '#domain/tickets/categories'

test('fees, safety, leaks, water or power off and lifts are promised in 48 h', () => {
  const promised = CATEGORY_IDS.filter((id) => categoryPriority('complaint', id) === 'priority')
  expect([...promised].sort()).toEqual([...PRIORITY_CATEGORIES].sort())
})

test('praise and suggestions carry no 48 h promise', () => {
  for (const id of CATEGORY_IDS) {
    expect(categoryPriority('praise', id)).toBe('normal')
    expect(categoryPriority('suggestion', id)).toBe('normal')
  }
})

test('what may happen inside a home is never offered to neighbours', () => {
  for (const id of ['noise', 'leak', 'staff', 'safety', 'fees'] as const) {
    expect(FACILITY_CATEGORIES).not.toContain(id)
  }
})
