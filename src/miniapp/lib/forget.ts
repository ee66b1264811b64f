import { outbox } from './outbox/use-outbox'
import { phone } from './platform/phone'
import { dropToken, tokenNow } from './token'

/** After the cloud has said yes to a deletion: this phone keeps nothing of that person, sent or not. */
export async function forgetPerson(personId: string): Promise<void> {
  const mine = outbox.store.getState().items.filter((item) => item.owner === personId)
  for (const item of mine) await outbox.remove(item.id)
  for (const name of phone.storage.keys())
    if (/^(?:draft|damaged)\//.test(name) && name.includes(personId)) phone.storage.remove(name)
  dropToken(tokenNow() ?? '')
}
