import { defineWords, type Words } from '../../../lib/words'
import type { DeskFilter } from './filters'

interface DeskWords {
  readonly search: string
  readonly filters: string
  readonly filter: Record<DeskFilter, string>
  filterWith(name: string, count: number): string
  readonly narrow: string
  narrowWith(n: number): string
  readonly narrowNone: string
  readonly narrowShow: string
  readonly byKind: string
  readonly byCategory: string
  readonly byBuilding: string
  readonly emptyNarrow: string
  readonly report: string
  readonly duty: string
  readonly unassigned: string
  readonly justNow: string
  endorsed(homes: number): string
  facts(kind: string, category: string, place: string): string
  arrived(n: number): string
  readonly allAnswered: string
  nextPromise(at: string): string
  readonly noPromise: string
  readonly empty: Record<Exclude<DeskFilter, 'all' | 'to_reply'>, string>
  readonly emptyHint: string
  nothingFound(words: string): string
  readonly nothingFoundHint: string
  readonly clearSearch: string
  readonly loadingMore: string
  readonly end: string
  readonly more: string
  readonly next: string
  readonly toStart: string
  readonly retryMore: string
  readonly change: string
  readonly communities: string
  seat(community: string, role: string): string
}

export const text: Words<DeskWords> = defineWords<DeskWords>(
  {
    search: '受理编号、房号、内容',
    filters: '筛选',
    filter: {
      all: '全部',
      mine: '我的',
      unassigned: '未分派',
      overdue: '超时',
      to_reply: '待回复',
      resolved: '待确认',
    },
    filterWith: (name, count) => `${name} ${count}`,
    narrow: '筛选',
    narrowWith: (n) => (n === 0 ? '筛选' : `筛选 ${n} 项`),
    narrowNone: '清除',
    narrowShow: '看这些',
    byKind: '哪一种',
    byCategory: '哪一类',
    byBuilding: '哪一栋',
    emptyNarrow: '这样筛选下来，没有要办的事。',
    report: '代登记',
    duty: '交接班',
    unassigned: '未分派',
    justNow: '刚刚',
    endorsed: (homes) => `${homes} 户附议`,
    facts: (kind, category, place) => `${kind} · ${category} · ${place}`,
    arrived: (n) => `有 ${n} 件新的`,
    allAnswered: '都回复了。',
    nextPromise: (at) => `下一个约定在${at}。`,
    noPromise: '这会儿没有在走的约定。',
    empty: {
      mine: '您手上没有在办的事。',
      unassigned: '没有等着分派的事。',
      overdue: '没有超时的事。',
      resolved: '没有等住户确认的事。',
    },
    emptyHint: '新的事到了，会在上面告诉您。',
    nothingFound: (words) => `没找到“${words}”。`,
    nothingFoundHint: '换一个受理编号、房号，或内容里的几个字。',
    clearSearch: '清空搜索',
    loadingMore: '正在取后面的',
    end: '就这些了',
    more: '再取一些',
    next: '看后面的',
    toStart: '回到最前面',
    retryMore: '没取到后面的，再试一次',
    change: '换小区',
    communities: '您在这些小区有岗位',
    seat: (community, role) => `${community} · ${role}`,
  },
  {
    search: 'Receipt number, home, words',
    filters: 'Filter',
    filter: {
      all: 'All',
      mine: 'Mine',
      unassigned: 'Unassigned',
      overdue: 'Overdue',
      to_reply: 'To reply',
      resolved: 'To confirm',
    },
    filterWith: (name, count) => `${name} ${count}`,
    narrow: 'Filters',
    narrowWith: (n) => (n === 0 ? 'Filters' : `Filters: ${n}`),
    narrowNone: 'Clear',
    narrowShow: 'Show these',
    byKind: 'Kind',
    byCategory: 'Category',
    byBuilding: 'Building',
    emptyNarrow: 'Nothing is left with these filters.',
    report: 'Report',
    duty: 'Handover',
    unassigned: 'Unassigned',
    justNow: 'New',
    endorsed: (homes) => `${homes} homes: me too`,
    facts: (kind, category, place) => `${kind} · ${category} · ${place}`,
    arrived: (n) => `${n} new`,
    allAnswered: 'All answered.',
    nextPromise: (at) => `The next promise is due ${at}.`,
    noPromise: 'No promise is running right now.',
    empty: {
      mine: 'You have nothing in hand.',
      unassigned: 'Nothing waits for an owner.',
      overdue: 'Nothing is overdue.',
      resolved: 'Nothing waits for a resident to confirm.',
    },
    emptyHint: 'When something new comes in, it is announced above.',
    nothingFound: (words) => `Nothing found for “${words}”.`,
    nothingFoundHint: 'Try another receipt number, home, or a few of the words.',
    clearSearch: 'Clear the search',
    loadingMore: 'Loading more',
    end: 'That is all',
    more: 'Load more',
    next: 'Show the next ones',
    toStart: 'Back to the first ones',
    retryMore: 'Could not load more. Try again',
    change: 'Change community',
    communities: 'You have a post in these communities',
    seat: (community, role) => `${community} · ${role}`,
  },
)
