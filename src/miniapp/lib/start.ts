import { dropHandedOver } from './draft'
import { outbox } from './outbox/use-outbox'
import { phone } from './platform/phone'
import { usePrefs } from './prefs'
import { listenForPrivacy } from './privacy'
import { useSession } from './session'
import { refreshConsents } from './subscribe'
import { sweepPhotos } from './sweep'
import { later } from './timer'

/** The first screen comes first. */
const CALM = 1_500

/** The pages of staff only for those who work here. */
const fetchPages = () => {
  const works = (useSession.getState().me?.seats.length ?? 0) > 0
  void phone.fetchPages((page) => works || page.startsWith('pages/'))
}

/** Once, when the app is launched. */
export function startApp(): void {
  const { items } = outbox.store.getState()
  dropHandedOver(phone.storage, new Set(items.map((item) => item.id)))
  void sweepPhotos(phone.storage, phone.photos, items, phone.now())
  outbox.onDelivered((item, _reply, wanted) => {
    // What was taken back and is being changed is the person's, although it arrived as it was.
    if (wanted) dropHandedOver(phone.storage, new Set([item.id]))
  })
  phone.onOtherWindow(outbox.refresh)

  listenForPrivacy()
  phone.tellLang(usePrefs.getState().lang)
  usePrefs.subscribe(({ lang }) => phone.tellLang(lang))
  phone.onTheme((theme) => usePrefs.getState().followSystem(theme))
  phone.onOnline((online) => {
    if (!online) return
    void outbox.flush()
    fetchPages()
  })
  later(CALM, () => {
    fetchPages()
    void refreshConsents()
  })
  useSession.subscribe((now, before) => {
    if (now.me?.personId === before.me?.personId) return
    void outbox.flush()
    void refreshConsents()
  })
}

/** Each time the app comes into sight: requests begun in the background have failed, so the queue starts anew. */
export function appShown(): void {
  void useSession.getState().refresh()
  void outbox.flush()
}

/** WeChat lets nothing start in the background. */
export function appHidden(): void {
  outbox.rest()
}
