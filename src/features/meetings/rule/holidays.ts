import { easterOf } from './easter.ts'

/** Where the members of the collective may rest on a day. */
export const holidayPlaces = ['france', 'belgium', 'switzerland', 'quebec'] as const
export type HolidayPlace = (typeof holidayPlaces)[number]

/** A holiday of a year: `05-01`, days after Easter, or what only a rule tells. */
type Holiday = string | { afterEaster: number } | ((year: number) => Temporal.PlainDate)

const easterMonday = { afterEaster: 1 }
const ascension = { afterEaster: 39 }
const whitMonday = { afterEaster: 50 }
const goodFriday = { afterEaster: -2 }

/**
 * Public holidays of a whole country, or of Quebec. Switzerland: those that all cantons keep; Quebec: both days of
 * Easter, of which employers choose one. Those of some regions alone are left out.
 */
const holidays: Record<HolidayPlace, readonly Holiday[]> = {
  france: [
    ...['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'],
    ...[easterMonday, ascension, whitMonday],
  ],
  belgium: [
    ...['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'],
    ...[easterMonday, ascension, whitMonday],
  ],
  switzerland: ['01-01', '08-01', '12-25', ascension],
  quebec: [
    ...['01-01', '06-24', '12-25', goodFriday, easterMonday],
    mondayBefore(5, 25),
    canadaDay,
    nthMonday(9, 1),
    nthMonday(10, 2),
  ],
}

/** Where this day (`YYYY-MM-DD`) is a public holiday, among these places. */
export function holidayOn(day: Temporal.PlainDate, places: readonly HolidayPlace[]): HolidayPlace[] {
  return places.filter((place) => holidays[place].some((holiday) => dayOf(holiday, day.year).equals(day)))
}

function dayOf(holiday: Holiday, year: number): Temporal.PlainDate {
  if (typeof holiday === 'string') return Temporal.PlainDate.from(`${String(year).padStart(4, '0')}-${holiday}`)
  if (typeof holiday === 'function') return holiday(year)
  return easterOf(year).add({ days: holiday.afterEaster })
}

/** The Monday strictly before that day. */
function mondayBefore(month: number, day: number): Holiday {
  return (year) => {
    const limit = Temporal.PlainDate.from({ year, month, day }).subtract({ days: 1 })
    return limit.subtract({ days: limit.dayOfWeek - 1 })
  }
}

function nthMonday(month: number, nth: number): Holiday {
  return (year) => {
    const first = Temporal.PlainDate.from({ year, month, day: 1 })
    return first.add({ days: ((8 - first.dayOfWeek) % 7) + 7 * (nth - 1) })
  }
}

/** The first of July, or the second when that is a Sunday. */
function canadaDay(year: number): Temporal.PlainDate {
  const first = Temporal.PlainDate.from({ year, month: 7, day: 1 })
  return first.dayOfWeek === 7 ? first.add({ days: 1 }) : first
}
