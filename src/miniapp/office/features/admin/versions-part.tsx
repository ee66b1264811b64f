import { useState } from 'react'
import type { PolicyList } from '#contract/administration'
import { adminEndpoints } from '#contract/endpoints-admin'
import { BETTER, PROMISE_NAMES, type PromiseNumbers } from '#domain/tickets/policy'
import { call } from '../../../lib/call'
import { useAnswer } from '../../../lib/use-answer'
import { useWords } from '../../../lib/words'
import { Cell, Group } from '../../../ui/group'
import { Labelled } from './parts'
import { text } from './text-versions'
import { NewVersion, Versioned } from './versioned'

type Version = PolicyList['versions'][number]

interface NewProps {
  readonly communityId: string
  readonly from: PromiseNumbers
  readonly onMade: (list: PolicyList) => void
  readonly onClose: () => void
}

function NewNumbers({ communityId, from, ...ends }: NewProps) {
  const t = useWords(text)
  const [numbers, setNumbers] = useState<PromiseNumbers>(from)
  return (
    <NewVersion
      lead={t.lead}
      slot="policy"
      body={{ communityId, numbers }}
      make={(body, key) => call(adminEndpoints.makePolicy, { body, key })}
      {...ends}
    >
      {PROMISE_NAMES.map((name) => (
        <Labelled
          key={name}
          label={t.names[name]}
          start={String(from[name] ?? BETTER[name].wall)}
          max={3}
          hint={t.range(BETTER[name].from, BETTER[name].to, t.units[BETTER[name].unit])}
          onType={(typed) => setNumbers((before) => ({ ...before, [name]: Number(typed) }))}
        />
      ))}
    </NewVersion>
  )
}

/** What this community promises: more than the wall, in versions that nobody changes afterwards. */
export function VersionsPart({ communityId }: { readonly communityId: string }) {
  const t = useWords(text)
  const list = useAnswer(`policies/${communityId}`, () =>
    call(adminEndpoints.listPolicies, { query: { communityId } }),
  )
  const numberOf = (name: (typeof PROMISE_NAMES)[number], numbers: PromiseNumbers = {}) =>
    `${numbers[name] ?? BETTER[name].wall} ${t.units[BETTER[name].unit]}`
  return (
    <Versioned<Version, PolicyList>
      list={list}
      rows={(of) => (
        <Group>
          {PROMISE_NAMES.map((name, n) => (
            <Cell
              key={name}
              first={n === 0}
              title={t.names[name]}
              value={numberOf(name, of?.numbers)}
            />
          ))}
        </Group>
      )}
      saysOf={({ numbers }) =>
        PROMISE_NAMES.filter((name) => numbers[name] !== undefined).map(
          (name) => `${t.names[name]} ${numberOf(name, numbers)}`,
        )
      }
      sheet={(from, ends) => (
        <NewNumbers communityId={communityId} from={from?.numbers ?? {}} {...ends} />
      )}
    />
  )
}
