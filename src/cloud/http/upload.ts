import type { FastifyRequest } from 'fastify'
import { errorCode } from '../error-code'
import { Refused } from './refused'

export interface Upload {
  readonly bytes: Buffer
  /** What the sender calls it: shown nowhere, trusted nowhere. */
  readonly type: string
}

/** The largest photo that is read; the route's parser stops there. */
export const MOST_PHOTO_BYTES = 10 * 1024 * 1024

const tooLarge = (error: unknown) => errorCode(error) === 'FST_REQ_FILE_TOO_LARGE'

/** The one file of a form, in the field `photo`; a larger one is read to its end and refused. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new Refused('bad-input', 'photo')
  const part = await request.file({ limits: { fileSize: MOST_PHOTO_BYTES, files: 1, fields: 5 } })
  if (part?.fieldname !== 'photo') {
    part?.file.resume()
    throw new Refused('bad-input', 'photo')
  }
  const bytes = await part.toBuffer().catch((error: unknown) => {
    throw tooLarge(error) ? new Refused('bad-input', 'photo') : error
  })
  // toBuffer() sees the cut only if another chunk follows it: over a socket the last one may not.
  if (part.file.truncated) throw new Refused('bad-input', 'photo')
  return { bytes, type: part.mimetype }
}
