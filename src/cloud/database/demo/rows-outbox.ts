import type { News, OutEnd, Rung } from '#domain/messages/ladder'
import { hours, type Instant, minutes } from '#domain/time'
import type { Dice } from './dice'
import type { Story } from './story'
import { at, type Plain } from './write-rows'

interface Out {
  readonly story: Story
  readonly channel: Rung
  readonly news: News
  readonly state: OutEnd | 'open'
  readonly code?: string
  readonly told: Instant
}

const isReachable = ({ ticket }: Story): boolean =>
  ticket.reporterId !== null && ticket.hideNameFrom === 'neighbours'

/** What the ladder made of the last day: most of it arrived, two homes have to be rung up, two texts failed. */
function outsOf(stories: readonly Story[], now: Instant): Out[] {
  const own = stories.filter(isReachable)
  const asked = own.filter(({ ticket }) => ticket.state === 'pending_resident').slice(-2)
  const open = own.filter(({ ticket }) => ticket.state === 'processing').slice(-14)
  const sent = open.map((story, n): Out => {
    const told = now - hours(1) - minutes(35) * n
    const news = n % 3 === 0 ? 'first-reply' : 'reply'
    const texted = news === 'first-reply' && n % 2 === 1
    return { story, channel: texted ? 'sms' : 'subscribe', news, state: 'sent', told }
  })
  const failed = open.slice(0, 2).map((story, n): Out => {
    const told = now - hours(26 + 3 * n)
    const out = { story, channel: 'sms', news: 'first-reply', told } as const
    return n === 0
      ? { ...out, state: 'unknown', code: 'InternalError.Timeout' }
      : { ...out, state: 'refused', code: 'FailedOperation.PhoneNumberInBlacklist' }
  })
  const calls = asked.map(
    (story, n): Out => ({
      story,
      channel: 'call',
      news: 'question',
      state: 'open',
      told: now - hours(3 + 2 * n),
    }),
  )
  return [...sent, ...failed, ...calls]
}

/** LOOP-05: the outbox of a community as staff find it. */
export const outboxRows = (dice: Dice, stories: readonly Story[], now: Instant) =>
  outsOf(stories, now).map(
    ({ story, channel, news, state, code, told }, n): Plain<'messages_out'> => ({
      community_id: story.ticket.communityId,
      id: dice.id(told),
      person_id: story.ticket.reporterId,
      channel,
      template: news === 'first-reply' ? 'reply' : news,
      news,
      ticket_id: story.ticket.id,
      dedupe_key: `demo:${n}`,
      facts: {},
      state,
      spent: channel === 'subscribe',
      errcode: 0,
      tries: 0,
      code: code ?? null,
      told_at: at(told),
      at: at(told),
      ended_at: state === 'open' ? null : at(told + minutes(1)),
    }),
  )
