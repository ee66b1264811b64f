// Builds what is missing or stale: the two targets of the screens with Taro, the cloud with esbuild.
// `node config/build.mjs weapp|h5|cloud` builds whatever the state; `npm start` and `npm test` ask for `fresh`.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const at = (...parts) => path.join(root, ...parts)
export const say = (line) => process.stderr.write(`${line}\n`)

const CONFIG = ['index.ts', 'babel.cjs', 'readers.cjs', 'lean-templates.cjs', 'left-out.js'].map(
  (name) => `config/${name}`,
)
const SCREENS = ['src/miniapp', 'src/domain', 'src/contract', ...CONFIG]
const PARTS = {
  h5: { of: SCREENS, proof: 'dist/h5/index.html', name: 'the screens for browsers (dist/h5)' },
  weapp: { of: SCREENS, proof: 'dist/weapp/app.json', name: 'the mini-program (dist/weapp)' },
  cloud: {
    of: ['src/cloud', 'src/domain', 'src/contract', 'config/build.mjs', 'config/behaviour.json'],
    proof: 'dist/cloud/main.mjs',
    name: 'the cloud (dist/cloud)',
  },
}

function files(place) {
  if (!existsSync(at(place))) return []
  if (!statSync(at(place)).isDirectory()) return [place]
  return readdirSync(at(place))
    .sort()
    .flatMap((name) => files(`${place}/${name}`))
}

/** Content, not time: a fresh clone and a changed branch both have new times and may have old content. */
function fingerprint(part) {
  const { imports, browserslist } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
  const hash = createHash('sha1').update(JSON.stringify([process.version, imports, browserslist]))
  for (const file of [...PARTS[part].of.flatMap(files), 'package-lock.json'])
    if (existsSync(at(file)) && !file.endsWith('.md'))
      hash.update(file).update(readFileSync(at(file)))
  return hash.digest('hex')
}

/** Without the colours and the thousand lines of a progress bar. */
function readable(output) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const lines = output.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '').split(/[\r\n]+/)
  const noise = /Webpack [█]|^\s*[a-z ]{4,30}$|Plugin$|^- |^\s*$/
  return lines
    .filter((line) => !noise.test(line))
    .slice(-60)
    .join('\n')
}

/** Runs a program, keeps its output for the bad case, and says every five seconds that it is alive. */
export async function run(what, program, args, env = {}) {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  const log = []
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const beat = setInterval(() => say(`  still at ${what}, ${seconds()} s`), 5000)
  child.stdout.on('data', (part) => log.push(part))
  child.stderr.on('data', (part) => log.push(part))
  const code = await new Promise((done) => {
    child.once('error', (error) => done(log.push(Buffer.from(String(error)))))
    child.once('close', (status) => done(status ?? 1))
  })
  clearInterval(beat)
  const output = Buffer.concat(log).toString()
  if (code !== 0) say(readable(output))
  return { ok: code === 0, output, seconds: seconds() }
}

async function buildScreens(part) {
  const taro = ['node_modules/@tarojs/cli/bin/taro', 'build', '--type', part]
  const { ok, output } = await run(PARTS[part].name, process.execPath, taro, {
    NODE_ENV: 'production',
  })
  // Taro 4.2 leaves with 0 after some failed builds, so the output itself is the proof.
  if (ok && existsSync(at(PARTS[part].proof)) && !/Module build failed|ERROR in /.test(output))
    return
  if (ok) say(readable(output))
  throw new Error(`${PARTS[part].name} could not be built`)
}

async function bundleCloud() {
  const { build } = await import('esbuild')
  const commands = files('src/cloud/commands').filter((file) =>
    /^[^.]+[.]ts$/.test(path.basename(file)),
  )
  await build({
    absWorkingDir: root,
    entryPoints: {
      main: 'src/cloud/main.ts',
      ...Object.fromEntries(commands.map((file) => [path.basename(file, '.ts'), file])),
    },
    outdir: 'dist/cloud',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    chunkNames: 'shared/[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  })
}

async function build(part) {
  const now = fingerprint(part)
  const stamp = at('dist/.built', part)
  rmSync(stamp, { force: true })
  rmSync(at('dist', part), { recursive: true, force: true })
  await (part === 'cloud' ? bundleCloud() : buildScreens(part))
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, `${now}\n${process.env.API_ORIGIN ?? ''}\n`) // the runner asks which origin was compiled in
}

export function isFresh(part) {
  const stamp = at('dist/.built', part)
  if (!existsSync(stamp) || !existsSync(at(PARTS[part].proof))) return false
  return readFileSync(stamp, 'utf8').split('\n')[0] === fingerprint(part)
}

export async function fresh(part) {
  if (isFresh(part)) return
  if (part === 'cloud') return build(part)
  const began = Date.now()
  say(`Building ${PARTS[part].name}; later runs skip this until the sources change.`)
  await build(part)
  say(`Built in ${Math.round((Date.now() - began) / 1000)} s.`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const part of process.argv.slice(2)) {
    if (!(part in PARTS)) throw new Error(`unknown part ${part}: ${Object.keys(PARTS).join(', ')}`)
    say(`Building ${PARTS[part].name}`)
    await build(part)
  }
}
