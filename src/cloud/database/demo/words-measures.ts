import type { Dimension } from '#domain/ratings/dimensions'

/** What residents write under the six services, by the service they scored lowest. */
export const SUGGESTIONS: Record<Dimension, readonly string[]> = {
  environment: ['楼道拖勤一点，角落有灰。', '夏天垃圾桶多清一次。', '花园的落叶别堆太久。'],
  repair: ['上门时间说准一点，别让人等半天。', '修完能不能打个电话问问好没好。'],
  security: ['东门晚上多一个人。', '外卖电动车别进小区。'],
  facilities: [
    '健身器材的扶手松了半年，孩子玩不放心。',
    '3 栋的电梯彻底换一次吧。',
    '地库灯再亮一点。',
  ],
  communication: ['停水早点通知。', '公告写清楚几点到几点。'],
  fees: ['公摊怎么算的，写明白一点。', '公共收益花到哪里，每季度贴一次。'],
}

export const NPS_COMMENTS = {
  detractor: [
    '保安不认识业主。',
    '电梯老坏，谁敢推荐。',
    '收费年年涨，服务没见好。',
    '报修要催好几遍。',
    '车位太乱。',
  ],
  passive: ['还可以，再快一点就好。', '设施旧了点。', '沟通比以前好。'],
  promoter: ['有事说一声就有人管。', '维修师傅靠谱。', '邻居和气，环境好。', '最近回复快多了。'],
} as const
