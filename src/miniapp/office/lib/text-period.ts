/** `2026-10`, `2026-Q3`, in words. */
export const periodZh = (name: string): string => {
  const [year, part = ''] = name.split('-')
  return part.startsWith('Q') ? `${year} 年第 ${part[1]} 季度` : `${year} 年 ${Number(part)} 月`
}

export const periodEn = (name: string): string => name.replace(/^(\d+)-(Q\d)$/, '$2 $1')
