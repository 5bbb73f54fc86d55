import { paths } from '../../paths.ts'
import type { Database, Id } from '../../platform/database/index.ts'
import { notFound } from '../../platform/errors.ts'
import type { Key, Values } from '../../platform/i18n/index.ts'
import { type Person, personsWithRole } from '../accounts/index.ts'
import { type Hoster, hosterById } from '../hosters/index.ts'
import { notify } from '../notifications/index.ts'
import { type EndedBy, nameAmongDelegates, type Proof } from './delegation.ts'
import { delegationsOf } from './queries.ts'

// Who is told of what: all is told in the transaction that does it, before or after the row as the sentence needs.

interface Admitted {
  hosterId: Id
  person: Person
  proof: Proof
  /** Others knew the hoster before: what could be a takeover is not theirs for some days. */
  waits: boolean
}

/** Tells those who act for the hoster that one more will; by proof of the domain, the coordination too. */
export async function tellAdmitted(db: Database, { hosterId, person, proof, waits }: Admitted, now: Temporal.Instant) {
  const hoster = await knownHoster(db, hosterId)
  const others = (await delegationsOf(db, hosterId)).map(({ personId }) => personId)
  const values = { hoster: hoster.facts.name, name: nameAmongDelegates(person) }
  const href = paths.hosterDelegates.href({ slug: hoster.slug })
  await notify(
    db,
    { kind: 'security', to: others, key: `delegates.told-admitted-${proof}`, values, href, hosterId },
    now,
  )
  const isClaimed = proof === 'file' || proof === 'dns' || proof === 'mail'
  if (!isClaimed || !(waits || others.length > 0)) return
  const key = others.length > 0 ? 'delegates.told-claimed-again' : 'delegates.told-claimed'
  await tellCoordination(db, key, { values, href }, now)
}

interface Ended {
  hoster: Hoster
  person: Person
  /** Who ended it. */
  remover: Pick<Person, 'name' | 'email'>
  by: EndedBy
  reason: string | null
  /** Where it can be taken back, while it can. */
  takingBack: string | null
}

/** Tells those who stay, and whoever no longer acts for the hoster. */
export async function tellEnded(db: Database, ended: Ended, now: Temporal.Instant): Promise<void> {
  const { hoster, person, remover, by, reason, takingBack } = ended
  const staying = (await delegationsOf(db, hoster.id)).map(({ personId }) => personId)
  const values = {
    hoster: hoster.facts.name,
    name: nameAmongDelegates(person),
    by: nameAmongDelegates(remover),
    reason: reason ?? '',
  }
  const told = { kind: 'security', values, hosterId: hoster.id } as const
  const page = paths.hosterDelegates.href({ slug: hoster.slug })
  const href = by === 'delegate' ? takingBack : page
  await notify(db, { ...told, to: staying, key: `delegates.told-ended-${by}`, href }, now)
  const coordination = paths.contact.href({}, { to: ['coordination'] })
  await notify(
    db,
    { ...told, to: [person.id], key: `delegates.told-you-ended-${by}`, href: takingBack ?? coordination },
    now,
  )
}

/** A removal that was taken back is a quarrel, or a break-in: the coordination should know. */
export async function tellRestored(db: Database, hoster: Hoster, person: Person, now: Temporal.Instant): Promise<void> {
  const to = (await delegationsOf(db, hoster.id)).map(({ personId }) => personId)
  const values = { hoster: hoster.facts.name, name: nameAmongDelegates(person) }
  const href = paths.hosterDelegates.href({ slug: hoster.slug })
  await notify(db, { kind: 'security', to, key: 'delegates.told-restored', values, href, hosterId: hoster.id }, now)
  await tellCoordination(db, 'delegates.told-restored', { values, href }, now)
}

async function tellCoordination(db: Database, key: Key, said: { values: Values; href: string }, now: Temporal.Instant) {
  const people = [...(await personsWithRole(db, 'coordination')), ...(await personsWithRole(db, 'administrator'))]
  await notify(db, { kind: 'coordination', to: people.map(({ id }) => id), key, ...said }, now)
}

/** Refuses an unknown one. */
export async function knownHoster(db: Database, id: Id): Promise<Hoster> {
  const hoster = await hosterById(db, id)
  if (!hoster) throw notFound('hosters.hoster-not-found')
  return hoster
}
