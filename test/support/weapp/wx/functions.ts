import { account } from './account'
import { events } from './events'
import { feedback } from './feedback'
import { files } from './files'
import type { Wx, WxHost } from './host'
import { media } from './media'
import { navigation, type Stack } from './navigation'
import { network } from './network'
import { selectorQuery } from './selector-query'
import { storage } from './storage'
import { system } from './system'

/** The whole `wx` of the runner. A function that is not here is undefined, as on an old phone. */
export function wxFunctions(host: WxHost, stack: Stack, launchOptions: () => unknown) {
  const { wx, hidden } = network(host)
  const all: Wx = {
    ...system(host, launchOptions),
    ...events(host),
    ...feedback(host),
    ...storage(host),
    ...files(host),
    ...wx,
    ...account(host),
    ...media(host),
    ...navigation(host, stack),
    ...selectorQuery(host),
  }
  return { wx: all, hidden }
}
