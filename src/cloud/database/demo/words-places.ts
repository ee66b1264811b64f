/** Names of places and posts in the demo community. Nothing here exists. */
export const COMPANY = '和光物业服务有限公司'

export const WUTONG = {
  name: '梧桐里',
  prefix: 'WT',
  deskPhone: '8123 4500',
  hotlinePhone: '8123 4567',
  deskHours: '每天 08:30–20:30',
} as const

export const HEYUE = {
  name: '荷月苑',
  prefix: 'HY',
  deskPhone: '8123 4600',
  hotlinePhone: '8123 4567',
  deskHours: '每天 09:00–18:00',
} as const

export const building = (number: number) => `${number} 栋`
export const unit = (number: number) => `${number} 单元`
export const liftOf = (place: string) => `${place}电梯`

export const WUTONG_AREAS = [
  '地库 B1',
  '地库 B2',
  '东门',
  '南门',
  '中心花园',
  '儿童乐园',
  '健身角',
  '快递柜',
  '物业服务中心',
] as const

export const HEYUE_AREAS = ['地面停车场', '大门', '小花园', '垃圾房'] as const

export const DEPARTMENTS = {
  desk: '客服部',
  engineering: '工程部',
  security: '秩序部',
  cleaning: '环境部',
  site: '项目部',
} as const
