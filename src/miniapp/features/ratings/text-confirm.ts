import { defineWords } from '../../lib/words'
import type { RatingTag, ReopenTag } from './tags'

export type Verdict = 'yes' | 'partly' | 'no' | 'unknown'

interface ConfirmWords {
  readonly confirmTitle: string
  readonly rateOnlyTitle: string
  readonly solved: string
  readonly verdict: Record<Verdict, string>
  readonly partlyQuestion: string
  readonly partlyEnough: string
  readonly partlyGoOn: string
  readonly reopenQuestion: string
  readonly reopenTags: Record<ReopenTag, string>
  readonly reopenWords: string
  readonly reopenMissing: string
  readonly secondTime: string
  readonly thirdTime: string
  readonly noMore: string
  readonly followOn: string
  readonly unclearHint: string
  readonly how: string
  readonly aspects: string
  readonly tags: Record<RatingTag, string>
  readonly effort: string
  readonly comment: string
  readonly editable: string
  editableUntil: (moment: string) => string
  readonly done: string
  readonly confirmedDone: string
  readonly reopenedDone: string
  readonly unclearDone: string
  readonly ratedDone: string
  readonly seeProgress: string
  said: (who: string, at: string) => string
  readonly nothingToConfirm: string
  readonly nothingToConfirmHint: string
}

export const text = defineWords<ConfirmWords>(
  {
    confirmTitle: '请您确认',
    rateOnlyTitle: '评价这次办事',
    solved: '现在解决了吗？',
    verdict: { yes: '解决了', partly: '部分解决', no: '没有解决', unknown: '不清楚' },
    partlyQuestion: '剩下的要不要接着办？',
    partlyEnough: '这样可以了',
    partlyGoOn: '请接着办',
    reopenQuestion: '哪里还没好？',
    reopenTags: {
      still: '问题还在',
      again: '好了又坏',
      half: '只做了一部分',
      nobody: '没有人来',
      unclear: '没说清楚',
    },
    reopenWords: '说说现在的情况',
    reopenMissing: '请选一项，或者写一句，办的人才知道从哪里接着办。',
    secondTime: '这是第二次重新办理：改由项目经理亲自负责，并升为重点，48 小时内办好。',
    thirdTime: '这是第三次，也是最后一次。之后还没好，可以接着这件另说一件。',
    noMore: '已经重新办理过三次。还没好的话，请接着这件另说一件，前后会连在一起。',
    followOn: '接着这件另说一件',
    unclearHint: '没关系，我们 7 天内会再问您一次，也可能打电话来。',
    how: '这次办事，您觉得怎么样？',
    aspects: '哪些方面',
    tags: {
      quick: '来得快',
      explained: '说清楚了',
      skilled: '手艺好',
      tidy: '收拾干净',
      polite: '态度好',
      waited: '等了太久',
      unclear: '没说清楚',
      attitude: '态度不好',
      workmanship: '没做好',
      messy: '没收拾',
    },
    effort: '“物业让我很容易就把问题解决了。”',
    comment: '想补充的（可不写）',
    editable: '24 小时内可以改。评价不影响今后的服务。',
    editableUntil: (moment) => `已经评过，${moment}前还可以改。`,
    done: '谢谢，记下了。',
    confirmedDone: '谢谢，您确认解决了。',
    reopenedDone: '没有解决，知道了。重新办理，原来的编号不变。',
    unclearDone: '知道了，不着急。我们会再问您一次。',
    ratedDone: '谢谢，记下了。评价 24 小时内可以改。',
    seeProgress: '看进度',
    said: (who, at) => `${who} ${at}：`,
    nothingToConfirm: '这件事现在不用您确认',
    nothingToConfirmHint: '可能已经确认过，或者又在办了。',
  },
  {
    confirmTitle: 'Please confirm',
    rateOnlyTitle: 'Rate how it went',
    solved: 'Is it solved now?',
    verdict: { yes: 'Solved', partly: 'Partly', no: 'Not solved', unknown: "Don't know" },
    partlyQuestion: 'Shall we go on with the rest?',
    partlyEnough: 'Good enough',
    partlyGoOn: 'Please go on',
    reopenQuestion: 'What is still wrong?',
    reopenTags: {
      still: 'Still there',
      again: 'Broke again',
      half: 'Only half done',
      nobody: 'Nobody came',
      unclear: 'Not explained',
    },
    reopenWords: 'How is it now?',
    reopenMissing: 'Please choose one or write a line, so that we know where to go on.',
    secondTime:
      'This is the second reopening: the site manager takes it over, as a priority, within 48 hours.',
    thirdTime:
      'This is the third and last reopening. After it you can write a new request that follows this one.',
    noMore:
      'It has been reopened three times. If it is still wrong, please write a new request; the two are tied together.',
    followOn: 'Write a request that follows this one',
    unclearHint: 'No matter. We ask you once more within 7 days, perhaps by telephone.',
    how: 'How did we handle it?',
    aspects: 'What about it',
    tags: {
      quick: 'Quick',
      explained: 'Well explained',
      skilled: 'Good work',
      tidy: 'Left it clean',
      polite: 'Friendly',
      waited: 'Too long a wait',
      unclear: 'Not explained',
      attitude: 'Unfriendly',
      workmanship: 'Badly done',
      messy: 'Left a mess',
    },
    effort: '“They made it easy for me to get it solved.”',
    comment: 'Anything to add (optional)',
    editable: 'You can change it for 24 hours. It never affects how you are served.',
    editableUntil: (moment) => `Rated already; you can change it until ${moment}.`,
    done: 'Thank you, noted.',
    confirmedDone: 'Thank you for confirming.',
    reopenedDone: 'Not solved, understood. We reopen it under the same number.',
    unclearDone: 'All right, no hurry. We ask you once more.',
    ratedDone: 'Thank you, noted. You can change it for 24 hours.',
    seeProgress: 'See progress',
    said: (who, at) => `${who}, ${at}: `,
    nothingToConfirm: 'Nothing to confirm here now',
    nothingToConfirmHint: 'It may be confirmed already, or we are working on it again.',
  },
)
