import { isAdopted, type VersionRow } from '../../charter/index.ts'

/**
 * The day from which an adopted amendment has force: so many days from now, and after that of the version on which it
 * builds, so that none brings into force early what another one decided. No two versions share a day.
 */
export function forceDay(versions: readonly VersionRow[], today: string, days: number): string {
  const taken = versions
    .filter((version) => isAdopted(version) && version.withdrawnOn === null)
    .flatMap(({ inForceOn }) => inForceOn ?? [])
  const wanted = Temporal.PlainDate.from(today).add({ days }).toString()
  const last = taken.toSorted().at(-1)
  if (last === undefined || last < wanted) return wanted
  return Temporal.PlainDate.from(last).add({ days: 1 }).toString()
}
