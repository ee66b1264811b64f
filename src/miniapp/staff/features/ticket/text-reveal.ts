import { defineWords } from '../../../lib/words'

export const text = defineWords(
  {
    reveal: '查看姓名和房号',
    title: '查看住户是谁？',
    warning:
      '住户要求对办理人员隐去姓名和房号。查看会记录在案，并马上告诉住户是您查看的、为什么。只有您能看到，其他同事仍然看不到。',
    reason: '原因，住户看得到',
    example: '比如：家里漏电，要马上联系',
    noReason: '请写一句原因。',
    yes: '查看，并告诉住户',
  },
  {
    reveal: 'Look up name and home',
    title: 'Look up who it is?',
    warning:
      'The resident wants to stay unknown to those who work on it. Looking it up is logged, and the resident is told at once that it was you, and why. Only you will see it; your colleagues still do not.',
    reason: 'The reason; the resident reads it',
    example: 'For example: a live wire, we must call at once',
    noReason: 'Please give a reason.',
    yes: 'Look it up and tell the resident',
  },
)
