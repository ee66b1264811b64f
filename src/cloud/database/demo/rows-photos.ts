import type { Dice } from './dice'
import type { Album, Picture } from './pictures'
import type { Story } from './story'
import { at, type Plain } from './write-rows'

export interface PhotoToKeep {
  readonly row: Plain<'photos'>
  readonly id: string
  readonly picture: Picture
}

/** Photos that came with the submission, each a different view. */
export function photosOf(dice: Dice, story: Story, album: Album): PhotoToKeep[] {
  const { theme, ticket, pictures, reporter } = story
  const views = theme.picture ? (album.get(theme.picture) ?? []) : []
  return dice
    .shuffle(views)
    .slice(0, pictures)
    .map((picture, position) => {
      const id = dice.id(ticket.submittedAt)
      const row = {
        community_id: ticket.communityId,
        id,
        person_id: reporter.person.id,
        ticket_id: ticket.id,
        width: picture.width,
        height: picture.height,
        bytes: picture.full.length,
        sha256: picture.sha256,
        position,
        made_at: at(ticket.submittedAt),
      }
      return { row, id, picture }
    })
}
