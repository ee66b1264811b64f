import readXlsx from 'read-excel-file/node'
import sharp from 'sharp'
import type { Deps } from '#cloud/deps'
import {
  getReport,
  getReportFile,
  listReports,
  readReportFile,
} from '#cloud/features/reports/service'
import { REPORT_FILES, type ReportFileKind } from '#contract/reports'
import { minutes } from '#domain/time'
import { callerOf, type DemoYear, NOW } from './demo-year'

const SECRET = 'a secret of at least thirty-two bytes for tests'

/** STF-09: every file of the frozen October, by its address and after its time. */
export async function expectFiles({ db, here, small }: DemoYear): Promise<void> {
  const query = { communityId: here, period: '2026-10' }
  const asking = { db, caller: callerOf([here]), now: NOW }
  const deps = { db, secret: SECRET, now: () => NOW } as unknown as Deps
  expect((await listReports(asking, here)).items.map(({ period }) => period)).toContain('2026-Q3')
  const report = await getReport(asking, query)
  const stranger = { ...asking, caller: callerOf([small]) }
  await expect(getReport(stranger, query)).rejects.toMatchObject({ code: 'not-found' })
  await expect(getReportFile(deps, stranger, { ...query, kind: 'csv' })).rejects.toMatchObject({
    code: 'not-found',
  })
  const open = async (kind: ReportFileKind, at = NOW, tamper = '') => {
    const { url } = await getReportFile(deps, asking, { ...query, kind, lang: 'en' })
    const { searchParams } = new URL(url, 'http://here')
    const [until = '', sign = ''] = ['until', 'sign'].map((name) => searchParams.get(name) ?? '')
    const asked = { ...query, kind, lang: 'en' as const, until, sign: sign + tamper }
    return Buffer.from(await readReportFile({ ...deps, now: () => at }, asked))
  }
  for (const kind of REPORT_FILES) {
    await expect(open(kind, NOW + minutes(11))).rejects.toMatchObject({ code: 'not-found' })
    await expect(open(kind, NOW, 'x')).rejects.toMatchObject({ code: 'not-found' })
  }
  const sheets = await readXlsx(await open('xlsx'))
  expect(sheets.map(({ sheet }) => sheet)).toEqual(
    expect.arrayContaining(['Cover', 'Rates', 'NPS']),
  )
  const rates = sheets.find(({ sheet }) => sheet === 'Rates')?.data ?? []
  const { replied } = report.loop.rates
  expect(rates[1]?.slice(0, 3)).toEqual(['Replied in 24 h', replied.n, replied.count])
  const csv = (await open('csv')).toString('utf8')
  expect(csv).toContain(`Replied in 24 h,${replied.n},${replied.count},`)
  const answers = (await open('answers')).toString('utf8')
  const lines = answers.trim().split('\r\n').slice(1)
  expect(lines.length).toBeGreaterThan(20)
  for (const line of lines)
    expect(line).toMatch(
      /^2026-10,[A-Z][a-z ]+,(ticket|services|nps|followup),(App|Call),[a-z]+,[A-Z][-a-z ]+,(self|staff),[0-9,]*$/,
    )
  expect(answers).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7/)
  expect(lines.some((line) => line.includes(',0,'))).toBe(lines.length > 0 && /,0,/.test(answers))
  const picture = await sharp(await open('picture')).metadata()
  expect([picture.format, picture.width, picture.height]).toEqual(['png', 1080, 1440])
}
