import { atomically, type Database, type Id } from '../../platform/database/index.ts'

interface Counted {
  serviceId: Id
  kind: string
  day: string
  openings: number
}

/** Openings since they were last written: by service, kind and day, and nothing else. */
export class Openings {
  #counted = new Map<Id, Counted[]>()

  count(serviceId: Id, kind: string, day: string): void {
    const ofService = this.#counted.get(serviceId) ?? []
    const known = ofService.find((counted) => counted.kind === kind && counted.day === day)
    if (known) known.openings++
    else this.#counted.set(serviceId, [...ofService, { serviceId, kind, day, openings: 1 }])
  }

  /** Writes what was counted; what cannot be written now is counted on. */
  async flush(db: Database): Promise<void> {
    const counted = [...this.#counted.values()].flat()
    if (counted.length === 0) return
    this.#counted = new Map()
    try {
      await atomically(db, (db) => add(db, counted))
    } catch (error) {
      for (const { serviceId, kind, day, openings } of counted)
        for (let each = 0; each < openings; each++) this.count(serviceId, kind, day)
      throw error
    }
  }
}

const atOnce = 100

async function add(db: Database, counted: Counted[]) {
  for (let from = 0; from < counted.length; from += atOnce)
    await db
      .insertInto('openingDay')
      .values(counted.slice(from, from + atOnce))
      .onConflict((clash) =>
        clash.columns(['serviceId', 'kind', 'day']).doUpdateSet(({ ref, eb }) => ({
          openings: eb(ref('openingDay.openings'), '+', ref('excluded.openings')),
        })),
      )
      .execute()
}
