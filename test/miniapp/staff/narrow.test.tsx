import { cleanup, render, screen, within } from '@testing-library/react'
import { useSession } from '#miniapp/lib/session'
import DeskPage from '#miniapp/staff/pages/desk'
import { settled, tap } from '../ui/acts'
import { id } from '../ui/given'
import { atWork } from './at-work'
import type { Cloud } from './cloud'
import { counts, page, row } from './given'

const [three, nine] = [id(), id()]
const choices = {
  kind: { repair: 5, complaint: 2 },
  categoryId: { lift: 3, water: 4 },
  buildingId: { [three]: 6, [nine]: 1 },
}

let cloud: Cloud
beforeEach(() => {
  cloud = atWork('frontdesk')
    .on('listDesk', page([row()]))
    .on('countDesk', counts({ choices }))
    .on('listPlaces', {
      buildings: [
        { id: three, name: '3 栋', units: [] },
        { id: nine, name: '9 栋', units: [] },
      ],
      areas: [],
    })
})
afterEach(() => jest.useRealTimers())

async function open(): Promise<void> {
  render(<DeskPage />)
  await settled()
}

const asked = () => cloud.asked('listDesk').at(-1)?.query
const group = (name: string) => within(screen.getByRole('group', { name }))
const offered = (name: string) =>
  group(name)
    .queryAllByRole('button')
    .map(({ textContent }) => textContent)

test('STF-01: kind, category and building are offered with what each would leave; what leaves nothing is not', async () => {
  await open()
  await tap('筛选')
  expect(offered('哪一种')).toEqual(['投诉 2', '报修 5'])
  expect(offered('哪一类')).toEqual(['电梯 3', '供水 4'])
  expect(offered('哪一栋')).toEqual(['3 栋 6', '9 栋 1'])
})

test('STF-01: they combine with each other and with the tab, and the counts are asked for the same', async () => {
  await open()
  await tap('超时 1', 'tab')
  await tap('筛选')
  await tap('报修 5')
  await tap('供水 4')
  await tap('9 栋 1')
  const all = { filter: 'overdue', kind: 'repair', categoryId: 'water', buildingId: nine }
  expect(asked()).toMatchObject(all)
  expect(cloud.asked('countDesk').at(-1)?.query).toMatchObject(all)
  await tap('看这些')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('button', { name: '筛选 3 项' })).toBeVisible()
})

test('STF-01: another of the same sort takes its place, the same again takes it away; one tap clears all but the tab', async () => {
  await open()
  await tap('我的 12', 'tab')
  await tap('筛选')
  await tap('报修 5')
  await tap('投诉 2')
  expect(asked()?.kind).toBe('complaint')
  await tap('投诉 2')
  expect(asked()).not.toHaveProperty('kind')
  await tap('电梯 3')
  await tap('看这些')
  await tap('清除')
  expect(asked()).toMatchObject({ filter: 'mine' })
  expect(asked()).not.toHaveProperty('categoryId')
})

test('STF-01: a narrowing that has run empty stays to be taken away, and says so', async () => {
  await open()
  await tap('筛选')
  await tap('9 栋 1')
  cloud.on('countDesk', counts({ choices: { ...choices, buildingId: { [three]: 6 } } }))
  cloud.on('listDesk', page([]))
  await tap('报修 5')
  expect(offered('哪一栋')).toEqual(['3 栋 6', '9 栋 0'])
  expect(group('哪一栋').getByRole('button', { name: '9 栋 0' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
})

test('STF-01: the desk opens as this person left it on this phone; somebody else finds it untouched', async () => {
  await open()
  await tap('超时 1', 'tab')
  await tap('筛选')
  await tap('报修 5')
  cleanup()
  await open()
  expect(asked()).toMatchObject({ filter: 'overdue', kind: 'repair' })
  expect(screen.getByRole('tab', { name: '超时 1' })).toHaveAttribute('aria-selected', 'true')
  cleanup()
  const { me } = useSession.getState()
  useSession.setState({ me: me && { ...me, personId: id() } })
  await open()
  expect(asked()).toMatchObject({ filter: 'all' })
  expect(asked()).not.toHaveProperty('kind')
})
