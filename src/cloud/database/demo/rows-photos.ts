import { wantsPhoto } from '#domain/tickets/solving'
import type { Dice } from './dice'
import type { Album, Picture } from './pictures'
import type { Story, StoryMessage } from './story'
import type { PictureName } from './theme'
import { at, type Plain } from './write-rows'

export interface PhotoToKeep {
  readonly row: Plain<'photos'>
  readonly id: string
  readonly picture: Picture
}

type Taken = Pick<Plain<'photos'>, 'person_id' | 'position' | 'message_id'> & {
  readonly madeAt: number
}

function photo(dice: Dice, { ticket }: Story, picture: Picture, taken: Taken): PhotoToKeep {
  const { madeAt, ...by } = taken
  const id = dice.id(madeAt)
  const row = {
    community_id: ticket.communityId,
    id,
    ticket_id: ticket.id,
    width: picture.width,
    height: picture.height,
    bytes: picture.full.length,
    sha256: picture.sha256,
    made_at: at(madeAt),
    ...by,
  }
  return { row, id, picture }
}

/** Photos that came with the submission, each a different view. */
export function photosOf(dice: Dice, story: Story, album: Album): PhotoToKeep[] {
  const { theme, ticket, pictures, reporter } = story
  const views = theme.picture ? (album.get(theme.picture) ?? []) : []
  return dice
    .shuffle(views)
    .slice(0, pictures)
    .map((picture, position) =>
      photo(dice, story, picture, {
        person_id: reporter.person.id,
        message_id: null,
        position,
        madeAt: ticket.submittedAt,
      }),
    )
}

/** What a repair shows whose matter has no picture of its own: a meter for power, else a pipe. */
const resultOf = ({ theme }: Story): PictureName =>
  theme.picture ?? (theme.category === 'power' ? 'meter' : 'pipe')

const isClaim = ({ events }: Story, { seq }: StoryMessage): boolean => {
  const event = events[seq - 1]?.event
  return event?.type === 'transition' && event.transition === 'T9'
}

/** T9: one photo of the result beside every note of a repair that was mended. */
export function resultsOf(dice: Dice, story: Story, album: Album): PhotoToKeep[] {
  if (!wantsPhoto(story.ticket.kind)) return []
  const views = album.get(resultOf(story)) ?? []
  return story.messages
    .filter((message) => isClaim(story, message))
    .flatMap((message) =>
      dice
        .shuffle(views)
        .slice(0, 1)
        .map((picture) =>
          photo(dice, story, picture, {
            person_id: message.personId,
            message_id: message.id,
            position: 0,
            madeAt: message.at,
          }),
        ),
    )
}
