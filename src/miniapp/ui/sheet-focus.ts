import { useEffect, useRef } from 'react'
import { browser, type Place } from '../lib/platform/browser'

/** Can be given the focus, but is not on the way of the Tab key. */
export const FOCUSABLE: object = { tabindex: '-1' }

/** Everything beside the way from this element up to the root. */
function besides(element: Place): Place[] {
  const parent = element.parentElement
  if (parent === null) return []
  return [...Array.from(parent.children).filter((one) => one !== element), ...besides(parent)]
}

/**
 * A sheet has the page to itself: what lies under its cover is out of reach, Escape closes it, and afterwards the
 * focus is back where it was. The last child of the cover is the dialog.
 */
export function useSheetFocus(id: string, open: boolean, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    const cover = open ? browser.document.getElementById(id) : null
    if (cover === null) return
    const before = browser.document.activeElement
    const under = besides(cover).filter((one) => !one.inert)
    const root = browser.document.documentElement
    for (const one of under) one.inert = true
    root.style.overflow = 'hidden'
    cover.children[cover.children.length - 1]?.focus()
    const onKey = (event: { readonly key: string }) => {
      if (event.key === 'Escape') close.current()
    }
    browser.addEventListener('keydown', onKey)
    return () => {
      browser.removeEventListener('keydown', onKey)
      for (const one of under) one.inert = false
      root.style.overflow = ''
      before?.focus()
    }
  }, [id, open])
}
