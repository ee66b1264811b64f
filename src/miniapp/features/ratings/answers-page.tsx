import { View } from '@tarojs/components'
import type { AnswerView } from '#contract/ratings'
import { useWords } from '../../lib/words'
import { Button } from '../../ui/button'
import { Section } from '../../ui/group'
import { ListState } from '../../ui/list-state'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { AnswerItem } from './answer-item'
import { text } from './text-answers'
import { useMyAnswers } from './use-my-answers'

interface Quarter {
  readonly name: string
  readonly answers: AnswerView[]
}

/** The list comes newest first; what stands together was said in one quarter. */
function byQuarter(items: readonly AnswerView[]): readonly Quarter[] {
  const quarters: Quarter[] = []
  for (const item of items) {
    const last = quarters[quarters.length - 1]
    if (last?.name === item.quarter) last.answers.push(item)
    else quarters.push({ name: item.quarter, answers: [item] })
  }
  return quarters
}

/** RES-06: own history, and what became of it. */
export function AnswersPage() {
  const t = useWords(text)
  const { loaded, items, hasMore, more, busy } = useMyAnswers()
  const titleOf = (name: string) => {
    const [year = '', n = ''] = name.split('-Q')
    return t.quarter(year, n)
  }
  return (
    <Page title={t.title}>
      <ListState
        of={loaded}
        cards={3}
        empty={(value) =>
          value.items.length === 0 ? (
            <Notice icon="rate" title={t.empty} words={t.emptyHint} />
          ) : null
        }
      >
        {(value) => (
          <View>
            <View className="note mt1">{t.confidential}</View>
            {byQuarter(items).map((quarter) => (
              <View key={quarter.name}>
                <Section name={titleOf(quarter.name)} />
                {quarter.answers.map((answer) => (
                  <AnswerItem
                    key={answer.id}
                    answer={answer}
                    now={Date.parse(value.asOf)}
                    became={value.became.filter(
                      (one) =>
                        one.answerIds.includes(answer.id) ||
                        (answer.ticketId !== null && one.ticketIds.includes(answer.ticketId)),
                    )}
                  />
                ))}
              </View>
            ))}
            {hasMore && (
              <Button
                className="mt4"
                kind="plain"
                words={t.more}
                busy={busy}
                onTap={() => void more()}
              />
            )}
          </View>
        )}
      </ListState>
    </Page>
  )
}
