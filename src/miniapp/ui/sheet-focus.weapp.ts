/** A phone has neither focus nor Escape; the cover of the sheet catches the finger. */
export const useSheetFocus = (): void => {}
export const FOCUSABLE: object = {}
