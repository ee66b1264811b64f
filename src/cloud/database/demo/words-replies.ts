/** Sentences that fit every matter. */
export const SAVED_REPLIES: readonly (readonly [title: string, words: string])[] = [
  ['收到，去看', '收到了，我们今天就去看，看完告诉您结果。'],
  ['师傅上门', '师傅已经安排好，上门前会先打电话，请保持手机畅通。'],
  ['需要照片', '麻烦您拍一张照片发上来，我们好带对工具。'],
  ['等配件', '配件已经下单，到货当天就装，有变化我第一时间告诉您。'],
  ['已处理，请看一眼', '我们说办好了，请您看一眼。没好就点“没有解决”，我们重新办。'],
  ['不归我们管', '这件事不归我们管，我们把能找的人和电话写在下面，材料也替您备好。'],
  ['谢谢提醒', '谢谢您告诉我们，这件事我们自己没有发现。'],
]

export const RESIDENT_THANKS: readonly string[] = [
  '好的，谢谢。',
  '收到，辛苦了。',
  '可以了，谢谢师傅。',
]

export const LATE_REPLY = '{name}，对不起，拖到现在才回您。我已经在跟，今天给您一个准信。'

export const INTERNAL_NOTES: readonly string[] = [
  '已电话联系，住户下午在家。',
  '同类问题本月第二次，月底一起看原因。',
  '材料费走公共维修，单号已登记。',
  '住户希望短信联系，不要打电话。',
  '监控已保存，留一个月。',
]

export const OFFER_REASON = '需要专业人员到场'

/** What a home says that has the same trouble; the reporter's choice of words stays untouched. */
export const MERGE_NOTE = '{name}，这件事和另一户反映的是同一处，已并到一起办，进度您一样看得到。'

export const RATING_COMMENTS = {
  low: ['修了三次才好。', '电话打了几遍才有人来。', '说好上午来，下午才到，也不打个电话。'],
  middle: ['修是修好了，就是慢。', '希望下次先打个电话。'],
  high: ['师傅很仔细，谢谢。', '比想象的快。', '一次就修好了。', '每一步都告诉我，放心。'],
} as const
