import { View } from '@tarojs/components'
import { useState } from 'react'
import { endpoints } from '#contract/endpoints'
import { deskEndpoints } from '#contract/endpoints-desk'
import type { Problem } from '#contract/problems'
import { labelOf, labels } from '../../../labels'
import { call } from '../../../lib/call'
import { moment } from '../../../lib/format'
import { phone } from '../../../lib/platform/phone'
import { useAnswer } from '../../../lib/use-answer'
import { useLang, useWords } from '../../../lib/words'
import { useTellProblem } from '../../../problem-text'
import { access } from '../../../ui/access'
import { Button } from '../../../ui/button'
import { Group, Section } from '../../../ui/group'
import { ListState } from '../../../ui/list-state'
import { Notice } from '../../../ui/notice'
import { answered, keyFor } from '../../lib/send-once'
import { Told } from '../../ui/told'
import { useTold } from '../../ui/use-told'
import styles from './homes.module.css'
import { RefuseSheet } from './refuse-sheet'
import type { HomeRequest } from './rows'
import { text } from './text'

/** Seconds between quiet looks for new requests. */
const QUIETLY = 30_000

/** Who asks to be bound to a home: the desk says yes, or no with a reason. */
export function HomeRequests({ communityId }: { readonly communityId: string }) {
  const t = useWords(text)
  const requests = useAnswer(
    `home-requests:${communityId}`,
    () => call(deskEndpoints.listHomeRequests, { query: { communityId } }),
    QUIETLY,
  )
  const { told, busy, problem, decide } = useDecision(communityId, requests.reload)
  const [refusing, setRefusing] = useState<HomeRequest | null>(null)
  const tellProblem = useTellProblem()
  return (
    <View>
      <Section name={t.requests} />
      <Told words={told} />
      {problem && (
        <View className={styles.problem} {...access({ role: 'alert' })}>
          {tellProblem(problem)}
        </View>
      )}
      <ListState
        of={requests}
        empty={({ items }) =>
          items.length === 0 ? (
            <Notice icon="check" title={t.noRequests} words={t.noRequestsHint} />
          ) : null
        }
      >
        {({ items }) => (
          <Group role="list">
            {items.map((request, place) => (
              <RequestRow
                key={request.id}
                request={request}
                first={place === 0}
                busy={busy}
                onApprove={() => void decide(request, true)}
                onRefuse={() => setRefusing(request)}
              />
            ))}
          </Group>
        )}
      </ListState>
      <RefuseSheet
        request={refusing}
        busy={busy}
        onClose={() => setRefusing(null)}
        onRefuse={(request, reason) => {
          setRefusing(null)
          void decide(request, false, reason)
        }}
      />
    </View>
  )
}

function useDecision(communityId: string, reload: () => Promise<void>) {
  const t = useWords(text)
  const { words: told, tell } = useTold()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const decide = async (request: HomeRequest, approve: boolean, reason = '') => {
    if (busy) return
    setBusy(true)
    const body = { communityId, approve, ...(reason === '' ? {} : { reason }) }
    const slot = `home-request.${request.id}`
    const answer = await call(endpoints.decideHomeRequest, {
      params: { id: request.id },
      body,
      key: keyFor(slot, body),
    })
    if (answer.ok) {
      answered(slot)
      tell(approve ? t.approved(request.name) : t.refused(request.name))
    }
    setProblem(answer.ok ? null : answer.problem)
    // Also after a no: a colleague may have decided it a moment ago.
    await reload()
    setBusy(false)
  }
  return { told, busy, problem, decide }
}

interface RequestRowProps {
  readonly request: HomeRequest
  readonly first: boolean
  readonly busy: boolean
  readonly onApprove: () => void
  readonly onRefuse: () => void
}

function RequestRow({ request, first, busy, onApprove, onRefuse }: RequestRowProps) {
  const t = useWords(text)
  const l = useWords(labels)
  const lang = useLang()
  const { label, name, role, askedAt, bound } = request
  return (
    <View
      className={`${styles.row} ${first ? styles.first : ''}`}
      {...access({ role: 'listitem' })}
    >
      <View className="row between">
        <View className="strong grow words">{label}</View>
        <View className="cap keep ml2">
          {t.asked(moment(Date.parse(askedAt), phone.now(), lang))}
        </View>
      </View>
      <View>{t.asks(name, labelOf(l.residentRole, role, l.unknown))}</View>
      <View className="note">{t.bound(bound)}</View>
      <View className="row mt2">
        <Button
          small
          words={t.approve}
          label={t.approveLabel(name, label)}
          busy={busy}
          onTap={onApprove}
        />
        <Button
          small
          kind="plain"
          className="ml3"
          words={t.refuse}
          label={t.refuseLabel(name, label)}
          busy={busy}
          onTap={onRefuse}
        />
      </View>
    </View>
  )
}
