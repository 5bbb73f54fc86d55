import { paths } from '../../paths.ts'
import type { Database, Instant } from '../../platform/database/index.ts'
import type { AsksMatters } from '../../platform/matter.ts'
import { plainName } from '../../platform/slug.ts'
import { allServices, catalogueOf, indexOf } from '../hosters/index.ts'

/** Names of programs and kinds that the catalogue does not know: one line, however many. */
export const matters: AsksMatters = async (db, { register }) => {
  const { count, since } = (register && counted.get(register)) ?? (await unknownNow(db))
  if (register) counted.set(register, { count, since })
  if (count === 0 || since === null) return []
  const said = { sort: 'unknown-name', key: 'editing.matter-unknown', values: { count }, count } as const
  return [{ ...said, href: paths.coordinationUnknown.href(), since, until: null, hosterId: null }]
}

/** Every service is read for it: once for each state of the register. */
const counted = new WeakMap<object, Unknown>()

interface Unknown {
  count: number
  /** Since when a service bears the first of them. */
  since: Instant | null
}

/** Read in batches, so that nobody waits for it long. */
async function unknownNow(db: Database): Promise<Unknown> {
  const { findProgram, kind } = indexOf(await catalogueOf(db))
  const names = new Map<string, Instant>()
  for await (const services of allServices(db))
    for (const { facts, createdAt } of services) {
      const program = facts.software && !findProgram(facts.software.name) ? [`program ${facts.software.name}`] : []
      const strange = facts.kinds.filter((slug) => !kind(slug)).map((name) => `kind ${name}`)
      for (const name of [...program, ...strange]) {
        const key = plainName(name)
        names.set(
          key,
          [names.get(key) ?? createdAt, createdAt].reduce((a, b) => (a < b ? a : b)),
        )
      }
    }
  const first = [...names.values()].sort().at(0) ?? null
  return { count: names.size, since: first }
}
