import { type ContentReader, contentReader } from '#domain/content/check'
import type { Actor } from '#domain/tickets/ticket'

/** As whom an actor reads what somebody wrote. Jobs and imports read what the desk reads. */
export function readerAs(actor: Actor, authorId: string | null): ContentReader {
  if (actor.as === 'job' || actor.as === 'import') return 'desk'
  const { personId } = actor
  return contentReader({ personId, role: actor.as === 'staff' ? actor.role : null }, authorId)
}
