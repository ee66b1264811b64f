/** What a refusal may point at: the input at fault, or the condition that is not met. */
export type RefusalField =
  | 'aboutStaff'
  | 'action'
  | 'answer'
  | 'categoryId'
  | 'colleague'
  | 'contactAt'
  | 'contactRecordId'
  | 'departmentId'
  | 'expectedAt'
  | 'firstResponse'
  | 'followsId'
  | 'helpers'
  | 'hideNameFrom'
  | 'houseId'
  | 'kind'
  | 'manager'
  | 'missedBy'
  | 'note'
  | 'offer'
  | 'once'
  | 'outcome'
  | 'ownTicket'
  | 'ownerId'
  | 'parent'
  | 'photos'
  | 'place'
  | 'priority'
  | 'questions'
  | 'reason'
  | 'reopenCount'
  | 'source'
  | 'state'
  | 'tooEarly'
  | 'tooLate'
  | 'visibility'
  | 'whereTo'
  | 'window'
  | 'windows'
  | 'words'

/**
 * Why a rule says no, as `code:field`. `not-allowed` is about who, `illegal-transition` about when,
 * `bad-input` about what was sent, `too-many` about how often.
 */
export type RefusalReason =
  | `${'not-allowed' | 'illegal-transition' | 'bad-input'}:${RefusalField}`
  | 'too-many:home'
  | 'too-many:moves'
  | 'too-many:urge'

export interface Refusal {
  readonly code: 'not-allowed' | 'illegal-transition' | 'bad-input' | 'too-many'
  readonly field: string
}

/** Splits a reason for the wire: `bad-input:words` is `{ code: 'bad-input', field: 'words' }`. */
export function refusalOf(reason: RefusalReason): Refusal {
  const [code, field] = reason.split(':') as [Refusal['code'], string]
  return { code, field }
}
