// The wide page: what this is, and two phones in which two people are signed in at once.
import { element } from './element.js'
import {
  emptyPhones,
  findPeople,
  findPlaces,
  keepWishes,
  stepIn,
  whoIsIn,
  wishesOf,
} from './people.js'
import { makePhone, startOf } from './phone.js'
import { followSteps } from './steps.js'
import { words } from './text.js'

const SIDES = ['left', 'right']
/** With whom the story begins; the seed gives these names, and failing them anybody of that kind. */
const FIRST = { left: ['resident-lin', 'resident'], right: ['frontdesk-wang', 'frontdesk'] }
const $ = (id) => document.getElementById(id)

const wishes = { lang: 'zh', theme: 'light', elder: false, ...wishesOf('left') }
let t = words[wishes.lang] ?? words.zh
let people = null
let phones = new Map()
let who = {}
let moments = []
let places = []

/** The address that a visitor came with opens in the left phone. */
const wanted = window.location.hash.slice(1)
const isPage = /^\/(pages|staff)\//.test(wanted)

function tell() {
  document.documentElement.lang = wishes.lang === 'zh' ? 'zh-CN' : 'en'
  document.body.className = wishes.theme === 'dark' ? 'theme-dark' : 'theme-light'
  for (const spot of document.querySelectorAll('[data-words]')) {
    spot.textContent = t[spot.dataset.words]
  }
  $('claim').replaceChildren(...t.claim.map((line) => element('span', {}, line)))
  $('facts').textContent = places.length > 0 ? t.facts(places) : ''
  tellSteps()
  tellWishes()
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
})

function tellSteps() {
  const looks = ['done', 'now', 'next']
  const items = t.steps.map(([what, more], n) => {
    const at = moments[n] ? clock.format(new Date(moments[n])) : ''
    const when = element('span', { class: 'at' }, n === moments.length ? t.now : at)
    const look = looks[Math.sign(n - moments.length) + 1]
    return element(
      'li',
      { class: look },
      element('p', { class: 'what' }, element('span', {}, what), when),
      element('p', { class: 'more' }, more),
    )
  })
  $('steps').replaceChildren(...items)
}

function tellWishes() {
  const dark = wishes.theme === 'dark'
  const all = [
    [t.wishes.lang, () => wish({ lang: wishes.lang === 'zh' ? 'en' : 'zh' })],
    [dark ? t.wishes.light : t.wishes.dark, () => wish({ theme: dark ? 'light' : 'dark' })],
    [wishes.elder ? t.wishes.plain : t.wishes.elder, () => wish({ elder: !wishes.elder })],
    ...(people === null ? [] : [[t.wishes.restart, restart, 'link quiet']]),
  ]
  $('wishes').replaceChildren(
    ...all.map(([said, run, look = 'link']) => {
      const button = element('button', { type: 'button', class: look }, said)
      button.addEventListener('click', run)
      return button
    }),
  )
}

/** Drafts and what waits to be sent lie in the phones, so that a reload costs nothing. */
function wish(change) {
  Object.assign(wishes, change)
  t = words[wishes.lang]
  for (const side of SIDES) keepWishes(side, wishes)
  const open = [...phones].map(([side, { frame }]) => [side, frame.contentWindow.location])
  const addresses = Object.fromEntries(open.map(([side, at]) => [side, at.pathname + at.search]))
  tell()
  build(addresses)
}

async function pick(side, person) {
  await stepIn(side, person.id)
  who[side] = person
  phones.get(side).show(person)
  phones.get(side).frame.src = startOf(person)
}

async function restart() {
  // Their apps are closed first, or they would write down what they still hold.
  for (const { frame } of phones.values()) frame.src = 'about:blank'
  emptyPhones(SIDES)
  who = {}
  moments = []
  await settle()
  tell()
  build({})
}

const firstFor = (side) => {
  const [id, as] = FIRST[side]
  return people.find((one) => one.id === id) ?? people.find((one) => one.as === as) ?? people[0]
}

/** Everybody who was there before, else the two with whom the story begins. */
async function settle() {
  for (const side of SIDES) {
    const id = await whoIsIn(side)
    const person = people.find((one) => one.id === id) ?? firstFor(side)
    if (person.id !== id) await stepIn(side, person.id)
    who[side] = person
  }
}

function build(addresses) {
  const sides = people === null ? [null] : SIDES
  phones = new Map(
    sides.map((side) => [
      side ?? 'only',
      makePhone({ side, people, t, onPick: (person) => pick(side, person) }),
    ]),
  )
  $('phones').replaceChildren(...[...phones.values()].map(({ phone }) => phone))
  for (const [side, { frame, show }] of phones) {
    const person = who[side] ?? null
    show(person)
    frame.src = addresses[side] ?? (person === null ? '/pages/home/index' : startOf(person))
  }
}

window.matchMedia('(min-width: 900px)').addEventListener('change', ({ matches }) => {
  if (!matches) window.location.replace('/')
})

async function begin() {
  for (const side of SIDES) keepWishes(side, wishes)
  tell()
  try {
    people = await findPeople()
    if (people !== null) await settle()
    places = await findPlaces()
  } catch {
    $('facts').textContent = t.failed
    $('demo').hidden = false
    return
  }
  $('demo').hidden = people === null
  $('closed').hidden = people !== null
  tell()
  build(isPage ? { left: wanted, only: wanted } : {})
  if (people === null) return
  followSteps((reached) => {
    moments = reached
    tellSteps()
  })
}

void begin()
