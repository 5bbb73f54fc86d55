import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { atomically, type Database, newIdInTime, toInstant } from '../../../../platform/database/index.ts'
import { languages } from '../../../../platform/i18n/index.ts'
import { byMachine, findService, hostersBySlug, touchRegister } from '../../../hosters/index.ts'
import { putGoals } from '../incubation/put-goals.ts'
import { goalsOf } from '../incubation/queries.ts'
import '../tables.ts'

const text = z.object({ language: z.enum(languages), text: z.string().min(1) })

const LifeFile = z.object({
  incubating: z.array(
    z.object({
      hoster: z.string(),
      goals: text,
      notes: z.array(text.extend({ by: z.string(), daysAgo: z.number().min(0) })),
    }),
  ),
  welcomes: z.array(
    z.object({
      ...{ hoster: z.string(), service: z.string(), places: z.int().min(1).nullable() },
      ...{ language: z.enum(languages), how: z.string().min(1) },
    }),
  ),
})
type Given = z.output<typeof LifeFile>

/**
 * Keeps what a bundle's `life.json` tells of hosters that were made up: goals and news of those in the making, and who
 * welcomes people of a closing service. A bundle may have none. Again at will: what is there stays.
 */
export async function importLife(db: Database, folder: string, now: Temporal.Instant): Promise<void> {
  const file = join(folder, 'life.json')
  if (!existsSync(file)) return
  const { incubating, welcomes } = LifeFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  await atomically(db, async (db) => {
    for (const one of incubating) await writeIncubating(db, one, now)
    for (const one of welcomes) await writeWelcome(db, one, now)
    await touchRegister(db, now)
  })
}

async function writeIncubating(
  db: Database,
  { hoster: slug, goals, notes }: Given['incubating'][number],
  now: Temporal.Instant,
) {
  const hosters = await hostersBySlug(db, [slug, ...notes.map(({ by }) => by)])
  const hoster = hosters.find((one) => one.slug === slug)
  if (!hoster?.fictional || (await goalsOf(db, hoster.id))) return
  await putGoals(db, hoster.id, goals, byMachine('import', now))
  for (const { by, daysAgo, ...said } of notes) {
    const writer = hosters.find((one) => one.slug === by)
    if (!writer?.fictional) continue
    const at = toInstant(now.subtract({ hours: Math.round(24 * daysAgo) }))
    const row = { id: newIdInTime(), hosterId: hoster.id, byHosterId: writer.id, ...said }
    await db
      .insertInto('incubationNote')
      .values({ ...row, at, byPersonId: null, removedAt: null })
      .execute()
  }
}

async function writeWelcome(db: Database, given: Given['welcomes'][number], now: Temporal.Instant): Promise<void> {
  const { hoster: slug, service, places, how, language } = given
  const [hoster] = await hostersBySlug(db, [slug])
  if (!hoster?.fictional) return
  const { id: serviceId } = await findService(db, hoster.id, service)
  const known = await db.selectFrom('welcome').select('id').where('serviceId', '=', serviceId).executeTakeFirst()
  if (known) return
  const said = { places, how, language, offeredAt: toInstant(now), offeredByPersonId: null, endedAt: null }
  await db
    .insertInto('welcome')
    .values({ id: newIdInTime(), hosterId: hoster.id, serviceId, openFor: serviceId, ...said })
    .execute()
}
