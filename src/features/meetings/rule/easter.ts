/**
 * Easter Sunday of a year of the Gregorian calendar, by the reckoning of the Western churches (Meeus, Jones, Butcher).
 */
export function easterOf(year: number): Temporal.PlainDate {
  const golden = year % 19
  const [century, ofCentury] = [Math.floor(year / 100), year % 100]
  const [leapCentury, centuryRest] = [Math.floor(century / 4), century % 4]
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moonAge = (19 * golden + century - leapCentury - moonShift + 15) % 30
  const [leap, rest] = [Math.floor(ofCentury / 4), ofCentury % 4]
  const toSunday = (32 + 2 * centuryRest + 2 * leap - moonAge - rest) % 7
  const late = Math.floor((golden + 11 * moonAge + 22 * toSunday) / 451)
  const days = moonAge + toSunday - 7 * late + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 })
}
