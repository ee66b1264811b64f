import type { Award } from '#domain/recognition/award'
import { defineWords } from '../../lib/words'

interface AwardWords {
  readonly title: string
  readonly award: Readonly<Record<Award, string>>
  readonly who: (award: string, name: string) => string
}

export const awardText = defineWords<AwardWords>(
  {
    title: '这个月谢谢他们',
    award: { smileAngel: '微笑天使', guardStar: '保安之星', bestCleaner: '优秀保洁员' },
    who: (award, name) => `${award} · ${name}`,
  },
  {
    title: 'Thanks to them this month',
    award: {
      smileAngel: 'Smile of the month',
      guardStar: 'Guard of the month',
      bestCleaner: 'Cleaner of the month',
    },
    who: (award, name) => `${award} · ${name}`,
  },
)
