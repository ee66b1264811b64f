export const PHOTO_SIZES = ['full', 'thumb'] as const
export type PhotoSize = (typeof PHOTO_SIZES)[number]

/**
 * Which bytes: one size of one photo. Not named by community: a photo is sent before its ticket, by
 * somebody who may live in two.
 */
export interface PhotoKey {
  readonly id: string
  readonly size: PhotoSize
}

/** Keeps the bytes of photos. A folder today; any S3-compatible store can stand behind the same three verbs. */
export interface PhotoFiles {
  /** Writing the same key again replaces the bytes: an upload may be repeated after a crash. */
  put(key: PhotoKey, bytes: Uint8Array): Promise<void>
  /** null when nothing was ever put there, or it was removed. */
  get(key: PhotoKey): Promise<Uint8Array | null>
  remove(key: PhotoKey): Promise<void>
}
