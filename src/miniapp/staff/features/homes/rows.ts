import type { HomeRequestList, HouseList } from '#contract/households'

export type HomeRequest = HomeRequestList['items'][number]
export type House = HouseList['items'][number]
