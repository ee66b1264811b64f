/** What one question to msg_sec_check may hold, counted as UTF-16 so that no way of counting finds more. */
export const LONGEST_QUESTION = 2_500

/** So much of a part is said again at the beginning of the next: a word on the border is seen whole. */
const OVERLAP = 40

/** Where a part may end: never in the middle of a character. */
function cutAt(words: string, at: number): number {
  const code = words.charCodeAt(at - 1)
  return code >= 0xd8_00 && code <= 0xdb_ff ? at - 1 : at
}

/** Words in parts that WeChat takes; short ones are one part, none are none. */
export function splitWords(words: string): string[] {
  const parts: string[] = []
  let from = 0
  while (words.length - from > LONGEST_QUESTION) {
    const end = cutAt(words, from + LONGEST_QUESTION)
    parts.push(words.slice(from, end))
    from = cutAt(words, end - OVERLAP)
  }
  if (words.length > from) parts.push(words.slice(from))
  return parts
}
