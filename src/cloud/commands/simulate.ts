import { closeSync, openSync, writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Options, simulate } from '../simulation/simulate'
import { printed } from '../simulation/summary'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    log: { type: 'string' },
    homes: { type: 'string', default: '10000' },
    harder: { type: 'boolean', default: false },
  },
})

const CHUNK = 4_000

/** Writes a file piece by piece: the log of a year does not fit into a string. */
function lineFile(name: string) {
  const file = openSync(name, 'w')
  let lines: string[] = []
  const flush = () => {
    if (lines.length > 0) writeSync(file, `${lines.join('\n')}\n`)
    lines = []
  }
  return {
    write: (line: string) => {
      if (lines.push(line) >= CHUNK) flush()
    },
    close: () => {
      flush()
      closeSync(file)
    },
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`)
const nowhere = () => {}

const seed = Number(values.seed)
const homes = Number(values.homes)
if (!Number.isInteger(seed) || !Number.isInteger(homes) || homes < 100) {
  process.stderr.write(
    'npm run simulate -- --seed N --log FILE [--homes N] [--harder]; N are whole numbers, at least 100 homes\n',
  )
  process.exit(1)
}

const began = performance.now()
const log = values.log === undefined ? null : lineFile(values.log)
/** The log is of the usual year, or with `--harder` of the harder one. */
const run = (harder: boolean) => {
  const options: Options = { seed, homes, harder }
  return simulate(options, log !== null && harder === values.harder ? log.write : nowhere)
}
const usual = run(false)
const harder = run(true)
log?.close()
say(printed(usual, harder, (performance.now() - began) / 1000))
