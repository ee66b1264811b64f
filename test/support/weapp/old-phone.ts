/**
 * Run inside the logic layer before the app: takes away what Node has and the oldest supported phones have not
 * (iOS 14 by the browserslist; Intl is missing in WeChat on Android), so that its use fails here and not there.
 */
export const OLD_PHONE = `
for (const [owner, names] of [
  [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with', 'group', 'groupToMap']],
  [Array, ['fromAsync']],
  [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
  [Object, ['hasOwn', 'groupBy']],
  [Map, ['groupBy']],
  [Promise, ['withResolvers']],
  [globalThis, ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'structuredClone', 'queueMicrotask']],
])
  for (const name of names) delete owner[name]
globalThis.global = globalThis
`
