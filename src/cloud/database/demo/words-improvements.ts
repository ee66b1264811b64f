/** 您说·我们做 and notices. Days are counted from today, backwards when negative. */
export interface ImprovementWords {
  readonly asked: string
  readonly did: string
  readonly state: 'doing' | 'done' | 'not_possible'
  readonly homes: number
  readonly published: number
  readonly due?: number
  readonly done?: number
  /** The theme whose tickets stand behind it. */
  readonly theme?: string
}

export const IMPROVEMENTS: readonly ImprovementWords[] = [
  {
    asked: '快递柜晚上太暗，找不到件。',
    did: '装了 6 盏感应灯，亮到零点。',
    state: 'done',
    homes: 23,
    published: -31,
    due: 9,
    done: -4,
    theme: 'locker-dark',
  },
  {
    asked: '健身器材扶手松了，不敢玩。',
    did: '整套更换，已下单；先把松的两件围起来。',
    state: 'doing',
    homes: 11,
    published: -12,
    due: 4,
    theme: 'fitness-loose',
  },
  {
    asked: '地面车位能不能按月固定？',
    did: '做不了：地面 46 个位，登记车 112 辆，固定后多数人没有位。恳谈会一起谈分时停车。',
    state: 'not_possible',
    homes: 8,
    published: -9,
    theme: 'suggest-parking',
  },
  {
    asked: '3 栋 2 单元电梯老停，老人不敢坐。',
    did: '门机和控制柜整套换新，维保单位已签；换之前每天早晚各巡检一次。',
    state: 'doing',
    homes: 19,
    published: -20,
    due: 16,
    theme: 'lift-stops',
  },
  {
    asked: '晚高峰高层水压不够。',
    did: '换了 2 号泵的变频器，晚高峰连续三十天在标准线以上。',
    state: 'done',
    homes: 34,
    published: -96,
    due: -60,
    done: -71,
    theme: 'water-weak',
  },
  {
    asked: '夏天垃圾桶一股味道。',
    did: '六月到九月改成一天三趟，垃圾房装闭门器和纱帘。',
    state: 'done',
    homes: 17,
    published: -120,
    due: -95,
    done: -101,
    theme: 'bins-smell',
  },
  {
    asked: '工地半夜打桩，整栋楼睡不着。',
    did: '装了噪声监测仪，超了自动报给施工方和城管；打桩改到白天。',
    state: 'done',
    homes: 26,
    published: -150,
    due: -120,
    done: -118,
    theme: 'noise-site',
  },
  {
    asked: '地库 B2 灯太暗。',
    did: '整层换 LED，拐弯处加了四盏。',
    state: 'done',
    homes: 29,
    published: -190,
    due: -160,
    done: -166,
    theme: 'garage-lamp',
  },
  {
    asked: '停水通知看不到。',
    did: '计划停水停电提前 24 小时发消息，写清几点到几点。',
    state: 'done',
    homes: 14,
    published: -210,
    due: -200,
    done: -203,
    theme: 'suggest-notice',
  },
  {
    asked: '健身角夏天太晒，加个遮阳棚。',
    did: '已列入公共收益计划，业委会同意，正在比三家报价。',
    state: 'doing',
    homes: 9,
    published: -25,
    due: 70,
    theme: 'suggest-rack',
  },
  {
    asked: '公摊电费看不懂。',
    did: '账单改成分项列明，每季度把抄表照片贴在公告栏。',
    state: 'doing',
    homes: 21,
    published: -6,
    due: 24,
    theme: 'shared-power-bill',
  },
  {
    asked: '访客车位挪到东门外。',
    did: '做不了：东门外是市政道路，画不了位；已向街道反映。',
    state: 'not_possible',
    homes: 5,
    published: -58,
  },
  {
    asked: '电动车推上楼充电太危险。',
    did: '12 部电梯都装了阻车摄像头，东侧新建 40 个充电口。',
    state: 'done',
    homes: 31,
    published: -240,
    due: -205,
    done: -209,
    theme: 'ebike-upstairs',
  },
]

export const HEYUE_IMPROVEMENTS: readonly ImprovementWords[] = [
  {
    asked: '垃圾房夏天招苍蝇。',
    did: '装了纱门，每天早晚各冲洗一次。',
    state: 'done',
    homes: 6,
    published: -88,
    due: -70,
    done: -74,
  },
  {
    asked: '大门晚上太暗。',
    did: '两侧灯柱换成 LED，已下单。',
    state: 'doing',
    homes: 4,
    published: -10,
    due: 12,
  },
]

export interface NoticeWords {
  readonly title: string
  readonly words: string
  readonly published: number
}

export const NOTICES: readonly NoticeWords[] = [
  {
    title: '3 栋 2 单元电梯更换门机，分两天进行',
    words:
      '每天 9:00 到 17:00 停梯，请走 1 单元连廊。需要帮老人上下楼、提东西，请打服务中心电话，我们有人在楼下。',
    published: -1,
  },
  {
    title: '公共照明费用明细贴出来了',
    words:
      '上月公共照明、电梯、水泵三项用电逐项列明，贴在各栋大堂。看不懂的地方直接问前台，当场算给您看。',
    published: -3,
  },
  {
    title: '业主恳谈会：分时停车怎么定',
    words: '周六 14:00，服务中心二楼。可以提前在这里留下问题，会上逐条答。',
    published: -8,
  },
  {
    title: '二次供水水箱清洗',
    words: '清洗当日 9:00 到 15:00 停水，请提前存水。来水后先放半分钟。',
    published: -34,
  },
]
export const HEYUE_NOTICES: readonly NoticeWords[] = [
  { title: '消防通道划线', words: '周日上午重新划线，请把车移到地面停车场北侧。', published: -5 },
]
