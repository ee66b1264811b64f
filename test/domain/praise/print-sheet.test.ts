import { printPages } from '#domain/praise/print-sheet'
import { qrCode, qrPath } from '#domain/praise/qr-code'

const card = (n: number) => ({
  title: `Home ${n} <&>`,
  code: `AAAAA-0000${n}`,
  address: `https://a.example/pages/enter/homes?code=AAAAA0000${n}`,
})
const LAYOUT = { columns: 3, rows: 5, head: 'Huisheng', hint: 'Scan or type' }

test('STF-11: so many cards on a sheet, the rest on the next; each with its own code and words', () => {
  const cards = Array.from({ length: 17 }, (_, n) => card(n % 10))
  const pages = printPages(cards, LAYOUT)
  expect(pages.map((page) => page.split('<path').length - 1)).toEqual([15, 2])
  expect(pages[0]).toContain(`d="${qrPath(qrCode(card(3).address))}"`)
  expect(pages[0]).toContain('>Home 3 &lt;&amp;&gt;</text>')
  expect(pages[0]).toContain('>AAAAA-00003</text>')
  expect(printPages([], LAYOUT)).toEqual([])
})

test('nothing is drawn outside of the sheet', () => {
  for (const [columns, rows] of [
    [3, 5],
    [2, 2],
  ] as const) {
    const cards = Array.from({ length: columns * rows }, (_, n) => card(n % 10))
    const [page = ''] = printPages(cards, { ...LAYOUT, columns, rows })
    const lines = [...page.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)].map((hit) => [
      Number(hit[1]),
      Number(hit[2]),
    ])
    expect(lines).toHaveLength(columns * rows * 4)
    expect(lines.every(([x = 0, y = 0]) => x > 8 && x < 202 && y > 8 && y < 289)).toBe(true)
  }
})
