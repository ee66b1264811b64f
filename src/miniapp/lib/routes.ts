import Taro from '@tarojs/taro'

/** The addresses of the tab bar; WeChat opens them by `switchTab` only, and without parameters. */
const TABS = {
  home: '/pages/home/index',
  progress: '/pages/tickets/list',
  rate: '/pages/ratings/index',
  me: '/pages/me/index',
} as const

const at = (path: string, params: Readonly<Record<string, string | undefined>> = {}): string => {
  const asked = Object.entries(params)
    .filter((pair): pair is [string, string] => pair[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return asked.length > 0 ? `${path}?${asked.join('&')}` : path
}

/** Every address of the app, with what it must be told. */
export const routes = {
  home: () => TABS.home,
  progress: () => TABS.progress,
  rate: () => TABS.rate,
  me: () => TABS.me,
  /** `next`: where to go once somebody is signed in. */
  enter: (next?: string) => at('/pages/enter/index', { next }),
  /** `code`: of a home, from a link or a QR code. */
  homes: (code?: string) => at('/pages/enter/homes', { code }),
  /** `open`: what stands open at once. */
  myData: (open?: 'export' | 'consent' | 'delete') => at('/pages/my-data/index', { open }),
  contact: () => '/pages/my-data/contact',
  privacy: () => '/pages/my-data/privacy',
  /** `take`: a submission that still waits in the queue, to be changed. */
  submit: (start: { kind?: string; followsId?: string; take?: string } = {}) =>
    at('/pages/ticket/submit', start),
  receipt: (id: string) => at('/pages/ticket/receipt', { id }),
  outbox: () => '/pages/outbox/index',
  ticket: (id: string) => at('/pages/ticket/track', { id }),
  confirm: (id: string) => at('/pages/ticket/confirm', { id }),
  rateServices: (invitationId?: string) => at('/pages/answers/services', { invitationId }),
  nps: (invitationId?: string) => at('/pages/nps/ask', { invitationId }),
  /** Own answers by quarter, and what became of them. */
  answers: () => '/pages/answers/index',
  followup: (id: string, invitationId?: string) =>
    at('/pages/answers/followup', { id, invitationId }),
  /** Opened without a login by whoever holds the link. */
  exit: (token: string) => at('/pages/answers/exit', { token }),
  inbox: () => '/pages/inbox/index',
  board: () => '/pages/board/index',
  openness: () => '/pages/openness/index',
  handling: () => '/pages/openness/how',
  notices: (community?: string) => at('/pages/notices/index', { community }),
  notice: (id: string) => at('/pages/notices/one', { id }),
  praise: (post?: string) => at('/pages/praise/index', { post }),
  praisePerson: () => '/pages/praise/person',
  incident: (id: string) => at('/pages/incident/index', { id }),
  desk: () => '/staff/pages/desk',
  deskTicket: (id: string) => at('/staff/pages/ticket', { id }),
} as const

const isTab = (address: string): boolean =>
  Object.values(TABS).some((tab) => address === tab || address.startsWith(`${tab}?`))

/** WeChat refuses the eleventh page on the pile; then the newest one gives way. */
const PILE = 10

export async function go(address: string): Promise<void> {
  if (isTab(address)) await Taro.switchTab({ url: address })
  else if (Taro.getCurrentPages().length >= PILE) await Taro.redirectTo({ url: address })
  else await Taro.navigateTo({ url: address })
}

/** Without a way back to this page: a form that was sent, a login that was passed. */
export async function replace(address: string): Promise<void> {
  if (isTab(address)) await Taro.switchTab({ url: address })
  else await Taro.redirectTo({ url: address })
}

/** Back, or to `otherwise` when the page was opened by its address. */
export async function back(otherwise: string = TABS.home): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await replace(otherwise)
}

/** An address that came in from outside, as WeChat hands it over still encoded; null unless it is a page of ours. */
export function ownAddress(param: string | undefined): string | null {
  if (param === undefined) return null
  try {
    const address = decodeURIComponent(param)
    return /^\/(?:\w+\/)?pages\//.test(address) ? address : null
  } catch {
    return null
  }
}
