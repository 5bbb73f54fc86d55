import type { KeyName } from '../keys.ts'
import type { Seen } from '../read-file.ts'

/** Tells what began, or was written, on a day that is still to come. An announced end is no fault. */
export function remarkOnFuture({ said, report }: Seen, today: string) {
  for (const name of past) {
    for (const { value, parameters, line } of said.each(name)) {
      if (!isAfter(value, today)) continue
      const key = name.replace(/<\w+>/, parameters[0] ?? '')
      report.add({ line, key, value }, 'warning', 'descriptions.date-in-future')
    }
  }
}

const past = [
  'file.datetime',
  'federation.startdate',
  'organization.startdate',
  'organization.memberof.<federation>.startdate',
  'organization.chatterie.source.date',
  'organization.chatterie.sourceof.<field>.date',
  'service.startdate',
  'service.chatterie.source.date',
  'service.chatterie.sourceof.<field>.date',
] as const satisfies KeyName[]

/** As exact as it is stated. Tomorrow has begun somewhere. */
function isAfter(date: string, today: string): boolean {
  const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString()
  const stated = date.slice(0, 10)
  return stated > tomorrow.slice(0, stated.length)
}
