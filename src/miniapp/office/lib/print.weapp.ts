export const print: (() => void) | null = null
