import type { IncidentKind } from '#domain/incidents/incident'
import type { PostKind } from '#domain/praise/post'

/** Known incidents; hours are counted from now, backwards. */
export interface IncidentWords {
  readonly kind: IncidentKind
  readonly title: string
  readonly known: string
  /** Numbers of the buildings; none: the whole community. */
  readonly buildings: readonly number[]
  readonly began: number
  /** Hours from now; null: nobody knows yet. */
  readonly expected: number | null
  readonly ended: number | null
  readonly homes: number
  readonly said: readonly string[]
  readonly updates: readonly { readonly words: string; readonly ago: number }[]
}

export const INCIDENTS: readonly IncidentWords[] = [
  {
    kind: 'water',
    title: '10 栋、11 栋高区停水',
    known: '11 栋泵房的止回阀坏了，7 层以上没有水。工程组已经在换，低区正常。',
    buildings: [10, 11],
    began: 1.5,
    expected: 2.5,
    ended: null,
    homes: 14,
    said: ['11 楼完全没水', '热水器也点不着火', '8 楼水很小，时有时无'],
    updates: [{ words: '新阀门到了，正在装。要用水可以先到 11 栋大堂接，有人在。', ago: 0.6 }],
  },
  {
    kind: 'network',
    title: '全小区门禁刷脸失灵',
    known: '门禁服务商的机房故障，刷脸用不了，刷卡和密码照常。',
    buildings: [],
    began: 21 * 24,
    expected: null,
    ended: 21 * 24 - 6,
    homes: 37,
    said: ['2 号门刷卡也不行'],
    updates: [
      { words: '服务商说两小时内恢复。保安在 1 号门、2 号门帮忙开门。', ago: 21 * 24 - 1 },
      { words: '恢复了。2 号门的读卡器一并换了新的。', ago: 21 * 24 - 6 },
    ],
  },
]

export interface PostWords {
  readonly kind: PostKind
  readonly name: string
  readonly code: string
  /** Ratings in the last ninety days, and how good. */
  readonly ratings: number
  readonly mood: number
}

export const POSTS: readonly PostWords[] = [
  { kind: 'frontdesk', name: '服务中心前台', code: 'WT0FR0NT01', ratings: 41, mood: 4.3 },
  { kind: 'gate', name: '1 号门岗', code: 'WT0GATE001', ratings: 33, mood: 4.5 },
  { kind: 'gate', name: '2 号门岗', code: 'WT0GATE002', ratings: 18, mood: 3.7 },
  { kind: 'cleaning', name: '楼道保洁', code: 'WT0C1EAN01', ratings: 24, mood: 4.1 },
  { kind: 'repair', name: '上门维修', code: 'WT0REPA1R1', ratings: 6, mood: 4.4 },
]
export const HEYUE_POSTS: readonly PostWords[] = [
  { kind: 'frontdesk', name: '服务中心前台', code: 'HY0FR0NT01', ratings: 4, mood: 4.2 },
]

export const PRAISE: readonly string[] = [
  '每次都先站起来，说得清楚。',
  '下雨天帮老人撑伞到楼下。',
  '问了两次都没人知道，希望交接时说一声。',
  '夜里也有人应。',
  '电梯按钮擦得很干净。',
]
