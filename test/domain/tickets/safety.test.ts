import { dangerIn } from '#domain/tickets/safety'

test.each([
  ['老人被困在电梯里了', 'trapped'],
  ['电梯卡在 5 楼，两个孩子困在里面', 'trapped'],
  ['我被关在 2 号电梯里出不来', 'trapped'],
  ['Two children trapped in the lift', 'trapped'],
  ['I am STUCK IN the elevator', 'trapped'],
  ['厨房有很重的煤气味', 'gas'],
  ['楼道里闻到燃气', 'gas'],
  ['燃气泄漏', 'gas'],
  ['The hallway smells of gas', 'gas'],
  ['gas leak in the kitchen', 'gas'],
  ['车库着火了', 'fire'],
  ['配电箱在冒烟', 'fire'],
  ['the bin is on fire', 'fire'],
  ['Smoke comes out of the meter box', 'fire'],
  ['水管爆了，水漫到客厅', 'burst-pipe'],
  ['走廊水管破裂', 'burst-pipe'],
  ['A burst pipe on floor 3', 'burst-pipe'],
  ['the corridor is flooded', 'burst-pipe'],
  ['Ｇａｓ ｌｅａｋ', 'gas'],
] as const)('RES-03: %s -> %s', (words, danger) => {
  expect(dangerIn(words)).toBe(danger)
})

test.each([
  '电梯有异响，没有人被困',
  '昨天电梯坏了，没人困在里面',
  'The lift is slow, nobody is trapped',
  '担心哪天着火，楼道堆了纸箱',
  '消防演习几点开始',
  '楼道的灭火器过期了',
  'When is the fire drill?',
  'The fire door does not close',
  'No smoking sign is missing',
  '电梯按钮不亮',
  '水龙头滴水',
  '燃气费怎么交',
  'Where do I pay the gas bill?',
  '',
])('RES-03: %s -> no card', (words) => {
  expect(dangerIn(words)).toBeNull()
})

test('the gravest danger is shown first', () => {
  expect(dangerIn('冒烟了，还有人困在电梯里')).toBe('trapped')
  expect(dangerIn('煤气味很重，好像着火了')).toBe('gas')
})

test('a calm word about one thing does not hide the danger of another', () => {
  expect(dangerIn('没有人被困，但是机房在冒烟')).toBe('fire')
})

test('a very long text is read in no time', () => {
  const started = performance.now()
  expect(dangerIn('没有'.repeat(20_000))).toBeNull()
  expect(dangerIn('gas '.repeat(20_000))).toBeNull()
  expect(performance.now() - started).toBeLessThan(1000)
})
