import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  id: string
  impact: string | null
  help: string
  nodes: { target: unknown[]; failureSummary?: string }[]
}

/** axe over the page as it stands; each violation is one line with the places. Evaluated, because the page's policy forbids foreign scripts. */
export async function axe(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const violations = await page.evaluate(async (tags): Promise<Violation[]> => {
    const { axe: run } = window as unknown as {
      axe: { run(on: Document, how: object): Promise<{ violations: Violation[] }> }
    }
    const found = await run.run(document, { runOnly: { type: 'tag', values: tags } })
    return found.violations
  }, TAGS)
  return violations.map(({ id, impact, help, nodes }) => {
    const places = nodes.map((node) => node.target.join(' ')).slice(0, 5)
    return `${id} (${impact}): ${help}: ${places.join(' | ')}`
  })
}
