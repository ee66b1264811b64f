import { type MutableRefObject, useState } from 'react'

/** A ref whose first value costs something, read from the phone once and not at every render. */
export const useHeld = <T>(first: () => T): MutableRefObject<T> =>
  useState(() => ({ current: first() }))[0]
