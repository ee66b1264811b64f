import { writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import type { SessionView } from '#contract/session'
import { said } from '../e2e/words'
import { signIn } from '../support/demo'
import { MiniApp } from '../support/weapp/mini-app'
import { Phone } from '../support/weapp/phone'

/** The words on the buttons, as the mini-program says them in Chinese. */
export const t = said.zh

/** What an earlier visit leaves on the phone: the token, and who it is. */
export function signedIn({ storage }: Phone, { token, me }: SessionView): void {
  const kept = { me, houseId: null, staffId: null }
  storage.set('token', JSON.stringify(token))
  storage.set('session', JSON.stringify(JSON.stringify(kept)))
}

/** A phone on which a person of the demo has signed in at an earlier visit. */
export async function phoneOf(origin: string, identity: string): Promise<Phone> {
  const phone = new Phone(origin, identity)
  signedIn(phone, await signIn(origin, identity))
  return phone
}

/** A real picture in the album of the phone, larger than what is kept. */
export async function takePhoto(phone: Phone, colour = '#7a5c3e'): Promise<void> {
  const file = path.join(phone.disk.home, `album-${phone.photos.length}.jpg`)
  const plain = sharp({ create: { width: 1600, height: 1200, channels: 3, background: colour } })
  writeFileSync(file, await plain.jpeg().toBuffer())
  phone.photos = [...phone.photos, file]
}

export async function launch(phone: Phone, page?: string): Promise<MiniApp> {
  const app = new MiniApp('dist/weapp', phone)
  await app.launch(page)
  return app
}

type Name = string | RegExp

export const press = (app: MiniApp, name: Name) => app.screen.tap({ role: 'button', name })

export const choose = (app: MiniApp, group: Name, name: Name) =>
  app.screen.tap({ role: 'radio', name, inside: { role: 'radiogroup', label: group } })

/** Types into the field that is called so. */
export const write = (app: MiniApp, label: string, words: string) =>
  app.screen.type(app.screen.one({ label }), words)

/** Waits until the page says it: an answer of the cloud may come after the last tap has settled. */
export async function sees(app: MiniApp, words: Name, withinMs = 10_000): Promise<void> {
  const end = Date.now() + withinMs
  const shown = () =>
    typeof words === 'string' ? app.screen.text().includes(words) : words.test(app.screen.text())
  while (!shown()) {
    if (Date.now() > end)
      throw new Error(`${app.screen.route} does not say ${words}: ${app.screen.text()}`)
    await new Promise((later) => setTimeout(later, 50))
    await app.settle()
  }
}
