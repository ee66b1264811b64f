// `npm run size`: bytes of every package as JSON, against the budgets. Leaves with 1 over a hard gate.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { fresh, root, say } from './build.mjs'

const KB = 1000
// `gate` is ours and hard; `target` is what we aim at. WeChat's own law is 2 MB a package and 20 MB in all.
const BUDGET = {
  main: { target: 400 * KB, gate: 500 * KB },
  subpackage: { target: 200 * KB, gate: 200 * KB },
  total: { target: 1000 * KB, gate: 1000 * KB },
  firstLoad: { target: 150 * KB, gate: 150 * KB },
}
const NOT_UPLOADED = /(LICENSE[.]txt|project[.]config[.]json|[.]map)$/

const walk = (directory) =>
  readdirSync(directory).flatMap((name) => {
    const full = path.join(directory, name)
    return statSync(full).isDirectory() ? walk(full) : [full]
  })

function weigh(files, { target, gate }, judged = 'raw') {
  const raw = files.reduce((sum, file) => sum + statSync(file).size, 0)
  const gz = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
  const size = judged === 'raw' ? raw : gz
  return { raw, gz, judged, target, gate, kept: size <= target, passed: size <= gate }
}

function weapp() {
  const place = path.join(root, 'dist/weapp')
  const app = JSON.parse(readFileSync(path.join(place, 'app.json'), 'utf8'))
  const files = walk(place).filter((file) => !NOT_UPLOADED.test(file))
  const roots = (app.subPackages ?? []).map((part) => part.root.replace(/\/$/, ''))
  const inside = (part) => (file) => path.relative(place, file).startsWith(`${part}${path.sep}`)
  return {
    main: weigh(
      files.filter((file) => !roots.some((part) => inside(part)(file))),
      BUDGET.main,
    ),
    ...Object.fromEntries(
      roots.map((part) => [part, weigh(files.filter(inside(part)), BUDGET.subpackage)]),
    ),
    total: weigh(files, BUDGET.total),
  }
}

/** The scripts that index.html names; the chunk of the first page is small beside them and loads after them. */
function h5() {
  const place = path.join(root, 'dist/h5')
  const page = readFileSync(path.join(place, 'index.html'), 'utf8')
  const named = [...page.matchAll(/<script[^>]+src="\/?([^"]+)"/g)].map(([, src]) =>
    path.join(place, src),
  )
  return { firstLoad: weigh(named.filter(existsSync), BUDGET.firstLoad, 'gz') }
}

for (const part of ['weapp', 'h5']) await fresh(part)
const report = { weapp: weapp(), h5: h5() }
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
const rows = Object.entries({ ...report.weapp, 'H5 first load': report.h5.firstLoad })
for (const [name, { raw, gz, judged, target, gate, passed }] of rows.filter(([, row]) => !row.kept))
  say(
    `${name}: ${judged === 'raw' ? raw : gz} bytes, over ${passed ? `the target of ${target}` : `the gate of ${gate}`}`,
  )
process.exit(rows.every(([, row]) => row.passed) ? 0 : 1)
