import type { Id } from '../../platform/database/index.ts'
import { openTestSite, type TestSite } from '../../testing.ts'
import { findPerson, type SignedIn } from '../accounts/index.ts'
import { givenPerson } from '../accounts/testing.ts'
import { given, type HosterGiven } from '../hosters/testing.ts'
import { givenDelegate, longAgo } from './testing-delegates.ts'
import './tables.ts'

export { givenDelegate }

type Opening = NonNullable<Parameters<typeof openTestSite>[0]>

/** A site with one hoster, Crocus, which has a domain and a mailbox; nobody acts for it yet. */
export async function openCrocus(said: HosterGiven = {}, opening: Opening = {}) {
  const world = await openTestSite(opening)
  const facts = {
    standing: 'active',
    name: 'Crocus',
    website: 'https://crocus.example/',
    contactEmail: 'contact@crocus.example',
  } as const
  const hoster = await given.hoster(world.db, { ...facts, ...said })
  return { world, hoster, page: `/fr/hosters/${hoster.slug}` }
}

/** A person who acts for a hoster, and their browser. */
export async function delegateIn(world: TestSite, hosterId: Id, name: string, since?: string) {
  const person = await givenPerson(world.db, { name })
  const at = since === undefined ? longAgo : Temporal.Instant.from(since)
  const delegationId = await givenDelegate(world.db, { personId: person.id, hosterId }, at)
  return { ...person, delegationId, browser: await world.as(person.id) }
}

/** A person as a verb gets them: in a session of a browser. */
export async function signedInAs({ db }: TestSite, { id, email }: { id: Id; email: string }): Promise<SignedIn> {
  const { name, language, roles } = await findPerson(db, id)
  return { personId: id, name, email, language, roles, via: { kind: 'session', sessionId: 'x' } }
}

/** Who acts for a hoster at present. */
export async function presentIn(world: TestSite, hosterId: Id): Promise<Id[]> {
  const rows = world.db.selectFrom('delegation').select('personId').where('hosterId', '=', hosterId)
  return (await rows.where('endedAt', 'is', null).orderBy('startedAt').orderBy('id').execute()).map(
    (row) => row.personId,
  )
}

/** What a person was told, the last first: keys of sentences. */
export async function toldTo(world: TestSite, personId: Id): Promise<{ key: string; href: string | null }[]> {
  const rows = world.db.selectFrom('notification').select(['key', 'href']).where('personId', '=', personId)
  const told = await rows.orderBy('createdAt', 'desc').orderBy('id').execute()
  return told.map(({ key, href }) => ({ key, href }))
}

/** The verbs of the journal about a hoster that this room wrote, by name. */
export async function journalOf(world: TestSite, hosterId: Id): Promise<string[]> {
  const rows = await world.db
    .selectFrom('journalEntry')
    .select(['verb', 'visibility'])
    .where('hosterId', '=', hosterId)
    .where('subjectKind', 'in', ['delegation', 'invitation'])
    .execute()
  return rows.map(({ verb, visibility }) => `${verb} (${visibility})`).sort()
}

/** The address of the link in a mail, without where the site stands. */
export const linkIn = (body: string): string => /http:\/\/localhost:3000(\/(?:fr|en)\/\S+)/.exec(body)?.[1] ?? ''
