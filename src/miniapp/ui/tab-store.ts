import { create } from 'zustand'

export const TAB_NAMES = ['home', 'progress', 'rate', 'me'] as const
export type TabName = (typeof TAB_NAMES)[number]

/** Which tab is shown. The bar of WeChat is one copy per page, and all copies read it here. */
export const useTabStore = create<{ readonly current: TabName }>()(() => ({ current: 'home' }))
