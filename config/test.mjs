// `npm test [jest arguments]`: sees to the programs, builds what is stale, runs Jest, and whatever happens ends
// with the line `tests: N passed, N failed`. Only what the chosen tests need is installed and built.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fresh, root, run, say } from './build.mjs'
import programs from './programs.cjs'

const LONGEST = 30 * 60_000 // a hanging test must not hang the machine that waits for it
const JEST = ['node_modules/jest/bin/jest.js', '--config', 'config/jest.config.cjs']
const args = process.argv.slice(2)
const scratch = mkdtempSync(path.join(os.tmpdir(), 'huisheng-test-'))
/**
 * Side by side, one worker each: what has a browser of its own, and the rest, which begins while the screens are built.
 * Two browsers at once are too much for two cores.
 */
const SIDES = [
  { folders: ['e2e', 'weapp'], projects: ['e2e', 'weapp'] },
  {
    folders: ['domain', 'contract', 'simulation', 'cloud', 'miniapp', 'support', 'house', 'walls'],
    projects: ['pure', 'cloud on embedded', 'cloud on postgres', 'miniapp', 'house'],
  },
]
const running = new Set()

/** What each side has counted; one that left no count has failed. */
function counted(sides) {
  const counts = sides.map((_, side) => {
    const file = path.join(scratch, String(side))
    return existsSync(file) ? readFileSync(file, 'utf8').match(/\d+/g).map(Number) : [0, 1]
  })
  const sum = (place) => counts.reduce((total, count) => total + count[place], 0)
  return { passed: sum(0), failed: sum(1) }
}

function finish(code, sides = [[]]) {
  const { passed, failed } = counted(sides)
  rmSync(scratch, { recursive: true, force: true })
  process.stdout.write(`tests: ${passed} passed, ${failed} failed\n`)
  process.exit(code === 0 && failed === 0 ? 0 : code || 1)
}

/** The paths of the chosen tests; none when Jest itself cannot say, and then everything is prepared. */
async function chosenTests() {
  const { ok, output } = await run('listing the tests', process.execPath, [
    ...JEST,
    '--listTests',
    ...args,
  ])
  if (!ok) throw new Error('Jest could not list the tests')
  const found = output.split('\n').filter((line) => /[.]test[.]tsx?$/.test(line))
  return (folder) => found.some((file) => file.includes(`${path.sep}test${path.sep}${folder}`))
}

const withoutPostgres = process.env.TEST_DATABASES === 'embedded'

async function seeToPrograms(uses) {
  const pictures = uses('e2e') || uses('weapp')
  const missing = () => [
    ...(pictures && !programs.chromium() ? ['chromium'] : []),
    ...(pictures && !programs.chineseFont() ? ['fonts-noto-cjk'] : []),
    ...((uses('cloud') || uses('e2e')) && !withoutPostgres && !programs.postgres()
      ? ['postgresql']
      : []),
  ]
  const wanted = missing()
  if (wanted.length === 0) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say(`Installing ${wanted.join(', ')} (apt-get)`)
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
    const list = await run('apt-get update', 'apt-get', ['update', '-q'], quiet)
    if (list.ok)
      await run(
        'apt-get install',
        'apt-get',
        ['install', '-y', '-q', '--no-install-recommends', ...wanted],
        quiet,
      )
  } else if (wanted.includes('chromium')) {
    say('Installing Chromium (playwright-core)')
    await run('Chromium', process.execPath, [
      'node_modules/playwright-core/cli.js',
      'install',
      'chromium',
    ])
  }
  const left = missing().filter((name) => name !== 'fonts-noto-cjk')
  if (left.length > 0)
    throw new Error(
      `Missing: ${left.join(' and ')}; install with your system's packages (Debian: apt-get install ${left.join(' ')}) or name the place in CHROMIUM or PG_BIN`,
    )
}

async function runSide({ projects, parts }, side) {
  for (const part of parts) await fresh(part)
  const chosen = projects.flatMap((name) => ['--selectProjects', name])
  const jest = spawn(process.execPath, [...JEST, ...args, ...chosen], {
    cwd: root,
    env: { ...process.env, TALLY: path.join(scratch, String(side)) },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  running.add(jest)
  const code = await new Promise((done) => {
    jest.once('error', () => done(1))
    jest.once('exit', (status) => done(status ?? 1))
  })
  running.delete(jest)
  return code
}

const stopAll = () => {
  for (const jest of running) jest.kill('SIGKILL')
}

async function runJest(sides) {
  const alarm = setTimeout(() => {
    say(`Stopped after ${LONGEST / 60_000} minutes.`)
    stopAll()
  }, LONGEST)
  const codes = await Promise.all(sides.map(runSide))
  clearTimeout(alarm)
  return Math.max(...codes)
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    stopAll()
    finish(1)
  })
process.once('uncaughtException', (error) => {
  say(error.stack)
  finish(1)
})

try {
  const uses = await chosenTests()
  await seeToPrograms(uses)
  if (uses('weapp') || uses('e2e') || uses('cloud')) await fresh('cloud')
  if (withoutPostgres) say('The PostgreSQL suite is left out, as TEST_DATABASES=embedded says.')
  const partsOf = (folders) =>
    folders.includes('e2e')
      ? [...(uses('weapp') ? ['weapp'] : []), ...(uses('e2e') ? ['h5'] : [])]
      : []
  const sides = SIDES.filter(({ folders }) => folders.some(uses)).map((side) => ({
    ...side,
    parts: partsOf(side.folders),
  }))
  if (sides.length === 0) throw new Error(`No test is named ${args.join(' ')}`)
  finish(await runJest(sides), sides)
} catch (error) {
  say(`${error.message}.`)
  stopAll()
  finish(1)
}
