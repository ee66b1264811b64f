import { deflateRawSync } from 'node:zlib'
import { sql } from 'kysely'
import { defused, zipped } from '#cloud/features/imports/unzip'
import { staffEndpoints } from '#contract/endpoints-staff'
import { days } from '#domain/time'
import { csv, imported, sendSheet, xlsx } from '../../support/cloud/sheets'
import { openWorld, type World } from '../../support/cloud/world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const count = async (table: 'houses' | 'buildings' | 'people' | 'residencies' | 'audit_log') => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(table)}`.execute(world.db)
  return rows[0]?.n ?? 0
}
const exported = async (kind: 'buildings' | 'homes' | 'residents') => {
  const query = { communityId: world.here.id, kind }
  return (await world.as(world.staff.manager).ask(staffEndpoints.exportRows, { query })).body.csv
}

const HEAD = 'Building,Entrance,Room,Key customer'
const homeLine = (n: number) =>
  `Tower ${1 + Math.floor(n / 500)},${1 + (n % 2)},${String(n).padStart(4, '0')},no`

/** Fifty lines in which something is wrong, five of each manner, spread over the file. */
const MISTAKES = [
  ['building', 'missing', (n: number) => `,1,${n},no`],
  ['room', 'missing', () => 'Tower 1,1,,no'],
  ['keyCustomer', 'bad-yes-no', (n: number) => `Tower 1,1,x${n},perhaps`],
  ['room', 'too-long', (n: number) => `Tower 1,1,${'9'.repeat(21)}${n},no`],
  ['room', 'formula', (n: number) => `Tower 1,1,=HYPERLINK(${n}),no`],
  ['building', 'formula', (n: number) => `@Tower,1,y${n},no`],
  ['unit', 'unit-needed', (n: number) => `Tower 1,,z${n},no`],
  ['room', 'double', (n: number) => homeLine(n - 1)],
  ['unit', 'too-long', (n: number) => `Tower 1,${'u'.repeat(21)},v${n},no`],
  ['building', 'too-long', (n: number) => `${'T'.repeat(31)},1,w${n},no`],
] as const

describe('five thousand homes', () => {
  const clean = Array.from({ length: 5000 }, (_, n) => homeLine(n))
  const planted = new Map<number, readonly [string, string]>()
  const spoilt = clean.map((line, n) => {
    const mistake = n % 100 === 50 ? MISTAKES[Math.floor(n / 100) % MISTAKES.length] : undefined
    if (mistake === undefined) return line
    planted.set(n + 2, [mistake[0], mistake[1]])
    return mistake[2](n)
  })

  test('STF-11: fifty planted errors, each named with its row and reason; nothing is written', async () => {
    const before = await count('houses')
    const file = csv(HEAD, ...spoilt)
    const { status, body } = await sendSheet(world, 'homes', file)
    expect(status).toBe(200)
    expect(planted.size).toBe(50)
    expect(body).toMatchObject({ rows: 5000, made: 4950, wrong: 50, written: false })
    const named = body.problems.map(({ row, column, code }) => [row, [column, code]])
    expect(named).toEqual([...planted])
    const doubles = body.problems.filter(({ code }) => code === 'double')
    expect(doubles.every(({ row, other }) => other === row - 1)).toBe(true)
    const pressed = await sendSheet(world, 'homes', file, { hash: body.hash })
    expect(pressed).toMatchObject({ status: 409, body: { field: 'problems' } })
    expect(await count('houses')).toBe(before)
    expect(await count('buildings')).toBe(4)
  })

  test('STF-11: the mended file is written at once; a second time everything is unchanged', async () => {
    const file = csv(HEAD, ...clean)
    const looked = await sendSheet(world, 'homes', file)
    expect(looked.body).toMatchObject({ made: 5000, buildings: 10, wrong: 0 })
    const other = await sendSheet(world, 'homes', csv(HEAD, ...clean, 'Tower 1,1,9999,no'), {
      hash: looked.body.hash,
    })
    expect(other).toMatchObject({ status: 400, body: { field: 'hash' } })
    const written = await sendSheet(world, 'homes', file, { hash: looked.body.hash })
    expect(written).toMatchObject({ status: 200, body: { made: 5000, written: true } })
    expect(await count('houses')).toBe(5016)
    expect((await imported(world, 'homes', file)).body).toMatchObject({
      made: 0,
      changed: 0,
      unchanged: 5000,
      buildings: 0,
    })
    const one = world.db.selectFrom('houses').selectAll().where('room', '=', '0501')
    expect(await one.executeTakeFirst()).toMatchObject({ label: 'Tower 2 2 0501', unit: '2' })
  })

  test('what comes out goes in again and changes nothing; two who send it at once write it once', async () => {
    const homes = Buffer.from(await exported('homes'))
    expect((await sendSheet(world, 'homes', homes)).body).toMatchObject({
      rows: 5008,
      unchanged: 5008,
      wrong: 0,
    })
    const buildings = Buffer.from(await exported('buildings'))
    expect((await sendSheet(world, 'buildings', buildings)).body).toMatchObject({
      rows: 12,
      unchanged: 12,
      wrong: 0,
    })
    const file = csv(HEAD, 'Twin,1,1,no')
    const both = await Promise.all([imported(world, 'homes', file), imported(world, 'homes', file)])
    expect(both.map(({ body }) => body.made).sort()).toEqual([0, 1])
    expect(await count('buildings')).toBe(15)
  })
})

test('a file of Excel in China, of a spreadsheet and of a careful editor say the same', async () => {
  const words =
    '\u697c\u680b,\u5355\u5143,\u623f\u53f7\r\n\u6668\u66e6\u82d1,1\u5355\u5143,0101\r\n'
  // The same three words in GB18030.
  const gb = Buffer.from(
    'c2a5b6b02cb5a5d4aa2cb7bfbac50d0ab3bfead8d4b72c31b5a5d4aa2c303130310d0a',
    'hex',
  )
  const same = [
    Buffer.from(words),
    Buffer.from(`\ufeff${words}`),
    Buffer.from(`\ufeff${words}`, 'utf16le'),
    gb,
    xlsx(
      words
        .trim()
        .split('\r\n')
        .map((line) => line.split(',')),
    ),
  ]
  for (const bytes of same)
    expect((await sendSheet(world, 'homes', bytes)).body).toMatchObject({
      rows: 1,
      made: 1,
      buildings: 1,
      wrong: 0,
      ignored: [],
    })
  expect((await imported(world, 'homes', gb)).body.made).toBe(1)
  expect((await sendSheet(world, 'homes', same[4] ?? gb)).body.unchanged).toBe(1)
  const numbers = xlsx([
    ['Building', 'Room'],
    ['Here B1', 1201],
    ['Here B1', 1399],
  ])
  expect((await sendSheet(world, 'homes', numbers)).body).toMatchObject({ unchanged: 1, made: 1 })
})

test('QS-6: bombs, old Excel, nonsense and too much are refused before anything is read', async () => {
  const bomb = { name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(60 * 1024 * 1024, 32) }
  const packed = deflateRawSync(bomb.bytes)
  const zip = zipped([{ name: bomb.name, bytes: packed }])
  // It says "stored"; a real bomb says "packed" and lies about its size.
  const central = zip.readUInt32LE(zip.length - 6)
  zip.writeUInt16LE(8, central + 10)
  expect(defused(zip)).toBeNull()
  const refused = async (bytes: Buffer) => (await sendSheet(world, 'homes', bytes)).body.field
  expect(await refused(zip)).toBe('file-unreadable')
  expect(await refused(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('file-old-excel')
  expect(await refused(Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]))).toBe('file-encoding')
  expect(await refused(csv('', ' '))).toBe('file-empty')
  expect(await refused(csv(HEAD, ...Array.from({ length: 20_001 }, () => 'a,b')))).toBe(
    'file-too-many-rows',
  )
  expect(await refused(Buffer.alloc(5 * 1024 * 1024 + 1, 65))).toBe('file')
  const { farManager, frontdesk } = world.staff
  const file = csv(HEAD, 'B,1,1,no')
  expect((await sendSheet(world, 'homes', file, { by: farManager })).status).toBe(404)
  expect((await sendSheet(world, 'homes', file, { by: frontdesk })).status).toBe(403)
})

describe('residents', () => {
  const COLUMNS = 'Building,Room,Name,Phone,Role,Moved in,Moved out'
  const MAY = '2026-05-10'

  test('STF-11: people without WeChat move in, are asked and told of as at the desk; a second time nothing', async () => {
    const { lin } = world.people
    const file = csv(
      COLUMNS,
      `Here B1,1201,Wife,13812345678,family,${MAY},`,
      `Here B1,1301,Owner,13812345678,owner,${MAY},`,
      'Here B2,1302,Owner,138 1234 5678,owner,2020-01-01,',
    )
    const people = await count('people')
    expect((await imported(world, 'residents', file)).body).toMatchObject({ made: 3, wrong: 0 })
    // One owner of two homes is one person; his wife with the same number is another.
    expect(await count('people')).toBe(people + 2)
    const tasks = await sql<{ plan: string; name: string }>`
      select t.plan, p.display_name as name from followup_tasks t join people p on p.id = t.person_id
      where p.display_name in ('Wife', 'Owner') order by t.plan`.execute(world.db)
    expect(tasks.rows.map(({ plan, name }) => `${plan} ${name}`)).toEqual([
      'move-in-1 Owner',
      'move-in-2 Owner',
      'move-in-3 Owner',
    ])
    const told = world.db.selectFrom('inbox').select('template').where('person_id', '=', lin.id)
    expect(await told.execute()).toEqual([{ template: 'home-joined' }])
    const stored = JSON.stringify(
      await world.db.selectFrom('people').selectAll().where('display_name', '=', 'Wife').execute(),
    )
    expect(stored).not.toContain('13812345678')
    expect((await imported(world, 'residents', file)).body).toMatchObject({ made: 0, unchanged: 3 })
    expect(await count('people')).toBe(people + 2)
    const out = await exported('residents')
    expect(out).toContain(`Here B1,1,1301,Owner,13812345678,\u4e1a\u4e3b,${MAY},\r\n`)
    expect((await sendSheet(world, 'residents', Buffer.from(out))).body).toMatchObject({
      made: 0,
      changed: 0,
      wrong: 0,
    })
  })

  test('a changed move-in date re-plans what nobody has begun; a move-out is the deed of the desk', async () => {
    const line = (since: string, until: string) =>
      csv(COLUMNS, `Here B1,1301,Owner,,owner,${since},${until}`)
    expect((await imported(world, 'residents', line('2026-05-01', ''))).body.changed).toBe(1)
    const due = await sql<{ due: string }>`
      select to_char(due_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as due from followup_tasks t
      where t.plan in ('move-in-1', 'move-in-2', 'move-in-3') order by due_at`.execute(world.db)
    expect(due.rows.map((row) => row.due)).toEqual(['2026-05-08', '2026-06-01', '2026-08-01'])
    const gone = line('2026-05-01', '2026-05-12')
    const future = await sendSheet(world, 'residents', line('2026-05-01', '2026-05-14'))
    expect(future.body.problems).toEqual([{ row: 2, column: 'movedOut', code: 'future-date' }])
    expect((await imported(world, 'residents', gone)).body).toMatchObject({ ended: 1 })
    const plans = await sql<{ plan: string; state: string }>`
      select plan, state from followup_tasks t join people p on p.id = t.person_id
      where p.display_name = 'Owner' order by plan`.execute(world.db)
    expect(plans.rows).toEqual([
      { plan: 'exit', state: 'scheduled' },
      { plan: 'move-in-1', state: 'cancelled' },
      { plan: 'move-in-2', state: 'cancelled' },
      { plan: 'move-in-3', state: 'cancelled' },
    ])
    expect((await imported(world, 'residents', gone)).body).toMatchObject({
      ended: 0,
      unchanged: 1,
    })
    const log = world.db.selectFrom('audit_log').select('verb').where('verb', '=', 'end-residency')
    expect(await log.execute()).toHaveLength(1)
  })

  test('QS-6: a name that a spreadsheet would run comes out as text and goes in as it was', async () => {
    const { wu } = world.people
    const name = '=1+1'
    await world.db
      .updateTable('people')
      .set({ display_name: name })
      .where('id', '=', wu.id)
      .execute()
    const out = await exported('residents')
    expect(out).toContain(`,"'=1+1",`)
    expect((await sendSheet(world, 'residents', Buffer.from(out))).body).toMatchObject({
      made: 0,
      wrong: 0,
    })
    world.clock.advance(days(1))
    const raw = out.replace(`"'=1+1"`, '=1+1')
    expect((await sendSheet(world, 'residents', Buffer.from(raw))).body.problems[0]).toMatchObject({
      column: 'name',
      code: 'formula',
    })
  })
})
