import type { FastifyRequest } from 'fastify'
import { errorCode } from '../error-code'
import { Refused } from './refused'

export interface Upload {
  readonly bytes: Buffer
  /** What the sender calls it: shown nowhere, trusted nowhere. */
  readonly type: string
}

/** The field that carries the one file of a form, and the largest that is read; the route's parser stops there. */
const FORMS = {
  form: { field: 'photo', most: 10 * 1024 * 1024 },
  file: { field: 'file', most: 5 * 1024 * 1024 },
} as const

const tooLarge = (error: unknown) => errorCode(error) === 'FST_REQ_FILE_TOO_LARGE'

/** The one file of a form; a larger one is read to its end and refused. */
export async function readUpload(
  request: FastifyRequest,
  form: keyof typeof FORMS,
): Promise<Upload> {
  const { field, most } = FORMS[form]
  if (!request.isMultipart()) throw new Refused('bad-input', field)
  const part = await request.file({ limits: { fileSize: most, files: 1, fields: 5 } })
  if (part?.fieldname !== field) {
    part?.file.resume()
    throw new Refused('bad-input', field)
  }
  const bytes = await part.toBuffer().catch((error: unknown) => {
    throw tooLarge(error) ? new Refused('bad-input', field) : error
  })
  // toBuffer() sees the cut only if another chunk follows it: over a socket the last one may not.
  if (part.file.truncated) throw new Refused('bad-input', field)
  return { bytes, type: part.mimetype }
}
