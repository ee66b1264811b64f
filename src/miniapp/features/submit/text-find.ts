import type { CategoryId } from '#domain/tickets/categories'
import { labels } from '../../labels'

/** Other words for a category, as residents say them; searched whatever the language of the app. */
const SAID: Readonly<Record<CategoryId, readonly string[]>> = {
  lift: ['梯', '困人', '关门', '抖', '卡住', '按钮', 'elevator'],
  water: ['停水', '没水', '水压', '水小', '水黄', '自来水', '水管', '二次供水', 'tap', 'pressure'],
  power: ['停电', '没电', '跳闸', '电表', '插座', '断电', 'electricity', 'blackout', 'meter'],
  lighting: ['灯', '路灯', '楼道灯', '感应灯', '照明', '黑', 'lamp', 'light', 'dark'],
  leak: ['渗水', '滴水', '漏', '返潮', '发霉', '防水', '天花板', 'leak', 'drip', 'damp', 'ceiling'],
  noise: ['吵', '装修', '扰民', '音响', '狗叫', '广场舞', '施工', 'loud', 'music', 'barking'],
  cleaning: [
    '垃圾',
    '脏',
    '臭',
    '打扫',
    '卫生',
    '清洁',
    '蟑螂',
    '老鼠',
    'rubbish',
    'trash',
    'dirty',
    'smell',
    'pests',
  ],
  security: [
    '保安',
    '门禁',
    '陌生人',
    '小偷',
    '被盗',
    '监控',
    '快递',
    '闸机',
    'guard',
    'theft',
    'stranger',
    'camera',
    'gate',
  ],
  parking: [
    '车位',
    '车库',
    '地库',
    '占位',
    '电动车',
    '充电',
    '道闸',
    '自行车',
    'car',
    'garage',
    'bike',
    'charging',
  ],
  fees: [
    '物业费',
    '缴费',
    '发票',
    '账单',
    '费用',
    '多收',
    '停车费',
    '电费',
    '水费',
    'bill',
    'invoice',
    'payment',
  ],
  greening: ['树', '草', '花', '修剪', '虫', '绿化带', '落叶', 'tree', 'grass', 'garden', 'leaves'],
  facilities: [
    '健身',
    '滑梯',
    '儿童',
    '长椅',
    '门坏',
    '井盖',
    '地砖',
    '信箱',
    '栏杆',
    '会所',
    'playground',
    'bench',
    'door',
    'pavement',
  ],
  staff: [
    '员工',
    '态度',
    '服务',
    '管家',
    '前台',
    '客服',
    '不理',
    '推诿',
    'rude',
    'attitude',
    'steward',
    'desk',
  ],
  safety: [
    '消防',
    '通道',
    '火',
    '燃气',
    '煤气',
    '高空',
    '坠物',
    '触电',
    '危险',
    '灭火器',
    'fire',
    'gas',
    'danger',
    'falling',
  ],
  other: ['别的', '不知道', '其它', 'else', 'something'],
}

const plain = (words: string): string => words.normalize('NFKC').trim().toLowerCase()

/** One holds the other: a sentence may hold the word, or a beginning the whole word. */
const meets = (said: string, word: string): boolean =>
  word.includes(said) || (word.length > 1 || said.length < 3 ? said.includes(word) : false)

/** By its name in either language or by another word for it; the grid's own order stays. */
export function findCategories(all: readonly CategoryId[], words: string): readonly CategoryId[] {
  const said = plain(words)
  if (said === '') return all
  return all.filter((id) =>
    [labels.zh.category[id], labels.en.category[id], ...SAID[id]].some((word) =>
      meets(said, plain(word)),
    ),
  )
}
