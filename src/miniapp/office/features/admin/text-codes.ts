import { defineWords } from '../../../lib/words'

interface CodeWords {
  readonly posts: string
  readonly postsNote: string
  readonly homes: string
  readonly lead: string
  readonly warn: string
  readonly renew: string
  readonly once: string
  readonly onceHere: string
  readonly pages: (n: number) => string
  readonly page: (n: number) => string
  readonly print: string
  readonly inBrowser: string
  readonly head: string
  readonly homeHint: string
  readonly postHint: string
}

export const text = defineWords<CodeWords>(
  {
    posts: '岗位码',
    postsNote: '所有岗位，一页四张',
    homes: '房屋码',
    lead: '选一栋楼，给每户一个新码，一页十八张。',
    warn: '这栋楼每户都会换新码，以前打印、还没用的码马上作废。新码只显示这一次。',
    renew: '换新码并排版',
    once: '只显示这一次：离开前请打印好。',
    onceHere: '只显示这一次，请抄下来或截屏。',
    pages: (n) => `共 ${n} 页`,
    page: (n) => `第 ${n} 页`,
    print: '打印',
    inBrowser: '要打印，请在电脑浏览器里做这一步。',
    head: '回声 · 物业服务',
    homeHint: '扫码，或在“绑定房屋”里输入',
    postHint: '扫码评价这个岗位',
  },
  {
    posts: 'Codes of posts',
    postsNote: 'All posts, four on a page',
    homes: 'Codes of homes',
    lead: 'Choose a building: a new code for every home, eighteen on a page.',
    warn: 'Every home of this building gets a new code; those printed before are void at once. The new ones are shown this one time.',
    renew: 'Make new codes',
    once: 'Shown this one time: print it before you leave.',
    onceHere: 'Shown this one time: write them down or keep a picture.',
    pages: (n) => `${n} pages`,
    page: (n) => `Page ${n}`,
    print: 'Print',
    inBrowser: 'To print, do this in a browser on a computer.',
    head: 'Huisheng · your property service',
    homeHint: 'Scan, or type it under “Bind a home”',
    postHint: 'Scan to rate this post',
  },
)
