import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { endpoints } from '#contract/endpoints'
import { call } from '../../lib/call'
import { later } from '../../lib/timer'

const HALF = 0.5
const LOOKED = 1000

/** Reported in this visit already; the cloud counts a day once anyhow (F4). */
const reported = new Set<string>()

/** A view counts when at least half of the card was visible for a second (F4). */
export function useSeen(invitationId: string, elementId: string): void {
  useEffect(() => {
    if (reported.has(invitationId)) return
    const page = Taro.getCurrentInstance().page
    if (!page) return
    let stop = () => {}
    const observer = Taro.createIntersectionObserver(page, { thresholds: [0, HALF, 1] })
    observer.relativeToViewport().observe(`#${elementId}`, ({ intersectionRatio = 0 }) => {
      stop()
      if (intersectionRatio < HALF || reported.has(invitationId)) return
      stop = later(LOOKED, () => {
        reported.add(invitationId)
        void call(endpoints.seePrompt, { params: { id: invitationId }, body: {} })
      })
    })
    return () => {
      stop()
      observer.disconnect()
    }
  }, [invitationId, elementId])
}
