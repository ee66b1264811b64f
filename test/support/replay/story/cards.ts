import { at, type Fact, fact } from './write'

interface Card {
  person: string
  home: string
  task?: string
  ticket?: string
  metrics: string[]
  visit: string
  first: boolean
}

const PLANS: Record<string, string> = { q: 'quarterly', m1: 'move-in-1' }

function subject({ person, home, task, ticket, metrics, visit, first }: Card) {
  const about = task
    ? { card: 'survey', plan: PLANS[task.split('-')[0] ?? ''], taskId: task }
    : { card: 'ticketRating', ticketId: ticket, cycle: 1 }
  const shown = { metrics, first, visitId: visit, screen: 'home' }
  return { personId: person, householdId: home, ...about, ...shown }
}

const decided = (when: string, card: Card, rule: string | null = null, reason?: string) =>
  fact(when, 'view-decided', {
    decisionId: `d-${card.visit}`,
    ...subject(card),
    formOpen: false,
    asked: rule === null,
    rule,
    ...(reason === undefined ? {} : { reason }),
  })

const viewed = (when: string, card: Card, view: number) =>
  fact(when, 'invitation-viewed', {
    invitationId: `i-${card.person}-${card.task ?? card.ticket}`,
    decisionId: `d-${card.visit}`,
    ...subject(card),
    view,
  })

const shown = (when: string, card: Card, view: number) => [
  decided(when, card),
  viewed(when, card, view),
]

const outcome = (when: string, invitation: string, what: string, reason: string, more = {}) =>
  fact(when, 'invitation-outcome', {
    invitationId: `i-${invitation}`,
    personId: invitation.split('-')[0],
    outcome: what,
    reason,
    ...more,
  })

const SIX = ['environment', 'repair', 'security', 'facilities', 'communication', 'fees']
const survey = ['csat', 'expectation', 'nps']
const start = (when: string, taskId: string, householdId: string) =>
  fact(when, 'followup-started', {
    taskId,
    householdId,
    plan: PLANS[taskId.split('-')[0] ?? ''],
    by: 'card',
  })
const capacity = (when: string, date: string) =>
  fact(when, 'capacity-day', { date, followupStaff: 2, share: 0.15, cap: 66 })

const answered = (when: string, responseId: string, fields: Record<string, unknown>) =>
  fact(when, 'response-submitted', {
    responseId,
    channel: 'miniapp',
    filledBy: 'self',
    actorRole: 'resident',
    contactMe: false,
    ...fields,
  })

const ann = { person: 'ann', home: 'h-a', task: 'q-a', metrics: survey }
const abe = { person: 'abe', home: 'h-a', task: 'q-a', metrics: survey }

/** Later, refused while it sleeps, shown again, "never": the other adult is asked. */
const cardsOfA: Fact[] = [
  capacity('2024-01-03 02:00', '2024-01-03'),
  ...shown('2024-01-03 02:00', { ...ann, visit: 'v1', first: true }, 1),
  start('2024-01-03 02:00', 'q-a', 'h-a'),
  outcome('2024-01-03 02:01', 'ann-q-a', 'snoozed', 'tap', {
    snooze: 1,
    until: at('2024-01-10 02:01'),
  }),
  decided('2024-01-07 02:00', { ...ann, visit: 'v2', first: false }, 'F4', 'snoozed'),
  ...shown('2024-01-11 02:00', { ...ann, visit: 'v3', first: false }, 2),
  outcome('2024-01-11 02:01', 'ann-q-a', 'never', 'tap'),
  fact('2024-01-11 02:01', 'followup-passed', {
    taskId: 'q-a',
    householdId: 'h-a',
    fromPersonId: 'ann',
    toPersonId: 'abe',
  }),
  ...shown('2024-01-12 12:00', { ...abe, visit: 'v4', first: true }, 1),
]

const rate = { person: 'ann', home: 'h-a', ticket: 't-1', metrics: ['rating', 'ces'] }
const rating: Fact[] = [
  ...shown('2024-01-14 12:00', { ...rate, visit: 'v5', first: true }, 1),
  answered('2024-01-14 12:01', 'a-5', {
    personId: 'ann',
    householdId: 'h-a',
    answers: [
      { metric: 'rating', score: 5 },
      { metric: 'ces', score: 6 },
    ],
    ticketId: 't-1',
    cycle: 1,
    invitationId: 'i-ann-t-1',
  }),
  outcome('2024-01-14 12:01', 'ann-t-1', 'answered', 'tap', { responseId: 'a-5' }),
]

const bea = { person: 'bea', home: 'h-b', task: 'q-b', metrics: survey }
/** Six dimensions and a low score with "contact me". */
const answerOfB: Fact[] = [
  ...shown('2024-01-03 10:00', { ...bea, visit: 'v6', first: true }, 1),
  start('2024-01-03 10:00', 'q-b', 'h-b'),
  answered('2024-01-03 10:01', 'a-1', {
    personId: 'bea',
    householdId: 'h-b',
    contactMe: true,
    answers: [
      ...SIX.map((dimension, index) => ({ metric: 'csat', dimension, score: 1 + (index % 5) })),
      { metric: 'nps', score: 4 },
      { metric: 'expectation', score: null },
    ],
    taskId: 'q-b',
    invitationId: 'i-bea-q-b',
  }),
  outcome('2024-01-03 10:01', 'bea-q-b', 'answered', 'tap', { responseId: 'a-1' }),
  fact('2024-01-03 10:01', 'followup-result', {
    taskId: 'q-b',
    householdId: 'h-b',
    plan: 'quarterly',
    outcome: 'completed',
    actorRole: 'resident',
    responseId: 'a-1',
  }),
]

const edited = fact('2024-01-04 10:00', 'response-edited', {
  responseId: 'a-1',
  actorRole: 'resident',
  answers: [
    ...SIX.map((dimension) => ({ metric: 'csat', dimension, score: 4 })),
    { metric: 'nps', score: 5 },
  ],
})

const cat = { person: 'cat', home: 'h-c', task: 'm1-c', metrics: ['csat'] }
const answerOfC: Fact[] = [
  decided('2024-03-04 02:00', { ...cat, visit: 'v7', first: true }, 'F5', 'firstDays'),
  capacity('2024-03-07 02:00', '2024-03-07'),
  ...shown('2024-03-07 02:00', { ...cat, visit: 'v8', first: true }, 1),
  start('2024-03-07 02:00', 'm1-c', 'h-c'),
  answered('2024-03-07 02:01', 'a-6', {
    personId: 'cat',
    householdId: 'h-c',
    answers: [{ metric: 'csat', dimension: 'overall', score: 4 }],
    taskId: 'm1-c',
    invitationId: 'i-cat-m1-c',
  }),
  outcome('2024-03-07 02:01', 'cat-m1-c', 'answered', 'tap', { responseId: 'a-6' }),
  fact('2024-03-07 02:01', 'followup-result', {
    taskId: 'm1-c',
    householdId: 'h-c',
    plan: 'move-in-1',
    outcome: 'completed',
    actorRole: 'resident',
    responseId: 'a-6',
  }),
]

/** h-a's task ended as unreachable: the last card ends with it. */
export const lastCard = outcome('2024-01-21 09:00', 'abe-q-a', 'expired', 'taskEnded')

export const cards: Fact[] = [...cardsOfA, ...rating, ...answerOfB, edited, ...answerOfC]
