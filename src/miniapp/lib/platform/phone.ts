import { h5 } from './h5'
import type { Platform } from './platform'
import { weapp } from './weapp'

declare const process: { readonly env: { readonly TARO_ENV?: string } }

// A constant of the build: the other target's adapter is left out of the bundle.
export const phone: Platform = process.env.TARO_ENV === 'h5' ? h5 : weapp
