const units = { DAILY: 'days', WEEKLY: 'weeks', MONTHLY: 'months', YEARLY: 'years' } as const

/**
 * The last time up to `today` that something takes place that comes again, to the day of its rhythm: which day of the
 * week it falls on matters to nobody who asks whether people meet. Its first time when that is yet to come.
 */
export function lastTimeOf(start: string, rule: string, today: string): string {
  const said = new Map(
    rule
      .toUpperCase()
      .split(';')
      .slice(0, 20)
      .map((part) => pairOf(part)),
  )
  const unit = Object.entries(units).find(([name]) => name === said.get('FREQ'))?.[1]
  const first = Temporal.PlainDate.from(start.slice(0, 10))
  const end = earlier(Temporal.PlainDate.from(today), untilOf(said.get('UNTIL')))
  if (!unit || Temporal.PlainDate.compare(first, end) >= 0) return start
  const every = numberOf(said.get('INTERVAL'), 1)
  const times = Math.floor(first.until(end, { largestUnit: unit })[unit] / every)
  const most = numberOf(said.get('COUNT'), Number.POSITIVE_INFINITY) - 1
  return first.add({ [unit]: Math.min(times, most) * every }).toString()
}

function pairOf(part: string): [string, string] {
  const [name = '', value = ''] = part.split('=', 2)
  return [name.trim(), value.trim()]
}

function untilOf(value = ''): Temporal.PlainDate | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/.exec(value) ?? []
  try {
    return year === undefined ? null : Temporal.PlainDate.from(`${year}-${month}-${day}`)
  } catch {
    return null
  }
}

const earlier = (one: Temporal.PlainDate, other: Temporal.PlainDate | null) =>
  other !== null && Temporal.PlainDate.compare(other, one) < 0 ? other : one

const numberOf = (text: string | undefined, otherwise: number) =>
  text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : otherwise
