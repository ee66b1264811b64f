import { fireEvent, screen, within } from '@testing-library/react'
import { CATEGORY_IDS } from '#domain/tickets/categories'
import { useSubmit } from '#miniapp/features/submit/draft-store'
import { findCategories } from '#miniapp/features/submit/text-find'
import { dropToken, tokenNow } from '#miniapp/lib/token'
import { home, lin, settled, signedIn } from '../lib/resident'
import type { Cloud } from '../staff/cloud'
import { begin, forget, openForm, pick, tap, type, WORDS } from './form'

let cloud: Cloud
beforeEach(() => {
  cloud = begin()
})
afterEach(() => dropToken(tokenNow() ?? ''))

const body = () => cloud.asked('submitTicket').at(-1)?.body
const grid = () => within(screen.getByRole('radiogroup', { name: '关于什么' }))
const search = async (words: string) => {
  fireEvent.change(screen.getByRole('textbox', { name: /漏水、灯不亮/ }), {
    target: { value: words },
  })
  await settled()
}

describe('RES-03: a category is found by its name, in either language, and by other words', () => {
  test.each([
    ['漏水', 'leak'],
    ['天花板滴水', 'leak'],
    ['楼道灯不亮', 'lighting'],
    ['停电', 'power'],
    ['物业费', 'fees'],
    ['elevator', 'lift'],
    ['LEAK', 'leak'],
    ['Rubbish', 'cleaning'],
    ['Ｐａｒｋｉｎｇ', 'parking'],
    ['态度', 'staff'],
    ['消防通道', 'safety'],
  ] as const)('%s', (words, id) => {
    expect(findCategories(CATEGORY_IDS, words)).toContain(id)
  })

  test('nothing typed shows all, nonsense finds none', () => {
    expect(findCategories(CATEGORY_IDS, '  ')).toEqual(CATEGORY_IDS)
    expect(findCategories(CATEGORY_IDS, 'qwxz')).toEqual([])
  })

  test('STF-11: what the community has closed is not offered; chosen before, it waits for another choice', async () => {
    cloud.on('listPlaces', { buildings: [], areas: [], closed: ['lift', 'noise'] })
    useSubmit.getState().edit({ categoryId: 'lift', words: WORDS })
    await openForm()
    expect(grid().getAllByRole('radio')).toHaveLength(13)
    expect(grid().queryByRole('radio', { name: '电梯' })).toBeNull()
    await tap('送出')
    expect(body()).toBeUndefined()
    expect(screen.getByText('请选一下关于什么。')).toBeVisible()
    await pick('其他')
    await tap('送出')
    expect(body()?.categoryId).toBe('other')
  })

  test('the grid shows what was found, and one tap chooses it', async () => {
    await openForm()
    expect(grid().getAllByRole('radio')).toHaveLength(15)
    await tap('搜一搜')
    await search('垃圾没人收')
    expect(grid().getAllByRole('radio')).toHaveLength(1)
    expect(screen.getByText('找到 1 类')).toBeInTheDocument()
    await pick('保洁')
    await type(WORDS)
    await tap('收起')
    expect(grid().getAllByRole('radio')).toHaveLength(15)
    await tap('送出')
    expect(body()?.categoryId).toBe('cleaning')
  })

  test('where nothing is found, "other" stands there', async () => {
    await openForm()
    await tap('搜一搜')
    await search('qwxz')
    expect(screen.getByText(/选“其他”就行/)).toBeInTheDocument()
    expect(grid().getAllByRole('radio')).toHaveLength(1)
    await pick('其他')
    expect(useSubmit.getState().draft.categoryId).toBe('other')
  })
})

describe('RES-03: a complaint about a member of staff', () => {
  const STAFF = '0193f000-0000-7000-a000-0000000000e1'
  const cards = [
    { id: STAFF, alias: '王师傅', role: 'worker', departmentName: '工程部' },
    { id: `${STAFF.slice(0, -1)}2`, alias: '小陈', role: 'frontdesk', departmentName: null },
  ]
  beforeEach(() => void cloud.on('listStaffCards', { items: cards }))
  const choose = async (name: RegExp) => {
    fireEvent.click(screen.getByRole('checkbox', { name }))
    await settled()
  }

  test('names whom it is about from a list, and that they will not see it', async () => {
    await openForm()
    await pick('员工服务')
    await type(WORDS)
    await tap(/说的是谁/)
    expect(screen.getAllByText('选中的人看不到这件事，也不会由他办理。').length).toBeGreaterThan(0)
    await choose(/王师傅/)
    await choose(/小陈/)
    await choose(/小陈/)
    await tap('好了')
    expect(screen.getByRole('button', { name: /说的是谁/ })).toHaveTextContent('王师傅')
    await tap('送出')
    expect(body()?.aboutStaffIds).toEqual([STAFF])
  })

  test('of another matter nobody is named, also not by a choice made before', async () => {
    await openForm()
    await pick('员工服务')
    await type(WORDS)
    await tap(/说的是谁/)
    await choose(/王师傅/)
    await tap('好了')
    await pick('噪音')
    expect(screen.queryByText('说的是谁')).toBeNull()
    await tap('送出')
    expect(body()?.aboutStaffIds).toBeUndefined()
  })

  test('whom it is about survives a kill', async () => {
    const { unmount } = await openForm()
    await pick('员工服务')
    await type(WORDS)
    await tap(/说的是谁/)
    await choose(/王师傅/)
    unmount()
    forget()
    await openForm()
    expect(screen.getByRole('button', { name: /说的是谁/ })).toHaveTextContent('王师傅')
  })
})

describe('RES-03: hidden from handlers, and told by the own words or photos', () => {
  test.each([
    ['我家 1201 的门口堆满了杂物', '您写的话里有房号，处理的人可能看出是您。'],
    ['我是林女士，楼道里堆满了杂物', '您写的话里有您的名字，处理的人会看出是您。'],
    ['楼道堆物，联系 13800138000', '您写的话里有手机号，处理的人可能看出是您。'],
  ])('%s', async (words, warning) => {
    await openForm()
    await type(words)
    expect(screen.queryByText(warning)).toBeNull()
    await pick(/隐去我的姓名/)
    expect(screen.getByText(warning)).toBeInTheDocument()
    await type(WORDS)
    expect(screen.queryByText(warning)).toBeNull()
  })

  test('a photo is warned of, and nothing is forbidden', async () => {
    cloud.on('addPhoto', { id: 'p1' })
    await openForm()
    await pick('噪音')
    await type(WORDS)
    await tap(/加照片/)
    await pick(/隐去我的姓名/)
    expect(screen.getByText(/照片也可能露出门牌/)).toBeInTheDocument()
    await tap('送出')
    expect(body()?.hideNameFrom).toBe('handlers')
  })
})

describe('RES-03: who has several homes', () => {
  const second = home({
    houseId: '0193f000-0000-7000-a000-000000000011',
    label: '5 栋 1 单元 402',
  })

  test('sends from the one used last, and may choose another in the form', async () => {
    signedIn(lin({ homes: [home(), second] }))
    const { unmount } = await openForm()
    await pick('漏水')
    await type(WORDS)
    await tap(/地点/)
    await pick(/5 栋 1 单元 402/)
    await tap('好了')
    await tap('送出')
    expect(body()?.houseId).toBe(second.houseId)
    unmount()
    await openForm()
    expect(screen.getByRole('button', { name: /地点/ })).toHaveTextContent('5 栋 1 单元 402')
  })
})

test('RES-03: several similar matters of the building are offered, each with its own "me too"', async () => {
  const similar = (n: number) => ({
    ticketId: `0193f000-0000-7000-a000-0000000000c${n}`,
    categoryId: 'lift',
    placeLabel: `${n} 栋`,
    submittedAt: '2026-11-21T05:20:00.000Z',
    endorsements: 1,
    endorsedByYou: false,
  })
  cloud.on('listSimilarTickets', { items: [similar(1), similar(2), similar(3), similar(4)] })
  cloud.on('endorseTicket', { ticketId: similar(2).ticketId, endorsements: 2 })
  await openForm()
  await pick('电梯')
  expect(screen.getAllByRole('button', { name: '我也遇到' })).toHaveLength(3)
  fireEvent.click(screen.getAllByRole('button', { name: '不是同一件' })[0] as HTMLElement)
  await settled()
  fireEvent.click(screen.getAllByRole('button', { name: '我也遇到' })[0] as HTMLElement)
  await settled()
  expect(cloud.asked('endorseTicket')).toMatchObject([{ params: { id: similar(2).ticketId } }])
})
