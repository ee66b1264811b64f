// Replays a simulation log against the rules; says what it found and ends with 1 when that is something:
// npx esbuild test/support/replay/command.ts --bundle --platform=node --log-level=error | node - FILE [how many of each rule]
import { replayFile, summary } from './read-log'

const [file = '', each = '5'] = process.argv.slice(2)
const started = performance.now()
void replayFile(file).then((outcome) => {
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const mebibytes = Math.round(process.memoryUsage().rss / 2 ** 20)
  process.stdout.write(`${summary(outcome, Number(each))}\n${seconds} s, ${mebibytes} MiB\n`)
  process.exitCode = outcome.found === 0 ? 0 : 1
})
