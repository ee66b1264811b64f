import './bare-words'
import type { Lang } from '#contract/common'
import { text as enter } from '#miniapp/features/enter/text'
import { text as home } from '#miniapp/features/home/text'
import { text as me } from '#miniapp/features/me/text'
import { text as outbox } from '#miniapp/features/outbox/text'
import { text as prompts } from '#miniapp/features/prompts/text'
import { text as ratings } from '#miniapp/features/ratings/text'
import { text as submit } from '#miniapp/features/submit/text'
import { text as tickets } from '#miniapp/features/tickets/text'
import { storyText as story } from '#miniapp/features/tickets/text-story'
import { labels } from '#miniapp/labels'
import { problemText as problems } from '#miniapp/problem-text'
import { text as desk } from '#miniapp/staff/features/desk/text'
import { text as forms } from '#miniapp/staff/features/ticket/forms/text'
import { text as work } from '#miniapp/staff/features/ticket/text'
import { text as staff } from '#miniapp/staff/ui/text'
import { text as ui } from '#miniapp/ui/text'
import { promiseText as promise } from '#miniapp/ui/text-promise'
import { tabText as tabs } from '#miniapp/ui/text-tabs'

const all = {
  desk,
  enter,
  forms,
  home,
  labels,
  me,
  outbox,
  problems,
  promise,
  prompts,
  ratings,
  staff,
  story,
  submit,
  tabs,
  tickets,
  ui,
  work,
}
type All = typeof all

/** Every word that the screens may show, in one language: the journeys read the buttons by them. */
export type Said = { readonly [Part in keyof All]: All[Part]['zh'] }

const saidIn = (lang: Lang) =>
  Object.fromEntries(Object.entries(all).map(([part, words]) => [part, words[lang]])) as Said

export const said: Readonly<Record<Lang, Said>> = { zh: saidIn('zh'), en: saidIn('en') }
