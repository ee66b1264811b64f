import { defineWords } from '../../lib/words'

interface Part {
  readonly name: string
  readonly lines: readonly string[]
}

export const howText = defineWords<{ readonly title: string; readonly parts: readonly Part[] }>(
  {
    title: '一件事是怎么办的',
    parts: [
      {
        name: '我们约定',
        lines: [
          '24 小时内有真人回复，周末节假日也算。',
          '电梯、水电、漏水、收费、安全这些重点事，48 小时内办好；其他的一个月内办好。',
          '人身安全的事，30 分钟内有人回应，值班的人会一直被叫到为止。',
          '超过约定，项目经理会知道，您也会看到超了多久。',
        ],
      },
      {
        name: '一步一步',
        lines: [
          '待受理：收到了，还没有人接手。',
          '已受理、处理中：有一个人负责，您看得到是谁。',
          '待补充：我们有一句话要问您，计时暂停；您一回就接着走。',
          '挂起：在等配件、外单位或审批，写明原因和预计的日子，计时不停。',
          '待确认：我们说办好了，请您看一眼。',
          '已办结：您说解决了，或七天没有回答先办结。',
          '不予办理：不归物业管的，说明原因，并告诉您该找谁。',
        ],
      },
      {
        name: '没有解决怎么办',
        lines: [
          '您说没有解决，就用原来的编号重新办理，最多三次。',
          '办结以后 30 天内都可以重新办理；不予办理的也可以。',
          '第二次重新办理，由项目经理亲自负责。',
          '没有您的回答，系统不会替您说“已解决”。',
        ],
      },
      {
        name: '谁看得到',
        lines: [
          '处理的人看得到您的姓名和房号；邻居看不到。',
          '您可以对处理的人也隐去姓名，回复照样送到；只有项目经理能查看，查看了您会知道。',
          '投诉某位员工的，那位员工看不到，也不能经手。',
          '同楼的住户只看到“几户也遇到”，看不到谁写了什么。',
          '打分和推荐意愿是保密的，员工只看得到合计，五个以上才有。',
        ],
      },
    ],
  },
  {
    title: 'How a request is handled',
    parts: [
      {
        name: 'What we promise',
        lines: [
          'A person replies within 24 hours, weekends and holidays included.',
          'Lifts, water, power, leaks, fees and safety are solved within 48 hours; everything else within a month.',
          'Where somebody is in danger we respond within 30 minutes; whoever is on duty is called until they answer.',
          'When a promise is broken the site manager is told, and you see by how much.',
        ],
      },
      {
        name: 'Step by step',
        lines: [
          'Received: it is here, and nobody has it yet.',
          'Accepted, in progress: one person has it, and you see who.',
          'Waiting for you: we have a question; the clock stands until you answer.',
          'On hold: we wait for a part, another company or an approval, with the reason and a date; the clock goes on.',
          'Please confirm: we say it is done, please look.',
          'Closed: you said it is solved, or seven days passed without an answer.',
          'Not taken up: not ours to solve; we say why, and where to turn.',
        ],
      },
      {
        name: 'If it is not solved',
        lines: [
          'Say so, and it is reopened under the same number, up to three times.',
          'Until 30 days after the close you can reopen it; also what was not taken up.',
          'At the second reopening the site manager takes it over in person.',
          'Nobody says “solved” in your place.',
        ],
      },
      {
        name: 'Who sees what',
        lines: [
          'The person handling it sees your name and home; neighbours do not.',
          'You may hide your name from them, too; replies still reach you. Only the site manager can reveal it, and then you are told.',
          'A complaint about a member of staff is neither seen nor handled by that person.',
          'Neighbours see only how many homes have the same trouble.',
          'Scores are confidential: staff see sums, from five answers on.',
        ],
      },
    ],
  },
)
