/** Why the program cannot start, in one sentence for the person who started it; no stack helps with it. */
export class NotStarted extends Error {
  override readonly name = 'NotStarted'
}
