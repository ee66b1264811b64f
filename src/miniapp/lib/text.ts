import type { Words } from './words'

interface FormatWords {
  readonly underMinute: string
  minutes(n: number): string
  hours(n: number): string
  hoursMinutes(h: number, m: number): string
  days(n: number): string
  today(time: string): string
  yesterday(time: string): string
  tomorrow(time: string): string
  day(month: number, day: number): string
  dayOfYear(year: number, month: number, day: number): string
  dayTime(day: string, time: string): string
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const monthName = (month: number): string => MONTHS[month - 1] ?? String(month)

/** Time in words. Used by format.ts only; features say sentences with what it returns. */
export const formatText: Words<FormatWords> = {
  zh: {
    underMinute: '不到 1 分',
    minutes: (n) => `${n} 分`,
    hours: (n) => `${n} 小时`,
    hoursMinutes: (h, m) => `${h} 小时 ${m} 分`,
    days: (n) => `${n} 天`,
    today: (time) => `今天 ${time}`,
    yesterday: (time) => `昨天 ${time}`,
    tomorrow: (time) => `明天 ${time}`,
    day: (month, day) => `${month} 月 ${day} 日`,
    dayOfYear: (year, month, day) => `${year} 年 ${month} 月 ${day} 日`,
    dayTime: (day, time) => `${day} ${time}`,
  },
  en: {
    underMinute: 'under 1 min',
    minutes: (n) => `${n} min`,
    hours: (n) => `${n} h`,
    hoursMinutes: (h, m) => `${h} h ${m} min`,
    days: (n) => (n === 1 ? '1 day' : `${n} days`),
    today: (time) => `${time} today`,
    yesterday: (time) => `${time} yesterday`,
    tomorrow: (time) => `${time} tomorrow`,
    day: (month, day) => `${day} ${monthName(month)}`,
    dayOfYear: (year, month, day) => `${day} ${monthName(month)} ${year}`,
    dayTime: (day, time) => `${day}, ${time}`,
  },
}
