import { OUT_ENDS } from '#domain/messages/ladder'
import { decideSettling, FAILED, SETTLINGS } from '#domain/messages/settling'
import { STAFF_ROLES } from '#domain/staff/roles'

test.each([
  ['open', 'done', 'frontdesk', 'done'],
  ['open', 'unreachable', 'frontdesk', 'unreachable'],
  ['dead', 'again', 'manager', 'waiting'],
  ['unknown', 'again', 'admin', 'waiting'],
  ['refused', 'dropped', 'manager', 'done'],
] as const)('LOOP-05: %s, "%s" by %s: %s', (state, how, role, after) => {
  expect(decideSettling(state, how, role)).toEqual({ ok: true, value: after })
})

test('LOOP-05: a failure is the manager\u2019s to mend, whoever else may call', () => {
  for (const role of STAFF_ROLES) {
    const may = role === 'manager' || role === 'admin'
    for (const state of FAILED) expect(decideSettling(state, 'again', role).ok).toBe(may)
  }
})

test('LOOP-05: what went out, was read or is settled is not touched again', () => {
  const ended = OUT_ENDS.filter((end) => !FAILED.some((one) => one === end))
  for (const state of [...ended, 'waiting', 'sending'])
    for (const how of SETTLINGS)
      expect(decideSettling(state, how, 'manager')).toEqual({
        ok: false,
        reason: 'illegal-transition:state',
      })
})
