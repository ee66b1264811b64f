import { View } from '@tarojs/components'
import type { StaffSeat } from '#contract/session'
import { useWords } from '../../../lib/words'
import { access } from '../../../ui/access'
import { Button } from '../../../ui/button'
import { Options } from '../../../ui/choice'
import { ContactFields } from '../../ui/contact-fields'
import { AGOS } from './report-body'
import { HomePart, MatterPart, PlacePart } from './report-parts'
import { text } from './text'
import { useReport } from './use-report'

/** STF-05: everything that a call says, on one page. */
export function ReportForm({ seat }: { readonly seat: StaffSeat }) {
  const { communityId } = seat
  const t = useWords(text)
  const report = useReport(communityId)
  const { chosen, choose, said } = report
  return (
    <View>
      <ContactFields value={chosen.contact} onChange={(contact) => choose({ contact })} />
      <View className="lab">{t.when}</View>
      <Options
        thirds
        label={t.when}
        choices={AGOS.map((key) => ({ key, words: t.ago[key] }))}
        value={chosen.ago}
        onPick={(ago) => choose({ ago })}
      />
      <HomePart communityId={communityId} of={report} />
      <PlacePart communityId={communityId} of={report} />
      <MatterPart of={report} />
      {said && (
        <View className="note mt3" {...access({ role: 'alert' })}>
          {said}
        </View>
      )}
      <Button className="mt3" words={t.send} busy={report.busy} onTap={() => void report.send()} />
    </View>
  )
}
