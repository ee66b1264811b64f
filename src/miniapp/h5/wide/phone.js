// One phone: its caption, the menu "switch person", and the frame with the app in it.
import { element } from './element.js'

const isStaff = (person) => !['resident', 'neighbour', 'elder'].includes(person.as)

export const startOf = (person) => (isStaff(person) ? '/staff/pages/desk' : '/pages/home/index')

/** "Resident Ms Lin · 3-1201"; staff go without their community. */
const captionOf = (person, t) => {
  if (person === null) return t.as.nobody
  const who = `${t.as[person.as] ?? ''} ${person.name}`.trim()
  return isStaff(person) || person.detail === '' ? who : `${who} · ${person.detail}`
}

function menu({ side, people, t, onPick }) {
  const label = side === 'left' ? t.changeLeft : t.changeRight
  const box = element('details', { class: 'change' })
  box.append(element('summary', { class: 'link', 'aria-label': label }, t.change))
  const list = element('ul', { class: 'people' })
  for (const person of people) {
    const button = element('button', { type: 'button', class: 'person' })
    button.append(
      element('span', { class: 'who' }, captionOf({ ...person, detail: '' }, t)),
      element('span', { class: 'detail' }, person.detail),
    )
    button.addEventListener('click', () => {
      box.open = false
      onPick(person)
    })
    list.append(element('li', {}, button))
  }
  box.append(list)
  // It closes as a menu does: by Escape, or by going elsewhere.
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') box.open = false
  })
  box.addEventListener('focusout', (event) => {
    if (!box.contains(event.relatedTarget) && event.relatedTarget !== null) box.open = false
  })
  return box
}

/** @param side left, right, or null for the single phone of a page without a demo */
export function makePhone({ side, people, t, onPick }) {
  const caption = element('h2', { class: 'caption' })
  const frame = element('iframe', { class: 'frame', name: side ?? 'only' })
  const top = element('div', { class: 'top' }, caption)
  if (people !== null) top.append(menu({ side, people, t, onPick }))
  const name = { left: t.left, right: t.right }[side] ?? t.only
  const phone = element('section', { class: 'phone', 'aria-label': name }, top, frame)
  return {
    phone,
    frame,
    show(person) {
      const said = people === null ? '' : captionOf(person, t)
      caption.textContent = said
      frame.title = said === '' ? name : `${name}: ${said}`
    },
  }
}
