export const DANGERS = ['trapped', 'gas', 'fire', 'burst-pipe'] as const
/** Each has its own hotline card (RES-03). */
export type Danger = (typeof DANGERS)[number]

/**
 * Words that bring the hotline card before the form. A rule's data, in the languages of the form.
 * `all`: every group must be present, in any order; `calm` takes the alarm back.
 */
export interface DangerWords {
  readonly danger: Danger
  readonly all: readonly RegExp[]
}

/** Order is urgency: the first that fits is shown. */
export const DANGER_WORDS: readonly DangerWords[] = [
  {
    danger: 'trapped',
    all: [
      /电梯|轿厢|\blift\b|\belevator\b/,
      /困|被关|关在|关里面|出不来|开不了门|\btrapped\b|\bstuck (?:inside|in)\b|\b(?:can ?not|can't) get out\b/,
    ],
  },
  {
    danger: 'gas',
    all: [
      /(?:燃气|煤气|天然气|瓦斯|煤气罐).{0,8}(?:泄漏|泄露|漏|味|臭)|漏气|(?:泄漏|泄露|漏|闻到|闻见).{0,6}(?:燃气|煤气|天然气|瓦斯)|\bgas\b.{0,12}\b(?:leak\w*|smell\w*)\b|\b(?:leak\w*|smell\w*)\b.{0,12}\bgas\b/,
    ],
  },
  {
    danger: 'fire',
    all: [
      /着火|起火|失火|火灾|冒烟|浓烟|冒火|烧起来|烧着了|\bon fire\b|\bfire (?:in|at|on)\b|\bcaught fire\b|\bsmoke\b|\bburning\b/,
    ],
  },
  {
    danger: 'burst-pipe',
    all: [
      /爆管|(?:水管|管道|管子|水阀|暖气管?).{0,6}(?:爆|破裂|炸|断了|喷水|狂喷)|(?:爆|破裂).{0,3}(?:水管|管道|管子)|水漫|喷水|\bburst(?:ing)? (?:water )?pipe\b|\bpipe\b.{0,10}\bburst\b|\bflood(?:ed|ing)\b/,
    ],
  },
]

/** Said beside the word, they mean that nothing burns now: cleared away before looking. */
export const CALM_WORDS =
  /(?:没有?|没人|无人|未|并未|不是|防止|避免|以免|担心|万一|怕|如果|要是)(?:[^，。；！？,.;!?]{0,6})(?:被困|困住?|着火|起火|失火|火灾|冒烟|漏气|泄漏|泄露|爆管|漏燃气|漏煤气)|(?:火灾|消防)(?:演习|演练|报警器|警报器|宣传|通道|栓)|灭火器|\bno(?:body|t)?(?: one)?(?: is| was)? ?(?:on fire|trapped|stuck in(?:side)?|smoke|fire|gas leak|leak|flooding|burst pipe)\b|\bfire (?:drill|alarm|exit|extinguisher|door|hydrant)s?\b|\bno smoking\b/g
