import type { CLOCK_KINDS } from '#contract/tickets'
import type { IncidentKind } from '#domain/incidents/incident'
import type { Dimension } from '#domain/ratings/dimensions'
import type { ResidentRole, StaffRole } from '#domain/staff/roles'
import type { CategoryId } from '#domain/tickets/categories'
import type {
  ClosedBy,
  DeclineReason,
  HideNameFrom,
  HoldReason,
  Outcome,
  Priority,
  RootCause,
  TicketKind,
  TicketSource,
  TicketState,
} from '#domain/tickets/ticket'
import { defineWords, type Words } from './lib/words'

type ClockKind = (typeof CLOCK_KINDS)[number]

/** Words for every code that the cloud sends; a code without its word does not compile. */
interface Labels {
  readonly kind: Record<TicketKind, string>
  readonly category: Record<CategoryId, string>
  readonly state: Record<TicketState, string>
  readonly priority: Record<Priority, string>
  readonly residentRole: Record<ResidentRole, string>
  readonly staffRole: Record<StaffRole, string>
  readonly source: Record<TicketSource, string>
  readonly outcome: Record<Outcome, string>
  readonly rootCause: Record<RootCause, string>
  readonly declineReason: Record<DeclineReason, string>
  readonly holdReason: Record<HoldReason, string>
  readonly hideNameFrom: Record<HideNameFrom, string>
  readonly closedBy: Record<ClosedBy, string>
  readonly dimension: Record<Dimension, string>
  readonly clock: Record<ClockKind, string>
  readonly incidentKind: Record<IncidentKind, string>
  /** For a code that this version of the app has never heard of. */
  readonly unknown: string
}

export const labels: Words<Labels> = defineWords<Labels>(
  {
    kind: {
      complaint: '投诉',
      suggestion: '建议',
      inquiry: '咨询',
      repair: '报修',
      praise: '表扬',
    },
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
    state: {
      submitted: '待受理',
      accepted: '已受理',
      processing: '处理中',
      pending_resident: '待补充',
      on_hold: '挂起',
      resolved: '待确认',
      closed: '已办结',
      declined: '不予办理',
      merged: '已合并',
      withdrawn: '已撤回',
    },
    priority: { urgent: '紧急', priority: '重点', normal: '一般' },
    residentRole: { owner: '业主', tenant: '租户', family: '家属' },
    staffRole: {
      frontdesk: '前台',
      steward: '管家',
      worker: '师傅',
      followup: '回访员',
      manager: '项目经理',
      admin: '管理员',
    },
    source: {
      miniapp: '小程序',
      phone: '电话',
      sms: '短信',
      email: '邮件',
      onsite: '到访',
      wecom: '企业微信',
      hotline12345: '12345 热线',
      import: '导入',
    },
    outcome: {
      solved: '已解决',
      partly: '部分解决',
      not_solved: '未解决',
      adopted: '已采纳',
      not_adopted: '未采纳',
      answered: '已答复',
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
    declineReason: {
      not_responsible: '不归物业管',
      no_action: '不需要办理',
      not_enough_info: '信息不够',
      against_rules: '不符合规定',
    },
    holdReason: {
      third_party: '在等外部单位',
      parts: '在等配件',
      budget: '在等经费',
      weather: '在等天气',
      owners_vote: '在等业主表决',
    },
    hideNameFrom: { neighbours: '告诉物业我是谁', handlers: '隐去我的姓名' },
    closedBy: { resident: '您确认的', auto: '到期自动办结', visit: '上门确认', thanks: '已致谢' },
    dimension: {
      environment: '物业环境',
      repair: '维修服务',
      security: '安保措施',
      facilities: '公共设施',
      communication: '物业沟通',
      fees: '收费合理性',
    },
    clock: {
      firstResponse: '回复',
      resolution: '办好',
      priority: '办好',
      nextResponse: '回复',
      reopenReply: '回复',
    },
    incidentKind: {
      water: '停水',
      power: '停电',
      lift: '电梯停运',
      gas: '燃气',
      heating: '暖气',
      network: '网络',
      other: '其他',
    },
    unknown: '其他',
  },
  {
    kind: {
      complaint: 'Complaint',
      suggestion: 'Suggestion',
      inquiry: 'Question',
      repair: 'Repair',
      praise: 'Praise',
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
      greening: 'Greenery',
      facilities: 'Facilities',
      staff: 'Staff',
      safety: 'Safety',
      other: 'Other',
    },
    state: {
      submitted: 'Received',
      accepted: 'Accepted',
      processing: 'In progress',
      pending_resident: 'Waiting for you',
      on_hold: 'On hold',
      resolved: 'Please confirm',
      closed: 'Closed',
      declined: 'Not taken up',
      merged: 'Merged',
      withdrawn: 'Withdrawn',
    },
    priority: { urgent: 'Emergency', priority: 'Priority', normal: 'Normal' },
    residentRole: { owner: 'Owner', tenant: 'Tenant', family: 'Family member' },
    staffRole: {
      frontdesk: 'Front desk',
      steward: 'Steward',
      worker: 'Worker',
      followup: 'Follow-up',
      manager: 'Site manager',
      admin: 'Admin',
    },
    source: {
      miniapp: 'Mini-app',
      phone: 'Phone',
      sms: 'SMS',
      email: 'E-mail',
      onsite: 'At the desk',
      wecom: 'WeCom',
      hotline12345: '12345 hotline',
      import: 'Imported',
    },
    outcome: {
      solved: 'Solved',
      partly: 'Partly solved',
      not_solved: 'Not solved',
      adopted: 'Adopted',
      not_adopted: 'Not adopted',
      answered: 'Answered',
    },
    rootCause: {
      equipment: 'Equipment',
      workmanship: 'Workmanship',
      staffing: 'Staffing',
      process: 'Process',
      third_party: 'Outside company',
      resident_conduct: 'Residents’ conduct',
      design: 'Design',
      information: 'Unclear information',
      other: 'Other',
    },
    declineReason: {
      not_responsible: 'Not ours to do',
      no_action: 'No action needed',
      not_enough_info: 'Not enough information',
      against_rules: 'Against the rules',
    },
    holdReason: {
      third_party: 'Waiting for an outside company',
      parts: 'Waiting for a part',
      budget: 'Waiting for money',
      weather: 'Waiting for the weather',
      owners_vote: 'Waiting for the owners’ vote',
    },
    hideNameFrom: { neighbours: 'Tell them who I am', handlers: 'Hide my name' },
    closedBy: {
      resident: 'confirmed by you',
      auto: 'closed after the waiting time',
      visit: 'confirmed at a visit',
      thanks: 'thanked',
    },
    dimension: {
      environment: 'Environment',
      repair: 'Repairs',
      security: 'Security',
      facilities: 'Facilities',
      communication: 'Communication',
      fees: 'Fair fees',
    },
    clock: {
      firstResponse: 'reply',
      resolution: 'solution',
      priority: 'solution',
      nextResponse: 'reply',
      reopenReply: 'reply',
    },
    incidentKind: {
      water: 'Water off',
      power: 'Power off',
      lift: 'Lift stopped',
      gas: 'Gas',
      heating: 'Heating',
      network: 'Network',
      other: 'Other',
    },
    unknown: 'Other',
  },
)

/** The word of a code that a newer cloud may have invented meanwhile. */
export const labelOf = (
  words: Readonly<Record<string, string>>,
  code: string,
  unknown: string,
): string => words[code] ?? unknown
