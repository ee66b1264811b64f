import type { Lang } from '#contract/common'
import type { EXIT_REASONS } from '#domain/followups/questionnaire'
import type { Plan } from '#domain/followups/schedule'
import type { CARD_KINDS } from '#domain/prompts/invitation'
import type { Dimension } from '#domain/ratings/dimensions'
import type { ReplyBucket } from '#domain/reports/loop-rows'
import type { Step } from '#domain/reports/story'
import type { ContactReason } from '#domain/staff/contact'
import type { CategoryId } from '#domain/tickets/categories'
import type { RootCause } from '#domain/tickets/ticket'

interface CodeWords {
  readonly bucket: Readonly<Record<ReplyBucket, string>>
  readonly step: Readonly<Record<Step, string>>
  readonly category: Readonly<Record<CategoryId, string>>
  readonly rootCause: Readonly<Record<RootCause, string>>
  readonly dimension: Readonly<Record<Dimension | 'overall', string>>
  readonly channel: Readonly<Record<string, string>>
  readonly stage: Readonly<Record<Plan | (typeof CARD_KINDS)[number], string>>
  readonly reason: Readonly<Record<ContactReason, string>>
  readonly exit: Readonly<Record<(typeof EXIT_REASONS)[number], string>>
  readonly score: Readonly<Record<'rating' | 'ces' | 'nps' | 'expectation', string>>
  readonly by: Readonly<Record<'self' | 'staff', string>>
}

const zh: CodeWords = {
  bucket: {
    within1h: '1 小时内回应',
    within4h: '4 小时内回应',
    within24h: '24 小时内回应',
    later: '超过 24 小时',
    never: '还没回应',
  },
  step: { accept: '到受理', reply: '到首次回应', solve: '到办结', confirm: '办结到关闭' },
  category: {
    lift: '电梯',
    water: '供水',
    power: '供电',
    lighting: '公共照明',
    leak: '漏水',
    noise: '噪音',
    cleaning: '保洁',
    security: '安保',
    parking: '停车',
    fees: '收费',
    greening: '绿化',
    facilities: '设施',
    staff: '员工服务',
    safety: '安全隐患',
    other: '其他',
  },
  rootCause: {
    equipment: '设备',
    workmanship: '施工质量',
    staffing: '人手',
    process: '流程',
    third_party: '外部单位',
    resident_conduct: '住户行为',
    design: '设计',
    information: '信息没说清',
    other: '其他',
  },
  dimension: {
    environment: '物业环境',
    repair: '维修服务',
    security: '安保措施',
    facilities: '公共设施',
    communication: '物业沟通',
    fees: '收费合理性',
    overall: '总体',
  },
  channel: {
    card: '卡片',
    phone: '电话',
    sms: '短信',
    onSite: '上门',
    app: '小程序',
    link: '链接',
    visit: '上门',
  },
  stage: {
    nps: '推荐意愿',
    services: '六项评价',
    rating: '工单评价',
    followup: '阶段问卷',
    'move-in-1': '入住一周',
    'move-in-2': '入住一月',
    'move-in-3': '入住三月',
    quarterly: '季度回访',
    exit: '退租回访',
    'key-customer': '重点客户',
    ticket: '工单回访',
    recovery: '补救',
    reopened: '两次重办',
    check: '复核回访',
  },
  reason: {
    report: '反映问题',
    progress: '问进度',
    question: '咨询',
    confirm: '说已解决',
    reopen: '说没解决',
    withdraw: '说不用办了',
    handling: '处理中联系',
    followup: '回访',
    other: '其他',
  },
  exit: {
    work: '工作变动',
    bought: '买了房',
    leaseEnded: '租期到了',
    price: '价格',
    service: '服务',
    other: '其他',
  },
  score: { rating: '工单评价', ces: '省力度', nps: '推荐意愿', expectation: '期望' },
  by: { self: '住户自填', staff: '员工代填' },
}

const en: CodeWords = {
  bucket: {
    within1h: 'Replied within 1 h',
    within4h: 'Replied within 4 h',
    within24h: 'Replied within 24 h',
    later: 'After 24 h',
    never: 'Not yet',
  },
  step: {
    accept: 'To acceptance',
    reply: 'To the first reply',
    solve: 'To the solution',
    confirm: 'Solution to closing',
  },
  category: {
    lift: 'Lift',
    water: 'Water',
    power: 'Power',
    lighting: 'Lighting',
    leak: 'Leak',
    noise: 'Noise',
    cleaning: 'Cleaning',
    security: 'Security',
    parking: 'Parking',
    fees: 'Fees',
    greening: 'Greening',
    facilities: 'Facilities',
    staff: 'Staff service',
    safety: 'Safety hazard',
    other: 'Other',
  },
  rootCause: {
    equipment: 'Equipment',
    workmanship: 'Workmanship',
    staffing: 'Staffing',
    process: 'Process',
    third_party: 'Third party',
    resident_conduct: 'Resident conduct',
    design: 'Design',
    information: 'Information unclear',
    other: 'Other',
  },
  dimension: {
    environment: 'Environment',
    repair: 'Repair service',
    security: 'Security',
    facilities: 'Public facilities',
    communication: 'Communication',
    fees: 'Fair fees',
    overall: 'Overall',
  },
  channel: {
    card: 'Card',
    phone: 'Call',
    sms: 'SMS',
    onSite: 'Visit',
    app: 'App',
    link: 'Link',
    visit: 'Visit',
  },
  stage: {
    nps: 'Recommendation',
    services: 'Six services',
    rating: 'Request rating',
    followup: 'Stage questions',
    'move-in-1': 'One week',
    'move-in-2': 'One month',
    'move-in-3': 'Three months',
    quarterly: 'Quarterly',
    exit: 'Moved out',
    'key-customer': 'Key customer',
    ticket: 'After a request',
    recovery: 'Recovery',
    reopened: 'Reopened twice',
    check: 'Checked again',
  },
  reason: {
    report: 'Reports something',
    progress: 'Asks how far',
    question: 'Asks something',
    confirm: 'Says it is solved',
    reopen: 'Says it is not',
    withdraw: 'Takes it back',
    handling: 'About the work',
    followup: 'Follow-up',
    other: 'Other',
  },
  exit: {
    work: 'Work',
    bought: 'Bought a home',
    leaseEnded: 'Lease ended',
    price: 'Price',
    service: 'Service',
    other: 'Other',
  },
  score: {
    rating: 'Request rating',
    ces: 'Effort',
    nps: 'Recommendation',
    expectation: 'Expectation',
  },
  by: { self: 'Self-filled', staff: 'Filled in by staff' },
}

export const codeText: Readonly<Record<Lang, CodeWords>> = { zh, en }

/** The word of a code; a code that has none stands for itself. */
export const wordOf = (words: Readonly<Record<string, string>>, code: string): string =>
  words[code] ?? code
