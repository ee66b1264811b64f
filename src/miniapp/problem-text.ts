import type { Lang } from '#contract/common'
import type { Problem } from '#contract/problems'
import { usePrefs } from './lib/prefs'
import { defineWords, type Words } from './lib/words'

/** What happened, what was kept, what to do next. */
export const problemText: Words<Record<Problem['code'], string>> = defineWords(
  {
    offline: '网络不太好，内容已保存在手机里，有信号会自动送出。',
    interrupted: '送到一半断了，不知道到没到。会用同一个编号再试，不会重复。',
    'bad-input': '有一处写得不合适，请看一下标红的地方。',
    'signed-out': '登录过期了，写的内容还在。请再登录一次。',
    'not-allowed': '这一步您现在不能做。',
    'not-found': '没找到，可能已经撤回，或者不是您家的。',
    'illegal-transition': '这件事的情况刚变过，请看一眼最新的再决定。',
    stale: '刚才有人更新过。您写的还在，看一眼最新的再送。',
    'in-flight': '上一次还在路上，稍等一下就好。',
    'key-reused': '这份内容和上次送的对不上，请再写一份。',
    'too-many': '一下子太多了，请过一会儿再试。',
    internal: '我们这边出了点问题，内容还在手机里，会再试。',
  },
  {
    offline: 'Weak signal. Your words are kept on this phone and go out by themselves.',
    interrupted:
      'The connection broke half way. We try again under the same number; nothing is doubled.',
    'bad-input': 'Something does not fit. Please look at the marked place.',
    'signed-out': 'You were signed out. What you wrote is kept. Please sign in again.',
    'not-allowed': 'You cannot do this now.',
    'not-found': 'Not found. It may have been withdrawn, or it is not your home’s.',
    'illegal-transition': 'This has just changed. Please look at the newest state first.',
    stale: 'Somebody changed it a moment ago. Your words are kept; please look and send again.',
    'in-flight': 'The last try is still on its way. One moment.',
    'key-reused': 'This differs from what was sent before. Please write it again.',
    'too-many': 'Too many at once. Please try again a little later.',
    internal: 'Something broke on our side. Your words are on this phone; we try again.',
  },
)

/** A newer cloud may know problems that this phone does not: they read as ours. */
export const tellProblem = (problem: Problem, lang: Lang): string =>
  problemText[lang][problem.code] ?? problemText[lang].internal

export const useTellProblem = (): ((problem: Problem) => string) => {
  const lang = usePrefs((prefs) => prefs.lang)
  return (problem) => tellProblem(problem, lang)
}
