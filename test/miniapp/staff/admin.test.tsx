import Taro from '@tarojs/taro'
import { render, screen, within } from '@testing-library/react'
import type { ImportReport } from '#contract/imports'
import { useSession } from '#miniapp/lib/session'
import AdminPage from '#miniapp/office/pages/admin'
import JoinPage from '#miniapp/office/pages/join'
import { routerState } from '../../support/taro'
import { choose, settled, tap, type } from '../ui/acts'
import { atHome, id, lin } from '../ui/given'
import { atWork, seatOf } from './at-work'

const openAs = (role: 'manager' | 'frontdesk', part?: string) => atWork(role, part ? { part } : {})

afterEach(() => jest.restoreAllMocks())

test('STF-11: the doors are for the manager; the front desk finds none', async () => {
  openAs('manager')
  const { unmount } = render(<AdminPage />)
  await settled()
  expect(
    screen.getAllByRole('button', {
      name: /导入与导出|员工与部门|服务承诺|事项分类|问卷|常用语|打印二维码|操作记录/,
    }),
  ).toHaveLength(8)
  unmount()
  openAs('frontdesk', 'seats')
  render(<AdminPage />)
  await settled()
  expect(screen.getByText('这里由项目经理和公司管理员使用')).toBeVisible()
})

const REPORT: ImportReport = {
  hash: 'a'.repeat(64),
  written: false,
  rows: 5000,
  made: 4998,
  changed: 0,
  ended: 0,
  unchanged: 0,
  buildings: 2,
  wrong: 2,
  problems: [
    { row: 51, column: 'room', code: 'missing' },
    { row: 97, column: 'room', code: 'double', other: 96 },
  ],
  ignored: ['备注'],
}

/** A file picked out of a chat, and what the cloud says of it, one answer after the other. */
function picks(name: string, ...answers: { statusCode: number; body: object }[]) {
  const file = { name, path: `wxfile://${name}`, size: 9, type: 'file' as const, time: 0 }
  const tempFiles = [file]
  jest.mocked(Taro.chooseMessageFile).mockResolvedValue({ tempFiles, errMsg: '' })
  const sent = jest.mocked(Taro.uploadFile)
  for (const { statusCode, body } of answers)
    sent.mockResolvedValueOnce({ statusCode, data: JSON.stringify(body), errMsg: '' } as never)
  return sent
}
const says = (body: object) => ({ statusCode: 200, body })

test('STF-11: every wrong row with number and reason; only a clean file may be written, by its hash', async () => {
  openAs('manager', 'import')
  const clean = { ...REPORT, made: 5000, wrong: 0, problems: [] }
  const sent = picks('homes.xlsx', says(REPORT), says(clean), says({ ...clean, written: true }))
  render(<AdminPage />)
  await tap('选择文件（CSV、XLSX）')
  expect(screen.getByText('有 2 处不对，什么都没有写入')).toBeVisible()
  expect(screen.getByText('“房号”是空的')).toBeVisible()
  expect(screen.getByText('第 51 行')).toBeVisible()
  expect(screen.getByText('和第 96 行重复')).toBeVisible()
  expect(screen.queryByRole('button', { name: '写入这份文件' })).toBeNull()
  await tap('换一个文件')
  await tap('写入这份文件')
  expect(sent.mock.lastCall?.[0].url).toContain(`hash=${REPORT.hash}`)
  expect(screen.getByText('已写入')).toBeVisible()
})

test('STF-11: a refused file says why in plain words', async () => {
  openAs('manager', 'import')
  picks('a.xls', { statusCode: 400, body: { code: 'bad-input', field: 'file-old-excel' } })
  render(<AdminPage />)
  await tap('选择文件（CSV、XLSX）')
  expect(screen.getByRole('alert')).toHaveTextContent('请另存为 .xlsx 或 CSV')
})

test('STF-11: an invitation shows its code; whom one may not change offers no way', async () => {
  const cloud = openAs('manager', 'seats')
  const member = { departmentId: null, since: '2026-01-01T00:00:00.000Z', disabled: false, open: 2 }
  cloud
    .on('listSeats', {
      staff: [
        { ...member, id: id(), alias: '马师傅', role: 'worker', mayChange: true },
        { ...member, id: id(), alias: '总部', role: 'admin', mayChange: false },
      ],
      departments: [],
      invites: [],
      roles: ['frontdesk', 'worker'],
    })
    .on('inviteStaff', { id: id(), code: 'ABCDE-12345', until: '2026-12-06T00:00:00.000Z' })
    .on('disableSeat', { refused: { code: 'illegal-transition', field: 'lastAdmin' } })
  render(<AdminPage />)
  await settled()
  expect(screen.queryByRole('button', { name: /总部/ })).toBeNull()
  await tap('邀请员工')
  type('称呼', '小周')
  await choose('师傅')
  await tap('生成编号')
  expect(cloud.asked('inviteStaff')[0]?.body).toMatchObject({ role: 'worker', alias: '小周' })
  expect(screen.getByText('ABCDE-12345')).toBeVisible()
  await tap('好了')
  await tap(/马师傅/)
  expect(within(screen.getByRole('dialog')).getByText(/名下还有 2 件在办/)).toBeVisible()
  await tap('停用')
  expect(screen.getByRole('alert')).toHaveTextContent('最后一位管理员')
})

test('STF-11: a code brought by a link takes the seat and leads to the desk', async () => {
  const cloud = atHome(lin)
  routerState.params = { code: 'ABCDE-12345' }
  const seat = seatOf('frontdesk')
  cloud.on('joinStaff', {
    communityId: seat.communityId,
    communityName: '梧桐里',
    staffId: seat.staffId,
    role: 'frontdesk',
  })
  cloud.on('getMe', { ...lin, seats: [seat] })
  render(<JoinPage />)
  await tap('加入')
  expect(cloud.asked('joinStaff')[0]?.body).toEqual({ code: 'ABCDE-12345' })
  expect(useSession.getState().staffId).toBe(seat.staffId)
})

const MAY = [
  { id: 'lift', marks: ['on', 'off'] },
  { id: 'noise', marks: ['on', 'priority', 'off'] },
]
const version = (marks: object) => ({
  asOf: '2026-11-30T00:00:00.000Z',
  may: MAY,
  versions: [
    {
      version: 1001,
      validFrom: '2026-11-01T00:00:00.000Z',
      madeAt: '2026-10-20T00:00:00.000Z',
      by: '陈经理',
      inForce: true,
      marks,
    },
  ],
})

test('STF-11: categories are set by tapping, published from a day on, and a refusal keeps them', async () => {
  const cloud = openAs('manager', 'categories')
  cloud
    .on('listSettings', version({ lift: 'off' }))
    .on('makeSetting', { refused: { code: 'bad-input', field: 'validFrom' } })
  render(<AdminPage />)
  await settled()
  expect(cloud.asked('listSettings')[0]?.query).toMatchObject({ kind: 'categories' })
  expect(screen.getByText('现在生效：第 1 版')).toBeVisible()
  expect(screen.getByText('电梯 关')).toBeVisible()
  await tap('新版本')
  const sheet = () => within(screen.getByRole('dialog'))
  expect(sheet().queryByText('安全隐患')).toBeNull()
  await tap(/^噪音/)
  await tap(/^电梯/)
  await tap('发布这个版本')
  expect(cloud.asked('makeSetting')[0]?.body).toMatchObject({
    kind: 'categories',
    marks: { lift: 'on', noise: 'priority' },
    validFrom: expect.stringMatching(/T16:00:00.000Z$/),
  })
  expect(screen.getByRole('alert')).toHaveTextContent('生效日期要在今天以后')
  cloud.on('makeSetting', version({ noise: 'priority' }))
  await tap('发布这个版本')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText('噪音 开，重点')).toBeVisible()
})

test('STF-11: an optional question is left out or asked; nothing else can be', async () => {
  const cloud = openAs('manager', 'questions')
  const may = ['overall', 'expectation'].map((id) => ({ id, marks: ['on', 'off'] }))
  cloud
    .on('listSettings', { ...version({}), may })
    .on('makeSetting', { ...version({ expectation: 'off' }), may })
  render(<AdminPage />)
  await settled()
  await tap('新版本')
  const rows = within(screen.getByRole('dialog')).getAllByRole('button', { name: /开$/ })
  expect(rows).toHaveLength(2)
  await tap(/^与期望相比/)
  await tap('发布这个版本')
  expect(cloud.asked('makeSetting')[0]?.body).toMatchObject({
    kind: 'questionnaires',
    marks: { expectation: 'off' },
  })
  expect(screen.getByText('与期望相比 关')).toBeVisible()
})
