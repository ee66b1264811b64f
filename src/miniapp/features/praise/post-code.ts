/**
 * The code in an address: `post` of a link, or `scene` of a mini-program code, which WeChat hands over still
 * encoded and which carries the code alone or as `post=CODE`.
 */
export function codeIn(params: {
  readonly post?: string | undefined
  readonly scene?: string | undefined
}): string | null {
  const { post, scene } = params
  if (post !== undefined && post !== '') return post
  if (scene === undefined) return null
  try {
    return decodeURIComponent(scene).replace(/^post=/, '') || null
  } catch {
    return null
  }
}
