import { type FoundHoster, hosterAt, hostersFitting, type Snapshot, servicesOf } from '../search/search.ts'

/** When nobody has all needs but one: who has most of them, in the order of the day; none when one is the most. */
export function mostCovering(snapshot: Snapshot, needs: readonly string[]): FoundHoster[] {
  const offering = needs.map((need) => ({
    need,
    hosters: new Set(hostersFitting(snapshot, { chosen: { offers: [need] } })),
  }))
  const anybody = new Set(offering.flatMap(({ hosters }) => [...hosters]))
  const lacking = [...anybody].map((number) => ({
    number,
    lacks: offering.filter(({ hosters }) => !hosters.has(number)).map(({ need }) => need),
  }))
  return lacking
    .filter(({ lacks }) => needs.length - lacks.length > 1)
    .sort((a, b) => a.lacks.length - b.lacks.length || a.number - b.number)
    .slice(0, shown)
    .map(({ number, lacks }) => {
      const hoster = hosterAt(snapshot, number)
      return { hoster, lacks, distanceKm: null, services: servicesOf(snapshot, hoster.slug).length }
    })
}

const shown = 6
