// Where the programs are that no package brings: Chromium and the PostgreSQL server.
const { execFileSync } = require('node:child_process')
const { existsSync, readdirSync } = require('node:fs')
const path = require('node:path')

const onPath = (name) =>
  (process.env.PATH ?? '').split(path.delimiter).map((directory) => path.join(directory, name))

/** @returns {string | undefined} CHROMIUM says it; else a system Chromium or Chrome; else the one playwright-core installed. */
function chromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
  const places = [
    process.env.CHROMIUM,
    ...names.flatMap(onPath),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    require('playwright-core').chromium.executablePath(),
  ]
  return places.find((place) => place && existsSync(place))
}

/** @returns {string | undefined} The directory of initdb and pg_ctl. Debian keeps the server programs out of PATH. */
function postgres() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : []
  const places = [
    process.env.PG_BIN,
    ...versions.map((version) => `${debian}/${version}/bin`),
    ...onPath('initdb').map((file) => path.dirname(file)),
    '/usr/local/pgsql/bin',
  ]
  return places.find((place) => place && existsSync(`${place}/initdb`))
}

/** Pictures without a Chinese font show boxes. Where fontconfig is absent (macOS, Windows) the system has one. */
function chineseFont() {
  try {
    return execFileSync('fc-list', [':lang=zh-cn', 'file'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return process.platform !== 'linux'
  }
}

module.exports = { chromium, postgres, chineseFont }
