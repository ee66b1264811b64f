import type { BETTER, PromiseName } from '#domain/tickets/policy'
import { defineWords } from '../../../lib/words'

interface VersionWords {
  readonly keeps: string
  readonly wall: string
  readonly inForce: (n: number) => string
  readonly make: string
  readonly lead: string
  readonly publish: string
  readonly versions: string
  readonly version: (n: number, day: string, by: string) => string
  readonly changes: (numbers: readonly string[]) => string
  readonly validFrom: string
  readonly dayHint: string
  readonly range: (from: number, to: number, unit: string) => string
  readonly units: Readonly<Record<(typeof BETTER)[PromiseName]['unit'], string>>
  readonly names: Readonly<Record<PromiseName, string>>
}

export const text = defineWords<VersionWords>(
  {
    keeps: '工单和回答一直按提交时的版本。',
    wall: '现在按公司统一规定',
    inForce: (n) => `现在生效：第 ${n} 版`,
    make: '新版本',
    lead: '可以承诺得更多，不能更少。发布以后不能再改。',
    publish: '发布这个版本',
    versions: '所有版本',
    version: (n, day, by) => `第 ${n} 版，${day} 起${by ? `，${by}` : ''}`,
    changes: (numbers) => (numbers.length > 0 ? numbers.join('；') : '与公司统一规定相同'),
    validFrom: '从哪天起',
    dayHint: '今天以后，例如 2026-12-01，当天零点起',
    range: (from, to, unit) => `${from} 到 ${to} ${unit}`.trim(),
    units: { minutes: '分钟', hours: '小时', days: '天', count: '' },
    names: {
      firstResponse: '首次回应',
      urgentResponse: '紧急首次回应',
      priorityResolution: '重点办结',
      nextResponse: '再次回应',
      reopenReply: '重新办理后回应',
      reopenNormalResolution: '重新办理后办结',
      pauseCap: '暂停计时最多',
      confirmWindow: '等住户确认',
      reopenDays: '可以重新办理',
      urgeEvery: '催办间隔',
      endorsingHomes: '附议几户算重点',
      maxTicketsPerHome24h: '每户每天最多几件',
    },
  },
  {
    keeps: 'Requests and answers keep the version of their time.',
    wall: 'The company’s own holds',
    inForce: (n) => `In force: version ${n}`,
    make: 'New version',
    lead: 'Promise more, never less. Once published it is never changed.',
    publish: 'Publish this version',
    versions: 'All versions',
    version: (n, day, by) => `Version ${n}, from ${day}${by ? `, ${by}` : ''}`,
    changes: (numbers) => (numbers.length > 0 ? numbers.join('; ') : 'As the company has it'),
    validFrom: 'From which day on',
    dayHint: 'After today, such as 2026-12-01; from midnight on',
    range: (from, to, unit) => `${from} to ${to} ${unit}`.trim(),
    units: { minutes: 'min', hours: 'h', days: 'days', count: '' },
    names: {
      firstResponse: 'First reply',
      urgentResponse: 'First reply, emergency',
      priorityResolution: 'Priority solved',
      nextResponse: 'Next reply',
      reopenReply: 'Reply after reopening',
      reopenNormalResolution: 'Solved after reopening',
      pauseCap: 'Clock paused at most',
      confirmWindow: 'Wait for confirmation',
      reopenDays: 'May be reopened for',
      urgeEvery: 'Between reminders',
      endorsingHomes: 'Me-too homes for a priority',
      maxTicketsPerHome24h: 'Requests per home and day',
    },
  },
)
