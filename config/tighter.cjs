// After the build of the mini-program. Taro 4.2 gives each module that two sub-packages share a file of its own in each of them, named by 32 letters and
// asked for by every page: a sixth of such a package is names. One file a sub-package carries the same modules.
const { readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const path = require('node:path')

const PIECE = /^(.*)\/(?:sub-common\/[0-9a-f]+|sub-vendors)[.]js$/
const ASKED = /require\("[./]+\/(?:sub-common\/[0-9a-f]+|sub-vendors)[.]js"\);/g
/** A list of modules, by the number of its chunk; they run when a page asks for them, so their order says nothing. */
const LIST =
  /^"use strict";\(wx[.]webpackJsonp=wx[.]webpackJsonp\|\|\[\]\)[.]push\(\[\[(\d+)\],\{(.*)\}\]\);?$/s

function joined(texts) {
  const lists = texts.map((text) => LIST.exec(text))
  if (lists.includes(null)) throw new Error('Taro writes what sub-packages share in another way')
  const chunks = lists.map(([, chunk]) => chunk).join(',')
  const modules = lists.map(([, , list]) => list).join(',')
  return `"use strict";(wx.webpackJsonp=wx.webpackJsonp||[]).push([[${chunks}],{${modules}}]);`
}

/** The first of the requests stands for all of them. */
function askOnce(text, up) {
  let asked = false
  return text.replace(ASKED, () => {
    const own = asked ? '' : `require("${up}shared.js");`
    asked = true
    return own
  })
}

/**
 * Webpack writes `(0,a.b)(c)` so that `this` is nothing inside `b`; nothing that is imported here asks for `this`, and
 * 6,000 times four bytes are a fortieth of the app. Not where the bracket may be the arguments of a call.
 */
const CALLED =
  /(?:(?<![\w$.])(return|typeof|case|await|yield|new|void|else|throw)|(?<![\w$)\]}]))\(0,([\w$]+[.][\w$]+)\)(?=\()/g
const plain = (text) =>
  text.replace(CALLED, (_, word, called) => (word ? `${word} ${called}` : called))

function piecesByPackage(scripts) {
  const pieces = new Map()
  for (const name of scripts) {
    const [, root] = PIECE.exec(name) ?? []
    if (root) pieces.set(root, [...(pieces.get(root) ?? []), name])
  }
  return pieces
}

function joinPackages(place) {
  const scripts = readdirSync(place, { recursive: true }).filter((name) => name.endsWith('.js'))
  const read = (name) => readFileSync(path.join(place, name), 'utf8')
  for (const [root, names] of piecesByPackage(scripts)) {
    writeFileSync(path.join(place, root, 'shared.js'), joined(names.map(read)))
    for (const name of names) rmSync(path.join(place, name))
    const inside = (name) => name.startsWith(`${root}/`) && !names.includes(name)
    for (const page of scripts.filter(inside)) {
      const depth = page.slice(root.length + 1).split('/').length - 1
      writeFileSync(
        path.join(place, page),
        askOnce(read(page), depth > 0 ? '../'.repeat(depth) : './'),
      )
    }
  }
}

function callPlainly(place) {
  for (const name of readdirSync(place, { recursive: true })) {
    if (!name.endsWith('.js')) continue
    const file = path.join(place, name)
    writeFileSync(file, plain(readFileSync(file, 'utf8')))
  }
}

module.exports = (ctx) => {
  ctx.onBuildFinish(({ error, isWatch }) => {
    if (process.env.TARO_ENV !== 'weapp' || error || isWatch) return
    joinPackages(ctx.paths.outputPath)
    callPlainly(ctx.paths.outputPath)
  })
}
