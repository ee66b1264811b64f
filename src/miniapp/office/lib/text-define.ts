import { defineWords } from '../../lib/words'

/** Figures that a tap explains and opens. */
export type Defined =
  | 'replied'
  | 'repliedOwnWords'
  | 'priority'
  | 'solved'
  | 'confirmed'
  | 'satisfied'
  | 'effort'
  | 'firstReply'
  | 'cause'
  | 'firstContact'
  | 'adopted'
  | 'reported'
  | 'step'
  | 'covered'
  | 'six'
  | 'reached'
  | 'churn'
  | 'asked'
  | 'exits'
  | 'contacts'
  | 'company'
  | 'nps'
  | 'csat'

interface Definition {
  readonly name: string
  readonly how: string
}

export const defineText = defineWords<Readonly<Record<Defined, Definition>>>(
  {
    replied: {
      name: '24 小时响应率',
      how: '24 小时期限落在这段时间的投诉、建议、咨询、报修里，期限前有真人公开回复的。自动回执、派单、内部备注不算。',
    },
    repliedOwnWords: {
      name: '其中自己写的',
      how: '同上，但首次回复不是原样发出的常用语。',
    },
    priority: {
      name: '重点 48 小时办结率',
      how: '重点事项 48 小时内办好、之后没有重新办理的。等住户补充的时间不计，最多 14 天。',
    },
    solved: {
      name: '月内解决率',
      how: '一个月期限落在这段时间的投诉、报修、咨询里，按期办好且没有重新办理的。不予办理留在分母里。',
    },
    confirmed: { name: '确认解决率', how: '同上，并且住户自己说“已解决”。' },
    satisfied: { name: '满意率', how: '住户自填的工单评价里 4、5 分的占比。' },
    effort: { name: '省力度', how: '“物业让我很容易就把问题解决了”，1 到 7 分里 5 分以上的占比。' },
    firstReply: { name: '首次回应', how: '24 小时期限落在这段时间的，从收到到首次真人公开回复。' },
    cause: { name: '根本原因', how: '这段时间办结的，按办结时写下的原因。' },
    firstContact: {
      name: '一次办结率',
      how: '这段时间关闭的，没有重新办理、没有转手、没有第二次追问的占比。',
    },
    adopted: { name: '建议采纳率', how: '这段时间决定的建议里采纳的占比。' },
    reported: { name: '反映', how: '这段时间收到的，表扬不算。' },
    step: { name: '中位时长', how: '这段时间走完这一步的，取中位数。' },
    nps: {
      name: '推荐意愿',
      how: '9、10 分的占比减 0 到 6 分的占比；每人一个季度算最后一次，员工不计。',
    },
    csat: { name: '满意度', how: '4、5 分的占比；没用过、跳过的不算；每人一个季度算最后一次。' },
    covered: {
      name: '回访覆盖率',
      how: '本季度住满 30 天的户里，有任何回答的占比：自己答的、代填的、工单的确认和评价都算。',
    },
    six: { name: '六项覆盖率', how: '同样的户里，六项至少给一项打了分的占比。' },
    reached: {
      name: '触达率',
      how: '同样的户里，回答过、看过卡片、收到短信、接了电话或见了面的占比。',
    },
    churn: { name: '今年流失率', how: '1 月 1 日有人住的户里，那天的人今年都搬走了的占比。' },
    asked: {
      name: '回答率',
      how: '卡片按看到的算，短信按送到的算，电话和上门按次算；其中答了的占比。',
    },
    exits: { name: '为什么搬走', how: '退租回访里说的原因，可以说几个；住户否认的代填不算。' },
    contacts: {
      name: '每百户反映',
      how: '这段时间收到的工单（表扬不算）按类别，记下的联系按事由，除以住满 30 天的户。',
    },
    company: {
      name: '公司',
      how: '各小区总体满意度按入住户数加权；不到 10 份的小区只列名。',
    },
  },
  {
    replied: {
      name: 'Replied in 24 h',
      how: 'Requests whose 24 hours end in this time: a person replied in public before. Receipts, assignments and notes do not count.',
    },
    repliedOwnWords: {
      name: 'in own words',
      how: 'The same, without saved replies sent as they stand.',
    },
    priority: {
      name: 'Priority in 48 h',
      how: 'Priority matters solved within 48 hours and not reopened; waiting for the resident is left out, 14 days at most.',
    },
    solved: {
      name: 'Solved in a month',
      how: 'Complaints, repairs and questions whose month ends in this time: solved by then and not reopened. Declined ones stay below the line.',
    },
    confirmed: { name: 'Confirmed solved', how: 'The same, and the resident said so.' },
    satisfied: {
      name: 'Satisfied',
      how: 'Ratings of 4 and 5 among all that residents gave themselves.',
    },
    effort: {
      name: 'Effort',
      how: '“It was easy to get it solved”, 1-7: the share of 5 and more.',
    },
    firstReply: {
      name: 'First reply',
      how: 'From the submission to the first public reply of a person.',
    },
    cause: { name: 'Root cause', how: 'Of what was solved in this time, as written down then.' },
    firstContact: {
      name: 'Solved at first contact',
      how: 'Closed in this time without a reopening, a change of hands or a second question.',
    },
    adopted: { name: 'Adopted', how: 'Of the suggestions decided in this time.' },
    reported: { name: 'Reported', how: 'Received in this time, praise left out.' },
    step: { name: 'Median hours', how: 'Of those that ended this step in this time.' },
    nps: {
      name: 'Recommendation',
      how: 'Share of 9 and 10 minus share of 0 to 6; the last answer of each person and quarter, staff left out.',
    },
    csat: {
      name: 'Service',
      how: 'Share of 4 and 5; “not used” and skipped left out; the last answer of each person and quarter.',
    },
    covered: {
      name: 'Coverage',
      how: 'Of the homes lived in for 30 days of the quarter: those with any answer, their own or filled in, ratings and confirmations of requests too.',
    },
    six: {
      name: 'Six services',
      how: 'Of the same homes: those with a score for one service at least.',
    },
    reached: {
      name: 'Reach',
      how: 'Of the same homes: those that answered, saw a card, got an SMS, took a call or a visit.',
    },
    churn: {
      name: 'Moved out this year',
      how: 'Of the homes lived in on 1 January: those that all people of that day have left.',
    },
    asked: {
      name: 'Answer rate',
      how: 'Cards that were seen, SMS that arrived, every call and visit: the share that was answered.',
    },
    exits: {
      name: 'Why they left',
      how: 'Reasons named after moving out, several may be; what a resident denied does not count.',
    },
    contacts: {
      name: 'Per hundred homes',
      how: 'Requests received (no praise) by category and contacts by reason, over the homes lived in for 30 days.',
    },
    company: {
      name: 'Company',
      how: 'The overall score of each community, weighted by occupied homes; below ten answers only named.',
    },
  },
)
