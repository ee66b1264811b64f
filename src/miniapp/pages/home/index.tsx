import { View } from '@tarojs/components'
import { useState } from 'react'
import type { HomeScreen } from '#contract/inbox'
import { HomeNeeded } from '../../features/enter/home-needed'
import { JustMovedOut } from '../../features/enter/past-homes'
import { Welcome } from '../../features/enter/welcome'
import { ElderDoors, ElderTicket } from '../../features/home/elder-home'
import { DeskDoor, SignInDoor } from '../../features/home/guest'
import { ElderTop, GuestTop, HomeTop } from '../../features/home/home-top'
import { News } from '../../features/home/news'
import { OpenTickets } from '../../features/home/open-tickets'
import { ReportButton } from '../../features/home/report-button'
import { SentenceHead } from '../../features/home/sentence-head'
import { text } from '../../features/home/text'
import { useHomeScreen } from '../../features/home/use-home-screen'
import { WaitingToGo } from '../../features/home/waiting-to-go'
import { IncidentsHere } from '../../features/incidents/incidents-here'
import { GuestNotices } from '../../features/notices/notices'
import { PromptCard } from '../../features/prompts/prompt-card'
import { usePrefs } from '../../lib/prefs'
import { useHome, useSession } from '../../lib/session'
import type { Loaded } from '../../lib/use-answer'
import { useWords } from '../../lib/words'
import { ListState } from '../../ui/list-state'
import { Page } from '../../ui/page'

interface Screen {
  readonly screen: Loaded<HomeScreen>
  readonly houseId: string
}

function Easy({ screen, houseId }: Screen) {
  const t = useWords(text)
  return (
    <Page title={t.app} heading="own" tab="home">
      <ElderTop />
      <View>
        <IncidentsHere houseId={houseId} />
      </View>
      <ListState of={screen} cards={1}>
        {(value) => (
          <>
            <SentenceHead screen={value} short />
            <WaitingToGo />
            <ElderTicket screen={value} />
          </>
        )}
      </ListState>
      <ElderDoors />
      {screen.state === 'ready' && (
        <PromptCard prompt={screen.value.prompt} onAnswering={() => undefined} />
      )}
    </Page>
  )
}

function Usual({ screen, houseId }: Screen) {
  const t = useWords(text)
  const [answering, setAnswering] = useState(false)
  const unread = screen.state === 'ready' ? screen.value.unread : 0
  return (
    <Page
      title={t.app}
      heading="own"
      tab="home"
      footClear
      foot={answering ? undefined : <ReportButton />}
    >
      <HomeTop unread={unread} />
      <View>
        <IncidentsHere houseId={houseId} />
      </View>
      <ListState of={screen}>
        {(value) => (
          <>
            <SentenceHead screen={value} />
            <WaitingToGo />
            <OpenTickets screen={value} />
            <PromptCard prompt={value.prompt} onAnswering={setAnswering} />
            <News screen={value} />
          </>
        )}
      </ListState>
    </Page>
  )
}

function Resident({ houseId }: { readonly houseId: string }) {
  const elder = usePrefs((prefs) => prefs.elder)
  const screen = useHomeScreen(houseId)
  return elder ? (
    <Easy screen={screen} houseId={houseId} />
  ) : (
    <Usual screen={screen} houseId={houseId} />
  )
}

function Guest({ signedIn }: { readonly signedIn: boolean }) {
  const t = useWords(text)
  return (
    <Page title={t.app} heading="own" tab="home" footClear foot={<ReportButton />}>
      <GuestTop />
      {signedIn && <HomeNeeded className="mt2" />}
      {signedIn && <DeskDoor />}
      {signedIn && <JustMovedOut />}
      <Welcome />
      <GuestNotices />
      {!signedIn && <SignInDoor />}
    </Page>
  )
}

export default function HomePage() {
  const signedIn = useSession((session) => session.me !== null)
  const home = useHome()
  return home?.verified ? <Resident houseId={home.houseId} /> : <Guest signedIn={signedIn} />
}
