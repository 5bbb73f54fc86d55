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
  const bare = isoDate.exec(value)
  if (bare) return isDate(bare[1], bare[2], bare[3]) ? { date: value, time: null, form: 'iso' } : null
  const [, day = '', time, zone = ''] =
    /^([\d./-]{4,10})(?:[T ]+([\d:.,]{4,20}) ?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(value) ?? []
  const iso = isoDate.exec(day)
  const date = iso ? dateOf(iso[1], iso[2], iso[3]) : otherDate(day)
  const clock = time === undefined ? null : clockOf(time)
  if (!date || (time !== undefined && clock === null)) return null
  return { date, time: clock && clock + zone.toUpperCase(), form: iso ? 'iso' : 'other' }
}

const isoDate = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/

/** Day first, as in French; month first only where the day cannot be one. */
function otherDate(day: string): string | null {
  const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(day) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(day)
  if (yearFirst) return dateOf(yearFirst[1], yearFirst[2], yearFirst[3])
  const yearLast = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(day)
  if (yearLast) return dateOf(yearLast[3], yearLast[2], yearLast[1]) ?? dateOf(yearLast[3], yearLast[1], yearLast[2])
  const month = /^(\d{1,2})[./-](\d{4})$/.exec(day)
  return month ? dateOf(month[2], month[1], undefined) : null
}

const dateOf = (...parts: (string | undefined)[]): string | null =>
  isDate(...parts) ? parts.flatMap((part) => part?.padStart(2, '0') ?? []).join('-') : null

function isDate(year = '', month = '1', day = '1'): boolean {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  return y >= 1900 && y < 2200 && m >= 1 && m <= 12 && d >= 1 && d <= daysIn(m, y)
}

const daysIn = (month: number, year: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

function clockOf(time: string): string | null {
  const [, hours = '', minutes = '', seconds = '00'] = /^(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?$/.exec(time) ?? []
  const exists = hours !== '' && Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 61
  return exists ? `${hours}:${minutes}:${seconds}` : null
}
