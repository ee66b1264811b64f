import type { MyData } from '#contract/my-data'
import { PRIVACY_VERSION } from '#domain/privacy/consent'
import { NOW } from '../lib/resident'

export const data = (over: Partial<MyData> = {}): MyData => ({
  asOf: NOW,
  since: '2026-01-03T05:20:00.000Z',
  wishes: { sms: true, call: true, visit: true, preference: 'none' },
  consent: { state: 'given', version: PRIVACY_VERSION, at: '2026-03-02T01:00:00.000Z' },
  counts: { tickets: 7, messages: 3, photos: 4, ratings: 5, homes: 1 },
  phones: [
    {
      signedInAt: '2026-11-20T05:20:00.000Z',
      lastSeenAt: '2026-11-22T05:20:00.000Z',
      current: true,
    },
  ],
  ...over,
})
