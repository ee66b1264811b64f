import './bare-words'
import type { Lang } from '#contract/common'
import { text as enterPages } from '#miniapp/features/enter/text'
import { text as first } from '#miniapp/features/enter/text-first'
import { text as followups } from '#miniapp/features/followups/text'
import { listText as followupList } from '#miniapp/features/followups/text-list'
import { text as home } from '#miniapp/features/home/text'
import { text as inbox } from '#miniapp/features/inbox/text'
import { text as me } from '#miniapp/features/me/text'
import { text as myData } from '#miniapp/features/my-data/text'
import { text as contact } from '#miniapp/features/my-data/text-contact'
import { privacyText as privacy } from '#miniapp/features/my-data/text-privacy'
import { text as outbox } from '#miniapp/features/outbox/text'
import { text as prompts } from '#miniapp/features/prompts/text'
import { text as rateHome } from '#miniapp/features/ratings/text'
import { text as answers } from '#miniapp/features/ratings/text-answers'
import { text as confirming } from '#miniapp/features/ratings/text-confirm'
import { text as sent } from '#miniapp/features/ratings/text-sent'
import { text as services } from '#miniapp/features/ratings/text-services'
import { text as submit } from '#miniapp/features/submit/text'
import { text as list } from '#miniapp/features/tickets/text'
import { storyText as story } from '#miniapp/features/tickets/text-story'
import { text as track } from '#miniapp/features/tickets/text-track'
import { visitText as visit } from '#miniapp/features/tickets/text-visit'
import { labels } from '#miniapp/labels'
import { routes as addresses } from '#miniapp/lib/routes'
import { problemText as problems } from '#miniapp/problem-text'
import { text as desk } from '#miniapp/staff/features/desk/text'
import { text as forms } from '#miniapp/staff/features/ticket/forms/text'
import { text as work } from '#miniapp/staff/features/ticket/text'
import { text as arranging } from '#miniapp/staff/features/ticket/visit/text'
import { text as staff } from '#miniapp/staff/ui/text'
import { text as ui } from '#miniapp/ui/text'
import { text as wechatPrivacy } from '#miniapp/ui/text-privacy'
import { promiseText as promise } from '#miniapp/ui/text-promise'
import { tabText as tabs } from '#miniapp/ui/text-tabs'

/** Every address of the app, with what it must be told. */
export const routes = addresses

/** Every word that the screens may show, in one language: the journeys read the buttons by them. */
const saidIn = <L extends Lang>(lang: L) => ({
  arranging: arranging[lang],
  contact: contact[lang],
  answers: answers[lang],
  desk: desk[lang],
  enter: { ...first[lang], ...enterPages[lang] },
  followups: { ...followups[lang], ...followupList[lang] },
  forms: forms[lang],
  home: home[lang],
  inbox: inbox[lang],
  labels: labels[lang],
  me: me[lang],
  myData: myData[lang],
  outbox: outbox[lang],
  privacy: privacy[lang],
  problems: problems[lang],
  promise: promise[lang],
  prompts: prompts[lang],
  ratings: { ...rateHome[lang], ...confirming[lang], ...sent[lang], ...services[lang] },
  staff: staff[lang],
  story: story[lang],
  submit: submit[lang],
  tabs: tabs[lang],
  tickets: { ...list[lang], ...track[lang] },
  ui: ui[lang],
  visit: visit[lang],
  wechatPrivacy: wechatPrivacy[lang],
  work: work[lang],
})

export type Said = ReturnType<typeof saidIn<'zh'>>

export const said: Readonly<Record<Lang, Said>> = { zh: saidIn('zh'), en: saidIn('en') }
