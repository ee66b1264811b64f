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
const tally = path.join(scratch, 'tally')
let jest

function finish(code) {
  const line = existsSync(tally) ? readFileSync(tally, 'utf8').trim() : 'tests: 0 passed, 1 failed'
  rmSync(scratch, { recursive: true, force: true })
  process.stdout.write(`${line}\n`)
  process.exit(code === 0 && line.endsWith(' 0 failed') ? 0 : code || 1)
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

async function runJest() {
  jest = spawn(process.execPath, [...JEST, ...args], {
    cwd: root,
    env: { ...process.env, TALLY: tally },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const alarm = setTimeout(() => {
    say(`Stopped after ${LONGEST / 60_000} minutes.`)
    jest.kill('SIGKILL')
  }, LONGEST)
  const code = await new Promise((done) => {
    jest.once('error', () => done(1))
    jest.once('exit', (status) => done(status ?? 1))
  })
  clearTimeout(alarm)
  return code
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    jest?.kill('SIGKILL')
    finish(1)
  })
process.once('uncaughtException', (error) => {
  say(error.stack)
  finish(1)
})

try {
  const uses = await chosenTests()
  await seeToPrograms(uses)
  if (uses('weapp')) await fresh('weapp')
  if (uses('e2e')) await fresh('h5')
  if (uses('weapp') || uses('e2e') || uses('cloud')) await fresh('cloud')
  if (withoutPostgres) say('The PostgreSQL suite is left out, as TEST_DATABASES=embedded says.')
  finish(await runJest())
} catch (error) {
  say(`${error.message}.`)
  finish(1)
}
