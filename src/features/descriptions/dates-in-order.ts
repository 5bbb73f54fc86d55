import type { KeyName } from './keys.ts'
import type { Report } from './report.ts'
import type { Said, Told } from './said.ts'

/** Tells where something ends before it begins. */
export function remarkOnDates(said: Said, report: Report) {
  for (const [start, end] of pairs) {
    const starts = said.each(start)
    for (const told of said.each(end)) {
      const from = starts.find(({ parameters }) => parameters[0] === told.parameters[0])
      if (from && endsBefore(told, from)) {
        const spot = { line: told.line, key: end.replace('<federation>', told.parameters[0] ?? ''), value: told.value }
        report.add(spot, 'warning', 'descriptions.dates-reversed', { values: { start: from.value } })
      }
    }
  }
}

const pairs = [
  ['federation.startdate', 'federation.enddate'],
  ['organization.startdate', 'organization.enddate'],
  ['organization.memberof.<federation>.startdate', 'organization.memberof.<federation>.enddate'],
  ['service.startdate', 'service.enddate'],
] as const satisfies [KeyName, KeyName][]

/** As exact as the less exact of the two: 2016 does not end before 2016-10. */
function endsBefore(end: Told<string>, start: Told<string>): boolean {
  const length = Math.min(end.value.length, start.value.length)
  return end.value.slice(0, length) < start.value.slice(0, length)
}
