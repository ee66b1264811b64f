/** A browser asks for the camera by itself; WeChat wants the app to ask (`privacy-ask.weapp.tsx`). */
export const PrivacyAsk = (): null => null
