import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** Every file of the project that git knows or would take: no build output, no packages. */
export const projectFiles: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  { encoding: 'utf8' },
)
  .split('\n')
  .filter((file) => file !== '' && existsSync(file))

export const textOf = (file: string): string => readFileSync(file, 'utf8')

export const filesIn = (folder: string, ending = /[.]tsx?$/): string[] =>
  projectFiles.filter((file) => file.startsWith(`${folder}/`) && ending.test(file))

/** Where in a text something stands, as `file:line what`. */
export function found(file: string, pattern: RegExp): string[] {
  return textOf(file)
    .split('\n')
    .flatMap((line, index) => {
      const hit = line.match(pattern)
      return hit ? [`${file}:${index + 1} ${hit[0]}`] : []
    })
}

/** The arguments of every call of a logger, brackets counted, because one may reach over many lines. */
export function logCalls(text: string): string[] {
  const calls: string[] = []
  for (const start of text.matchAll(/\blog(?:ger)?[.](?:trace|debug|info|warn|error|fatal)\(/g)) {
    let depth = 1
    let at = start.index + start[0].length
    const from = at
    for (; depth > 0 && at < text.length; at += 1) {
      if (text[at] === '(') depth += 1
      if (text[at] === ')') depth -= 1
    }
    calls.push(text.slice(from, at - 1))
  }
  return calls
}
