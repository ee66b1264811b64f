import type { ResidentRole } from '../staff/roles'

/** What a column of an import file may be called; the first word of each language is the one that an export writes. */
export const COLUMN_WORDS = {
  building: { zh: ['楼栋', '楼号', '楼', '栋', '幢'], en: ['Building'] },
  units: { zh: ['单元列表', '各单元'], en: ['Entrances', 'Units'] },
  position: { zh: ['顺序', '排序'], en: ['Order', 'Position'] },
  unit: { zh: ['单元', '单元号'], en: ['Entrance', 'Unit'] },
  room: { zh: ['房号', '房间号', '门牌号', '室号'], en: ['Room', 'Room number', 'Door'] },
  label: { zh: ['显示名称', '房屋名称'], en: ['Label', 'Home'] },
  keyCustomer: { zh: ['重点客户', '重点'], en: ['Key customer', 'Key'] },
  name: { zh: ['姓名', '住户姓名'], en: ['Name', 'Resident'] },
  phone: { zh: ['手机号', '手机', '电话', '联系电话'], en: ['Phone', 'Mobile', 'Telephone'] },
  role: { zh: ['身份', '住户类型', '类型'], en: ['Role', 'Type'] },
  movedIn: { zh: ['入住日期', '入住时间'], en: ['Moved in', 'Move-in date'] },
  movedOut: { zh: ['搬离日期', '退租日期', '搬出日期'], en: ['Moved out', 'Move-out date'] },
} as const satisfies Record<
  string,
  { readonly zh: readonly string[]; readonly en: readonly string[] }
>
export type Column = keyof typeof COLUMN_WORDS

export const ROLE_WORDS: Readonly<
  Record<ResidentRole, { readonly zh: readonly string[]; readonly en: readonly string[] }>
> = {
  owner: { zh: ['业主', '房主', '产权人'], en: ['Owner'] },
  tenant: { zh: ['租户', '租客', '承租人'], en: ['Tenant'] },
  family: { zh: ['家属', '家人', '家庭成员'], en: ['Family', 'Family member'] },
}

export const YES_WORDS = { zh: ['是'], en: ['Yes', 'Y', 'True', '1'] } as const
export const NO_WORDS = { zh: ['否', '不是'], en: ['No', 'N', 'False', '0'] } as const
