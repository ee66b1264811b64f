import { type Static, Type } from '@sinclair/typebox'
import { Closed, Id, Nullable, Words } from './common'

/** Enough to recognise the own number, too little to call it: 138****5678. */
export const PhoneView = Type.Object({ phone: Nullable(Type.String()) })
export type PhoneView = Static<typeof PhoneView>

/** The code that WeChat's phone button brings: valid once, five minutes. */
export const GivePhone = Closed({ code: Words(256, 1) })
export type GivePhone = Static<typeof GivePhone>

export const DropPhone = Closed({})
export type DropPhone = Static<typeof DropPhone>

/** Said at the desk, by hand; empty takes the number away. */
export const SetResidentPhone = Closed({ communityId: Id, phone: Words(40) })
export type SetResidentPhone = Static<typeof SetResidentPhone>
