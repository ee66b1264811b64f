import { createStore } from 'zustand/vanilla'
import { phone } from './platform/phone'

/** WeChat's question before the first use of personal data, as long as it is open. */
export const privacyStore = createStore<{
  readonly answer: ((agreed: boolean) => void) | null
}>(() => ({ answer: null }))

/** A refusal is an answer: the photo is not chosen, and everything else goes on. */
export function listenForPrivacy(): void {
  phone.onPrivacyAsked((reply) =>
    privacyStore.setState({
      answer: (agreed) => {
        privacyStore.setState({ answer: null })
        reply(agreed)
      },
    }),
  )
}
