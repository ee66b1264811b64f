const SAID = /"(?:words|comment|suggestion)":"((?:[^"\\]|\\[^u]|\\u[0-9a-fA-F]{4})*)/g
const OWNER = /"owner":"([^"]*)"/

const plain = (escaped: string): string => {
  try {
    return String(JSON.parse(`"${escaped}"`))
  } catch {
    return ''
  }
}

/**
 * What a person wrote, as far as a text that was cut short or is of another shape still holds it.
 * @param owner who is looking: words of somebody else, or of nobody known, are not shown
 */
export function salvage(text: string, owner: string | null): string {
  if (owner === null || OWNER.exec(text)?.[1] !== owner) return ''
  const found = [...text.matchAll(SAID)].map(([, said = '']) => plain(said).trim())
  return found.reduce((longest, one) => (one.length > longest.length ? one : longest), '')
}
