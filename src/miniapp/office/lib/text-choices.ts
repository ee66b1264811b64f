import type { EXIT_REASONS, HOME_PROBLEMS, SOLVED_ANSWERS } from '#domain/followups/questionnaire'
import { defineWords } from '../../lib/words'

type Choice =
  | (typeof HOME_PROBLEMS)[number]
  | (typeof EXIT_REASONS)[number]
  | (typeof SOLVED_ANSWERS)[number]

/** What may be chosen in a follow-up: where it is asked, and where it is counted. */
export const choiceText = defineWords<Readonly<Record<Choice, string>>>(
  {
    water: '水',
    power: '电',
    noise: '吵',
    defects: '房屋问题',
    lift: '电梯',
    parking: '停车',
    fees: '收费',
    none: '都挺好',
    work: '工作变动',
    bought: '换了自己的房子',
    leaseEnded: '租约到期',
    price: '费用',
    service: '物业服务',
    other: '别的原因',
    yes: '解决了',
    partly: '部分解决',
    no: '没有解决',
    unknown: '不清楚',
  },
  {
    water: 'Water',
    power: 'Power',
    noise: 'Noise',
    defects: 'Defects',
    lift: 'Lift',
    parking: 'Parking',
    fees: 'Fees',
    none: 'All is well',
    work: 'Work',
    bought: 'A home of their own',
    leaseEnded: 'The lease ended',
    price: 'Cost',
    service: 'The service',
    other: 'Something else',
    yes: 'Solved',
    partly: 'Partly',
    no: 'Not solved',
    unknown: "Don't know",
  },
)
