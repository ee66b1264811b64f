import { carrier } from '../../lib/outbox/carrier'
import type { Item } from '../../lib/outbox/errand'
import { createOutbox } from '../../lib/outbox/outbox'
import { phone } from '../../lib/platform/phone'
import type { KeyValue } from '../../lib/platform/platform'
import { later } from '../../lib/timer'

/** Under `draft/`, where the sweep of photos and the deletion of an account look, too. */
const PLACE = 'draft/staff/'

/** A drawer of its own: what staff send is judged in another way than what residents do. */
const drawer: KeyValue = {
  read: (key) => phone.storage.read(PLACE + key),
  write: (key, text) => phone.storage.write(PLACE + key, text),
  remove: (key) => phone.storage.remove(PLACE + key),
  keys: () =>
    phone.storage
      .keys()
      .filter((key) => key.startsWith(PLACE))
      .map((key) => key.slice(PLACE.length)),
}

/**
 * STF-16: what staff wrote and did without a signal. It goes out once and in order per ticket; where
 * somebody was faster it stops and waits for a second look, and never goes out unread.
 */
export const staffOutbox = createOutbox({
  ...carrier,
  renew: async () => ({ ok: true, value: null }),
  storage: drawer,
  photos: phone.photos,
  now: phone.now,
  later,
  alone: phone.alone,
})

phone.onOtherWindow(staffOutbox.refresh)
phone.onOnline((online) => {
  if (online) void staffOutbox.flush()
})

export const isStale = ({ state, problem }: Item): boolean =>
  state === 'stuck' && problem?.code === 'stale'
