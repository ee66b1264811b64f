import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { PhotoView } from '#contract/photos'
import { uuidv7 } from '#domain/ids'
import { hours, type Instant } from '#domain/time'
import type { Tables } from '../../database/tables'
import type { Deps } from '../../deps'
import { isPhotoAddress, photoAddress } from '../../files/photo-address'
import { PHOTO_SIZES, type PhotoSize } from '../../files/photo-files'
import type { Caller } from '../../http/caller'
import { Refused } from '../../http/refused'
import { enqueue } from '../../queue/queue'
import { type ReencodedPhoto, reencode } from './reencode'
import { insertPhoto } from './store'

/** A drawing takes a core for a fifth of a second: more than two at once would starve everything else. */
const AT_ONCE = 2
let drawing = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (drawing < AT_ONCE) drawing += 1
  else await new Promise<void>((next) => waiting.push(next))
  try {
    return await work()
  } finally {
    // The place passes on, or becomes free.
    const next = waiting.shift()
    if (next) next()
    else drawing -= 1
  }
}

/** Draws the upload anew, before any transaction. Whatever is no photo is refused here. */
export async function drawPhoto(bytes: Uint8Array | undefined): Promise<ReencodedPhoto> {
  const photo = bytes === undefined ? null : await inTurn(() => reencode(bytes))
  if (photo === null) throw new Refused('bad-input', 'photo')
  return photo
}

/**
 * Where the row of a photo lives until a ticket takes it. Who belongs nowhere has nothing to show
 * anybody.
 */
function firstCommunity(caller: Caller): string {
  const place = caller.homes[0] ?? caller.seats[0]
  if (!place) throw new Refused('not-allowed')
  return place.communityId
}

/** So long a photo waits for the words that name it: a draft over a weekend night, and no attic. */
const UNNAMED_KEPT = hours(48)

/** Files first, row second: a row always has its bytes. A crash in between leaves bytes that nobody can ask for. */
export async function addPhoto(
  deps: Deps,
  db: Kysely<Tables>,
  caller: Caller,
  photo: ReencodedPhoto,
  now: Instant,
): Promise<PhotoView> {
  const communityId = firstCommunity(caller)
  const id = uuidv7(now, deps.random(10))
  await deps.files.put({ id, size: 'full' }, photo.full)
  await deps.files.put({ id, size: 'thumb' }, photo.thumb)
  const { width, height } = photo
  await insertPhoto(db, {
    communityId,
    id,
    personId: caller.personId,
    width,
    height,
    bytes: photo.full.length,
    sha256: createHash('sha256').update(photo.full).digest('hex'),
    at: now,
  })
  const job = { dedupeKey: `drop-photo:${id}`, payload: { photoId: id }, communityId }
  await enqueue(db, { kind: 'drop-photo', ...job, runAt: now + UNNAMED_KEPT }, now)
  return {
    id,
    url: photoAddress(deps.secret, id, 'full', now),
    thumbUrl: photoAddress(deps.secret, id, 'thumb', now),
    width,
    height,
  }
}

export interface AskedPhoto {
  readonly id: string
  readonly size?: string
  readonly until?: string
  readonly sign?: string
}

const isSize = (size: string): size is PhotoSize => PHOTO_SIZES.some((known) => known === size)

/** The bytes behind a signed address; without one, or after its time, there is no such photo. */
export async function readPhoto(deps: Deps, asked: AskedPhoto, now: Instant): Promise<Uint8Array> {
  const { id, size = 'full', until = '', sign = '' } = asked
  if (!isSize(size) || !isPhotoAddress(deps.secret, { id, size, until, sign }, now))
    throw new Refused('not-found')
  const bytes = await deps.files.get({ id, size })
  if (bytes === null) throw new Refused('not-found')
  return bytes
}
