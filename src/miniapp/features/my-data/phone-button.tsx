interface PhoneButtonProps {
  readonly words: string
  readonly onCode: (code: string) => void
}

/** Only WeChat has this button; elsewhere the front desk writes the number down. */
export function PhoneButton(_props: PhoneButtonProps) {
  return null
}
