import type { Wx, WxHost } from './host'

const RECTANGLE = { left: 0, top: 0, right: 375, bottom: 44, width: 375, height: 44 }

/** There is no layout here: every measured node is one row of 375 x 44, scrolled to the top. */
export function selectorQuery(host: WxHost): Wx {
  const make = () => {
    let asked = 0
    const query: Wx = {}
    const ask = () => {
      asked += 1
      return query
    }
    const node = {
      boundingClientRect: ask,
      scrollOffset: ask,
      fields: ask,
      node: ask,
      context: ask,
    }
    query.in = () => query
    for (const select of ['select', 'selectAll', 'selectViewport']) query[select] = () => node
    query.exec = (done?: (results: unknown) => void) => {
      const row = { ...RECTANGLE, scrollTop: 0, scrollLeft: 0, scrollHeight: 667 }
      host.timer(() => done?.(host.own(Array.from({ length: asked }, () => row))))
    }
    return query
  }
  return { createSelectorQuery: make }
}
