import { Text, View } from '@tarojs/components'
import type { TicketView } from '#contract/tickets'
import { instant } from '#domain/time'
import { labelOf, labels } from '../../labels'
import { moment } from '../../lib/format'
import { useLang, useWords } from '../../lib/words'
import { Group } from '../../ui/group'
import { Photos } from '../../ui/photo-row'
import { text } from './text-confirm'

const CLAIMS = ['T9', 'T10']

/** The resident's own words, and below them what the staff say they did. */
export function Claim({ ticket }: { readonly ticket: TicketView }) {
  const t = useWords(text)
  const l = useWords(labels)
  const lang = useLang()
  const claims = ticket.timeline.filter((entry) => CLAIMS.includes(entry.transition ?? ''))
  const claim = claims[claims.length - 1]
  const who = claim?.by.name ?? labelOf(l.staffRole, claim?.by.role ?? '', l.unknown)
  return (
    <Group className="pad">
      <View className="said words">
        {ticket.words || labelOf(l.category, ticket.categoryId, l.unknown)}
      </View>
      {claim && (
        <View className={`mt3 ${claim.photos.length === 1 ? 'row-top' : ''}`}>
          <Photos photos={claim.photos} />
          <View className={`note words grow ${claim.photos.length === 1 ? 'ml2' : ''}`}>
            <Text className="strong ink">
              {t.said(who, moment(instant(claim.at), instant(ticket.asOf), lang))}
            </Text>
            <Text>{claim.words ?? ''}</Text>
          </View>
        </View>
      )}
    </Group>
  )
}
