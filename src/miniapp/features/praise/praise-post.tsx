import { View } from '@tarojs/components'
import { endpoints } from '#contract/endpoints'
import type { PostView } from '#contract/praise'
import { instant } from '#domain/time'
import { call } from '../../lib/call'
import { moment } from '../../lib/format'
import { phone } from '../../lib/platform/phone'
import { go, routes } from '../../lib/routes'
import { useAnswer } from '../../lib/use-answer'
import { useLang, useWords } from '../../lib/words'
import { access } from '../../ui/access'
import { ListState } from '../../ui/list-state'
import { Notice } from '../../ui/notice'
import { PraiseForm } from './praise-form'
import { text } from './text'

/** Why it cannot be rated now, and the one thing to do about it. */
function Barred({ post, code }: { readonly post: PostView; readonly code: string }) {
  const t = useWords(text)
  const lang = useLang()
  const { bar, againAt } = post
  if (bar === null) return null
  if (bar === 'again') {
    const when = againAt === null ? '' : moment(instant(againAt), phone.now(), lang)
    return <Notice icon="check" title={t.bars.again} words={t.again(when)} />
  }
  const doors = {
    'sign-in': { action: t.signIn, onAction: () => void go(routes.enter(routes.praise(code))) },
    home: { action: t.bind, onAction: () => void go(routes.homes()) },
    colleague: {},
  } as const
  return <Notice icon="lock" title={t.bars[bar]} words={t.hints[bar]} {...doors[bar]} />
}

/** RES-07: what hangs on the wall, five faces, and nothing chosen beforehand. */
export function PraisePost({ code }: { readonly code: string | null }) {
  const t = useWords(text)
  const post = useAnswer(code && `post/${code}`, () =>
    call(endpoints.findPost, { query: { code: code ?? '' } }),
  )
  if (code === null) return <Notice icon="qr" title={t.noCode} words={t.noCodeHint} />
  if (post.state === 'problem' && post.problem.code === 'not-found')
    return <Notice icon="qr" title={t.gone} words={t.noCodeHint} />
  return (
    <ListState of={post} cards={1}>
      {(value) => (
        <>
          <View className="head" {...access({ role: 'heading', level: 2 })}>
            {value.name}
          </View>
          <View className="note mt1">{t.at(value.communityName)}</View>
          <View className="mt4">
            {value.bar === null ? <PraiseForm post={value} /> : <Barred post={value} code={code} />}
          </View>
        </>
      )}
    </ListState>
  )
}
