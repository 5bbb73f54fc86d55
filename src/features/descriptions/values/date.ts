import type { Note } from '../report.ts'

/** A declared date as exact as it is written: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function readDate(value: string, note: Note): string | null {
  const read = understood(value)
  if (!read) {
    note('error', 'descriptions.bad-date')
    return null
  }
  if (read.form === 'other') note('warning', 'descriptions.date-form', { corrected: read.date })
  if (read.form === 'iso' && read.time) note('info', 'descriptions.date-with-time', { corrected: read.date })
  return read.date
}

/** An instant as declared: a date, or a date and a time with the zone that the file gives. */
export function readMoment(value: string, note: Note): string | null {
  const read = understood(value)
  if (!read) {
    note('error', 'descriptions.bad-date')
    return null
  }
  const moment = read.time ? `${read.date}T${read.time}` : read.date
  if (read.form === 'other') note('warning', 'descriptions.date-form', { corrected: moment })
  return moment
}

interface Read {
  date: string
  time: string | null
  form: 'iso' | 'other'
}

function understood(value: string): Read | null {
  const [, day = '', time, zone = ''] =
    /^([\d./-]{4,10})(?:[T ]+([\d:.,]{4,20}) ?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(value) ?? []
  const iso = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(day)
  const date = iso ? dateOf(iso[1], iso[2], iso[3]) : otherDate(day)
  const clock = time === undefined ? null : clockOf(time)
  if (!date || (time !== undefined && clock === null)) return null
  return { date, time: clock && clock + zone.toUpperCase(), form: iso ? 'iso' : 'other' }
}

/** Day first, as in French; month first only where the day cannot be one. */
function otherDate(day: string): string | null {
  const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(day) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(day)
  if (yearFirst) return dateOf(yearFirst[1], yearFirst[2], yearFirst[3])
  const yearLast = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(day)
  if (yearLast) return dateOf(yearLast[3], yearLast[2], yearLast[1]) ?? dateOf(yearLast[3], yearLast[1], yearLast[2])
  const month = /^(\d{1,2})[./-](\d{4})$/.exec(day)
  return month ? dateOf(month[2], month[1], undefined) : null
}

function dateOf(year = '', month: string | undefined, day: string | undefined): string | null {
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)]
  const date = new Date(Date.UTC(y, m - 1, d))
  const exists = y >= 1900 && y < 2200 && date.getUTCMonth() === m - 1 && date.getUTCDate() === d
  return exists ? date.toISOString().slice(0, day ? 10 : month ? 7 : 4) : null
}

function clockOf(time: string): string | null {
  const [, hours = '', minutes = '', seconds = '00'] = /^(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?$/.exec(time) ?? []
  const exists = hours !== '' && Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 61
  return exists ? `${hours}:${minutes}:${seconds}` : null
}
