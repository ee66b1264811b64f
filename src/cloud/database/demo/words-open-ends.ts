/** Why the manager took no action, as it was written down. */
export const REASONS = [
  '说的是市政道路施工，已电话说明工期',
  '业主已搬离，电话里表示不用再处理',
  '收费按合同和备案标准，已逐项解释',
  '上月已整改完，住户评的是整改以前',
  '一时气话，回访时住户说没有具体要求',
] as const
