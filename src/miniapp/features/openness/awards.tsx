import type { CommunityRates } from '#contract/transparency'
import { useWords } from '../../lib/words'
import { Cell, Group, Section } from '../../ui/group'
import { awardText } from './text-awards'

/** STF-10: who was recognised for the month, and nothing about anybody else. */
export function AwardCards({ awards }: Required<Pick<CommunityRates, 'awards'>>) {
  const t = useWords(awardText)
  if (awards.length === 0) return null
  return (
    <>
      <Section name={t.title} />
      <Group>
        {awards.map(({ id, kind, staffName, words }, n) => (
          <Cell
            key={id}
            first={n === 0}
            icon="face-5"
            title={t.who(t.award[kind], staffName)}
            {...(words !== '' && { note: words })}
          />
        ))}
      </Group>
    </>
  )
}
