import type { WorkList } from '#contract/improvements'
import { defineWords } from '../../../lib/words'

type Theme = WorkList['themes'][number]
type Item = WorkList['items'][number]

interface ImprovementWords {
  readonly title: string
  readonly more: string
  readonly lead: string
  readonly themes: string
  readonly noThemes: string
  readonly theme: Readonly<Record<Theme['kind'], (category: string, one: Theme) => string>>
  readonly themeNote: (one: Theme) => string
  readonly hidden: string
  readonly take: string
  readonly dismiss: string
  readonly reason: string
  readonly reasonHint: string
  readonly none: string
  readonly noneHint: string
  readonly groups: Readonly<Record<Item['state'], string>>
  readonly itemNote: (homes: number, due: string | null) => string
  readonly unpublished: string
  readonly published: string
  readonly holds: string
  readonly late: string
  readonly adoption: (adopted: number, of: number) => string
  readonly adoptionFew: (n: number) => string
  readonly open: string
  readonly asked: string
  readonly askedHint: string
  readonly did: string
  readonly didHint: string
  readonly owner: string
  readonly nobody: string
  readonly department: string
  readonly due: string
  readonly verify: string
  readonly verifyHow: string
  readonly verifyBy: Readonly<Record<'date' | 'survey', string>>
  readonly dimension: string
  readonly in: (days: number) => string
  readonly writeAsked: string
  readonly writeDid: string
  readonly save: string
  readonly behind: (tickets: number, answers: number, homes: number) => string
  readonly facts: (owner: string | null, department: string | null, due: string | null) => string
  readonly look: (day: string, by: 'date' | 'survey') => string
  readonly compared: (service: string, before: string, since: string) => string
  readonly sample: (
    n: number,
    score: number | null,
    low: number | null,
    high: number | null,
  ) => string
  readonly finish: string
  readonly finishHint: string
  readonly deeds: Readonly<Record<'publish' | 'done' | 'not_possible' | 'holds' | 'fails', string>>
  readonly publishHint: string
}

const p = (value: number | null): string => (value === null ? '' : `${value.toFixed(0)}%`)

export const text = defineWords<ImprovementWords>(
  {
    title: '改进',
    more: '再看一些',
    lead: '住户反复说的事，变成一件有人负责、有日子、有验证的改进。',
    themes: '住户反复说的',
    noThemes: '最近 90 天，没有反复出现的事。',
    theme: {
      common: (category, { homes }) => `${category}：${homes} 户都说到`,
      surge: (category, { tickets }) => `${category}：近 30 天 ${tickets} 件，占比翻了一番还多`,
      repeat: (category, { tickets }) => `${category}：一户说了 ${tickets} 次`,
    },
    themeNote: ({ tickets, home }) => (home ? `${home} · ${tickets} 件` : `90 天内 ${tickets} 件`),
    hidden: '一户（隐去姓名）',
    take: '做成改进',
    dismiss: '这次不做',
    reason: '为什么不做',
    reasonHint: '写给以后看的人，例如：合同期内由开发商处理。',
    none: '还没有改进。',
    noneHint: '从上面一件反复说的事开始，或者新建一件。',
    groups: { doing: '在办', done: '做好了', not_possible: '做不到' },
    itemNote: (homes, due) =>
      [homes > 0 ? `${homes} 户` : '', due ?? ''].filter(Boolean).join(' · '),
    unpublished: '未公示',
    published: '已公示',
    holds: '已验证',
    late: '过了日子',
    adoption: (adopted, of) =>
      `近 12 个月的建议：${of} 条有结论，采纳 ${adopted} 条（${((100 * adopted) / of).toFixed(0)}%）。`,
    adoptionFew: (n) => `近 12 个月的建议：${n} 条有结论，样本不足，不算采纳率。`,
    open: '新建改进',
    asked: '住户要的是什么',
    askedHint: '例如：地下车库的感应灯',
    did: '我们怎么做',
    didHint: '例如：已订 40 盏，两周内装好。',
    owner: '谁负责',
    nobody: '先不定',
    department: '哪个部门',
    due: '哪天做好',
    verify: '做好后多久验证',
    verifyHow: '怎么验证',
    verifyBy: { date: '到时去看', survey: '比前后分数' },
    dimension: '比哪一项',
    in: (days) => `${days} 天`,
    writeAsked: '请写住户要的是什么，至少 4 个字。',
    writeDid: '请写我们怎么做，至少 4 个字。',
    save: '开始改进',
    behind: (tickets, answers, homes) =>
      `背后有 ${tickets} 张工单、${answers} 份答卷，${homes} 户。`,
    facts: (owner, department, due) =>
      [owner ?? '还没有人负责', department, due && `${due} 前做好`].filter(Boolean).join(' · '),
    look: (day, by) => `${day} 验证：${by === 'survey' ? '比前后分数' : '到时去看'}`,
    compared: (service, before, since) => `${service}满意度：之前 ${before}；做好以后 ${since}`,
    sample: (n, score, low, high) =>
      score === null ? `n=${n}，样本不足` : `${p(score)}（${p(low)}–${p(high)}，n=${n}）`,
    finish: '结果',
    finishHint: '做了什么，或者为什么做不到。住户会看到。',
    deeds: {
      publish: '公示到「您说·我们做」',
      done: '做好了',
      not_possible: '做不到',
      holds: '验证过，管用',
      fails: '还不管用，再做 30 天',
    },
    publishHint: '公示后，背后的住户会收到消息。不提任何人的姓名。',
  },
  {
    title: 'Improvements',
    more: 'Show more',
    lead: 'What residents keep saying becomes something with an owner, a day and a check.',
    themes: 'Residents keep saying',
    noThemes: 'Nothing came up again and again in the last 90 days.',
    theme: {
      common: (category, { homes }) => `${category}: from ${homes} homes`,
      surge: (category, { tickets }) =>
        `${category}: ${tickets} in 30 days, share more than doubled`,
      repeat: (category, { tickets }) => `${category}: ${tickets} times from one home`,
    },
    themeNote: ({ tickets, home }) => (home ? `${home} · ${tickets}` : `${tickets} in 90 days`),
    hidden: 'One home (name hidden)',
    take: 'Make it an improvement',
    dismiss: 'Not this time',
    reason: 'Why not',
    reasonHint: 'For whoever reads it later, e.g. under the builder’s warranty.',
    none: 'No improvements yet.',
    noneHint: 'Start from one of the things above, or open a new one.',
    groups: { doing: 'Under way', done: 'Done', not_possible: 'Not possible' },
    itemNote: (homes, due) =>
      [homes > 0 ? `${homes} homes` : '', due ?? ''].filter(Boolean).join(' · '),
    unpublished: 'not public',
    published: 'public',
    holds: 'verified',
    late: 'past its day',
    adoption: (adopted, of) =>
      `Suggestions of 12 months: ${of} decided, ${adopted} adopted (${((100 * adopted) / of).toFixed(0)}%).`,
    adoptionFew: (n) => `Suggestions of 12 months: ${n} decided, too few for a rate.`,
    open: 'New improvement',
    asked: 'What residents want',
    askedHint: 'e.g. Sensor lamps in the garage',
    did: 'What we do',
    didHint: 'e.g. 40 lamps are ordered and come within two weeks.',
    owner: 'Owner',
    nobody: 'Later',
    department: 'Department',
    due: 'Done within',
    verify: 'Verified after',
    verifyHow: 'How',
    verifyBy: { date: 'Look on the day', survey: 'Compare scores' },
    dimension: 'Which service',
    in: (days) => `${days} days`,
    writeAsked: 'Please write what residents want, 4 letters or more.',
    writeDid: 'Please write what we do, 4 letters or more.',
    save: 'Start',
    behind: (tickets, answers, homes) =>
      `Behind it: ${tickets} requests, ${answers} survey answers, ${homes} homes.`,
    facts: (owner, department, due) =>
      [owner ?? 'No owner yet', department, due && `done by ${due}`].filter(Boolean).join(' · '),
    look: (day, by) => `Verified ${day}: ${by === 'survey' ? 'scores compared' : 'somebody looks'}`,
    compared: (service, before, since) => `${service}: before ${before}; since ${since}`,
    sample: (n, score, low, high) =>
      score === null ? `n=${n}, too few` : `${p(score)} (${p(low)}–${p(high)}, n=${n})`,
    finish: 'Result',
    finishHint: 'What was done, or why it cannot be. Residents read it.',
    deeds: {
      publish: 'Publish to “You said, we did”',
      done: 'Done',
      not_possible: 'Not possible',
      holds: 'Verified: it holds',
      fails: 'Does not hold: 30 days more',
    },
    publishHint: 'The residents behind it get a message. Nobody is named.',
  },
)
