import home from '../assets/tabs/home.png'
import homeDark from '../assets/tabs/home-dark.png'
import homeDarkOn from '../assets/tabs/home-dark-on.png'
import homeOn from '../assets/tabs/home-on.png'
import me from '../assets/tabs/me.png'
import meDark from '../assets/tabs/me-dark.png'
import meDarkOn from '../assets/tabs/me-dark-on.png'
import meOn from '../assets/tabs/me-on.png'
import progress from '../assets/tabs/progress.png'
import progressDark from '../assets/tabs/progress-dark.png'
import progressDarkOn from '../assets/tabs/progress-dark-on.png'
import progressOn from '../assets/tabs/progress-on.png'
import rate from '../assets/tabs/rate.png'
import rateDark from '../assets/tabs/rate-dark.png'
import rateDarkOn from '../assets/tabs/rate-dark-on.png'
import rateOn from '../assets/tabs/rate-on.png'
import type { TabName } from './tab-store'

interface Pair {
  readonly iconPath: string
  readonly selectedIconPath: string
}

/** Browsers only: the built-in bar shows pictures, which cannot take the colour of the text. */
export const TAB_ICONS: Record<'light' | 'dark', Record<TabName, Pair>> = {
  light: {
    home: { iconPath: home, selectedIconPath: homeOn },
    progress: { iconPath: progress, selectedIconPath: progressOn },
    rate: { iconPath: rate, selectedIconPath: rateOn },
    me: { iconPath: me, selectedIconPath: meOn },
  },
  dark: {
    home: { iconPath: homeDark, selectedIconPath: homeDarkOn },
    progress: { iconPath: progressDark, selectedIconPath: progressDarkOn },
    rate: { iconPath: rateDark, selectedIconPath: rateDarkOn },
    me: { iconPath: meDark, selectedIconPath: meDarkOn },
  },
}
