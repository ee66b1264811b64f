import { useEffect, useRef, useState } from 'react'
import { later } from '../../lib/timer'

export interface Tell {
  readonly words: string | null
  readonly tell: (words: string) => void
}

/** Long enough to be read, short enough not to be in the way. */
const SHOWN = 4_000

/** What was just done, said once. Taro's own toast styles itself inline, which our policy forbids. */
export function useTold(): Tell {
  const [words, setWords] = useState<string | null>(null)
  const stop = useRef(() => {})
  useEffect(() => () => stop.current(), [])
  return {
    words,
    tell(next) {
      stop.current()
      setWords(next)
      stop.current = later(SHOWN, () => setWords(null))
    },
  }
}
