// Taro 4.2 writes into the templates of a mini-program every attribute and event that a component of WeChat knows,
// once for each level of depth. What no source of ours names stays at WeChat's own default, so it is left out.
const { readdirSync, readFileSync } = require('node:fs')
const path = require('node:path')

const sources = path.resolve(__dirname, '../src/miniapp')
/** Taro's own, or written under another name (`className`, `onClick`, `catchMove`). */
const ALWAYS = /^(?:style|class|id|name|is|data|data-sid|bindtap|catchtouchmove|wx:.*|aria-.*)$/
const ATTRIBUTE = / ([a-z][\w:-]*)="[^"]*"/g

const text = readdirSync(sources, { recursive: true })
  .filter((file) => /[.]tsx?$/.test(file))
  .map((file) => readFileSync(path.join(sources, file), 'utf8'))
  .join('\n')
const words = new Set(text.match(/\w+/g).map((word) => word.toLowerCase()))

/** `hover-start-time` is the property hoverStartTime, `bindtouchstart` the property onTouchStart. */
const propertyOf = (name) => name.replace(/^(?:bind|catch)/, 'on').replaceAll('-', '')
const isUsed = (name) => ALWAYS.test(name) || words.has(propertyOf(name))

module.exports = (ctx) => {
  ctx.modifyBuildAssets(({ assets }) => {
    const base = assets['base.wxml']
    if (process.env.TARO_ENV !== 'weapp' || !base) return
    const lean = base
      .source()
      .toString()
      .replace(ATTRIBUTE, (all, name) => (isUsed(name) ? all : ''))
    assets['base.wxml'] = { source: () => lean, size: () => Buffer.byteLength(lean) }
  })
}
