import { defineWords } from '../lib/words'

export const text = defineWords(
  {
    title: '用到照片或相机之前',
    words: '您选的照片只用来办这件事，拍摄地点会去掉。不同意也能接着写，只是不带照片。',
    read: '看隐私保护指引',
    agree: '同意',
    refuse: '不同意',
  },
  {
    title: 'Before your photos or camera are used',
    words:
      'The photos you choose serve to handle this matter; where they were taken is removed. Without your consent you go on without photos.',
    read: 'Read the privacy guide',
    agree: 'Agree',
    refuse: 'Do not agree',
  },
)
