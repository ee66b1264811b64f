import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { type Instant, instant, minutes } from '#domain/time'
import { phone } from '../lib/platform/phone'
import { every } from '../lib/timer'

const listeners = new Set<() => void>()
let stop: (() => void) | null = null

/** One timer for all lines of the app; it stops when nobody looks. */
function everyMinute(tell: () => void): () => void {
  listeners.add(tell)
  stop ??= every(minutes(1), () => {
    for (const listener of listeners) listener()
  })
  return () => {
    listeners.delete(tell)
    if (listeners.size > 0) return
    stop?.()
    stop = null
  }
}

/**
 * The cloud's time: that of its last answer and what has gone by on the phone since. The phone's own clock
 * may be wrong (edge case 7), so only its differences count.
 * @param ticks false for a line that has stopped
 */
export function useServerNow(asOf: string, ticks: boolean): Instant {
  const base = useRef({ asOf, at: phone.now() })
  if (base.current.asOf !== asOf) base.current = { asOf, at: phone.now() }
  const [, setTurn] = useState(0)
  const visible = useRef(true)

  useDidShow(() => {
    if (visible.current) return
    visible.current = true
    setTurn((turn) => turn + 1)
  })
  useDidHide(() => {
    visible.current = false
  })
  useEffect(() => {
    if (!ticks) return
    return everyMinute(() => {
      if (visible.current) setTurn((turn) => turn + 1)
    })
  }, [ticks])

  return instant(asOf) + Math.max(0, phone.now() - base.current.at)
}
