import type { Database, Id } from '../../../platform/database/index.ts'
import { hostersBySlug, servicesOf } from '../../hosters/index.ts'
import type { Subject } from '../../journal/index.ts'
import type { SubjectAt } from '../../moderation/index.ts'
import { lastDeparture } from './departure/queries.ts'
import { goalsOf } from './incubation/queries.ts'
import { sanctionsById } from './sanction/queries.ts'
import './tables.ts'

type Found = ReturnType<SubjectAt>

/** What is said in a hoster's life that everybody reads: each text at its address can be reported, and hidden. */
export const lifeSubject: SubjectAt = async (db, address) => {
  const path = address.split('?')[0] ?? ''
  for (const [pattern, find] of places) {
    const [, name, part] = pattern.exec(path) ?? []
    if (name !== undefined) return find(db, name, part)
  }
  return null
}

const places: [RegExp, (db: Database, name: string, part: string | undefined) => Found][] = [
  [/^\/sanctions\/([\w-]+)(\/reply)?$/, sanctionAt],
  [/^\/migration\/([\w-]+)$/, welcomeAt],
  [/^\/incubating\/([\w-]+)(?:\/notes\/([\w-]+))?$/, incubatingAt],
  [/^\/hosters\/([\w-]+)(?:\/services\/([\w-]+))?\/leaving$/, leavingAt],
]

/** What is asked is of who asks it: a member, the hoster itself, or somebody of the coordination. */
async function sanctionAt(db: Database, id: Id, reply: string | undefined): Found {
  const [sanction] = await sanctionsById(db, [id])
  if (!sanction) return null
  if (reply === undefined) return { subject: { kind: 'sanction', id }, hosterId: sanction.byHosterId }
  return sanction.reply === null ? null : { subject: { kind: 'sanction-reply', id }, hosterId: sanction.hosterId }
}

async function welcomeAt(db: Database, id: Id): Found {
  const rows = db.selectFrom('welcome').select('hosterId').where('id', '=', id).where('openFor', 'is not', null)
  const row = await rows.executeTakeFirst()
  return row ? { subject: { kind: 'welcome', id }, hosterId: row.hosterId } : null
}

async function incubatingAt(db: Database, slug: string, note: Id | undefined): Found {
  const [hoster] = await hostersBySlug(db, [slug])
  if (!hoster) return null
  if (note === undefined)
    return (await goalsOf(db, hoster.id))
      ? { subject: { kind: 'incubation-goals', id: hoster.id }, hosterId: hoster.id }
      : null
  const rows = db.selectFrom('incubationNote').select('byHosterId').where('id', '=', note)
  const row = await rows.where('hosterId', '=', hoster.id).where('removedAt', 'is', null).executeTakeFirst()
  return row ? { subject: { kind: 'incubation-note', id: note }, hosterId: row.byHosterId } : null
}

async function leavingAt(db: Database, slug: string, of: string | undefined): Found {
  const [hoster] = await hostersBySlug(db, [slug])
  const service = hoster && of !== undefined ? (await servicesOf(db, hoster.id)).find((one) => one.slug === of) : null
  if (!hoster || service === undefined) return null
  const departure = await lastDeparture(db, { hosterId: hoster.id, serviceId: service?.id ?? null })
  return departure ? { subject: { kind: 'departure', id: departure.id }, hosterId: hoster.id } : null
}

/** Who of the coordination asked members for something about one of them; nobody once they are forgotten. */
export async function lifeAuthors(db: Database, { kind, id }: Subject): Promise<Id[]> {
  if (kind !== 'sanction') return []
  const row = await db.selectFrom('sanction').select('byPersonId').where('id', '=', id).executeTakeFirst()
  return row?.byPersonId ? [row.byPersonId] : []
}
