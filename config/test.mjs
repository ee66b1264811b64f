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
 * Two lanes side by side, each a row of Jest runs with one worker: what has a browser of its own, and then what needs
 * neither browser nor database; and the cloud, which begins while the screens are built. Two browsers at once are too
 * much for two cores.
 */
const LANES = [
  [
    { folders: ['e2e', 'weapp'], projects: ['e2e', 'weapp'], screens: true },
    {
      folders: ['domain', 'contract', 'simulation', 'miniapp', 'support', 'house', 'walls'],
      projects: ['pure', 'miniapp', 'house'],
    },
  ],
  [{ folders: ['cloud'], projects: ['cloud on embedded', 'cloud on postgres'] }],
]
const ROOM_FOR_YOUNG = '--max-semi-space-size=64' // MB: an embedded database makes much that lives for a moment
const running = new Set()

const tallyOf = ({ projects }) => path.join(scratch, projects[0].replaceAll(' ', '-'))

/** What each run has counted; one that left no count has failed. */
function counted(runs) {
  const counts = runs.map((one) => {
    const file = tallyOf(one)
    return existsSync(file) ? readFileSync(file, 'utf8').match(/\d+/g).map(Number) : [0, 1]
  })
  const sum = (place) => counts.reduce((total, count) => total + count[place], 0)
  return { passed: sum(0), failed: sum(1) }
}

function finish(code, runs = [LANES[0][0]]) {
  const { passed, failed } = counted(runs)
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

async function runOne(one, uses) {
  if (one.screens && uses('weapp')) await fresh('weapp')
  if (one.screens && uses('e2e')) await fresh('h5')
  const chosen = one.projects.flatMap((name) => ['--selectProjects', name])
  const jest = spawn(process.execPath, [ROOM_FOR_YOUNG, ...JEST, ...args, ...chosen], {
    cwd: root,
    env: { ...process.env, TALLY: tallyOf(one) },
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

async function runLane(lane, uses) {
  let worst = 0
  for (const one of lane) worst = Math.max(worst, await runOne(one, uses))
  return worst
}

async function runJest(lanes, uses) {
  const alarm = setTimeout(() => {
    say(`Stopped after ${LONGEST / 60_000} minutes.`)
    stopAll()
  }, LONGEST)
  const codes = await Promise.all(lanes.map((lane) => runLane(lane, uses)))
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
  const lanes = LANES.map((lane) => lane.filter(({ folders }) => folders.some(uses)))
  const runs = lanes.flat()
  if (runs.length === 0) throw new Error(`No test is named ${args.join(' ')}`)
  finish(await runJest(lanes, uses), runs)
} catch (error) {
  say(`${error.message}.`)
  stopAll()
  finish(1)
}
