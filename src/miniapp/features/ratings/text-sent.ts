import { defineWords } from '../../lib/words'

interface SentWords {
  readonly queued: string
  readonly full: string
  readonly chooseFirst: string
  readonly contactMe: string
  readonly submit: string
}

/** What every form here says around sending. */
export const text = defineWords<SentWords>(
  {
    queued: '还没有信号，内容已保存在手机里，有信号会自动送出。',
    full: '手机存满了，这一条没能存下。请先别关，正在送出。',
    chooseFirst: '请先选一个回答。',
    contactMe: '可以联系我',
    submit: '提交',
  },
  {
    queued: 'No signal yet. Kept on this phone; goes out by itself.',
    full: 'This phone is full and could not keep it. Please stay, it is being sent.',
    chooseFirst: 'Please choose an answer first.',
    contactMe: 'You may contact me',
    submit: 'Submit',
  },
)
