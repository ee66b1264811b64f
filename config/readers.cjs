// Taro 4.2 sends ariaRole, ariaLabel and the like to the view of a mini-program, but its templates do not show them:
// nothing reaches a screen reader. This adds to the templates the aria attributes that our sources use, and no other.
const { readdirSync, readFileSync } = require('node:fs')
const path = require('node:path')

const sources = path.resolve(__dirname, '../src/miniapp')
const SPOKEN = '(?:view|button|image|input|textarea|switch|scroll-view)'
// Taro's templates for a view without properties, or with a tap and nothing else, never carry one.
const BARE = '(?!<view style="[^"]*" class="[^"]*"(?: bindtap="eh")? +id=)'
const OPENING = new RegExp(`(${BARE}<${SPOKEN} [^>]*?)( data-sid="\\{\\{i[.]sid\\}\\}">)`, 'g')

function usedNames() {
  const names = new Set()
  for (const file of readdirSync(sources, { recursive: true }))
    if (/[.]tsx?$/.test(file))
      for (const [name] of readFileSync(path.join(sources, file), 'utf8').matchAll(
        /\baria[A-Z]\w+/g,
      ))
        names.add(name)
  return [...names].sort()
}

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

module.exports = (ctx) => {
  ctx.modifyBuildAssets(({ assets }) => {
    if (process.env.TARO_ENV !== 'weapp') return
    const added = usedNames()
      .map((name) => ` ${kebab(name)}="{{i.${name}}}"`)
      .join('')
    for (const name of Object.keys(assets).filter((file) => file.endsWith('.wxml'))) {
      const text = assets[name].source().toString()
      const spoken = text.replace(OPENING, (_all, start, end) => start + added + end)
      if (spoken !== text)
        assets[name] = { source: () => spoken, size: () => Buffer.byteLength(spoken) }
    }
  })
}
