import { dayIn } from '../../platform/clock.ts'
import type { Database, Id, Instant } from '../../platform/database/index.ts'
import { type CollectiveSettings, collectiveOf, type Hoster, hostersById, hostersBySlug } from '../hosters/index.ts'
import { restrictionsOn } from '../moderation/index.ts'
import { type Answer, coordination, type Hindrance, hindranceOf } from './contact.ts'
import { recipientRows } from './queries.ts'

/** Somebody to write to as pages see them: never with an address. */
export interface Choice {
  /** A hoster's slug, or `coordination`. */
  value: string
  name: string
  fictional: boolean
  website: string | null
  hindrance: Hindrance | null
}

/** The same for those who send. */
export interface Recipient {
  /** A hoster's id, or `coordination`. */
  key: string
  email: string | null
  choice: Choice
}

/** Those of these slugs (or `coordination`) that there are, in the order asked for. */
export async function recipientsBySlug(db: Database, values: string[], now: Temporal.Instant): Promise<Recipient[]> {
  return among(db, values, now, await hostersBySlug(db, values))
}

export interface Addressee extends Recipient {
  sentAt: Instant | null
  answer: Answer | null
}

/** To whom a request goes, or went: those that there still are, as they are today. */
export async function addresseesOf(db: Database, requestId: Id, now: Temporal.Instant): Promise<Addressee[]> {
  const rows = await recipientRows(db, requestId)
  const keys = rows.map(({ recipient }) => recipient)
  const recipients = await among(db, keys, now, await hostersById(db, keys))
  return recipients.flatMap((recipient) => {
    const row = rows.find((row) => row.recipient === recipient.key)
    return row ? [{ ...recipient, sentAt: row.sentAt, answer: row.answer }] : []
  })
}

/** To whom it was sent. */
export async function reachedBy(db: Database, requestId: Id, now: Temporal.Instant): Promise<Addressee[]> {
  return (await addresseesOf(db, requestId, now)).filter(({ sentAt }) => sentAt !== null)
}

async function among(db: Database, wanted: string[], now: Temporal.Instant, hosters: Hoster[]): Promise<Recipient[]> {
  const { settings } = await collectiveOf(db)
  const today = dayIn(settings.timeZone, now)
  const theCoordination = wanted.includes(coordination) ? [coordinationOf(settings)] : []
  const frozen = await frozenAmong(db, hosters)
  return [...theCoordination, ...hosters.map((hoster) => recipientOf(hoster, today, frozen.has(hoster.id)))]
}

async function frozenAmong(db: Database, hosters: Hoster[]): Promise<Set<Id>> {
  const subjects = hosters.map(({ id }) => ({ kind: 'hoster', id }))
  const frozen = (await restrictionsOn(db, subjects)).filter(({ sort }) => sort === 'freeze')
  return new Set(frozen.map(({ subject }) => subject.id))
}

const coordinationOf = ({ name, website, coordinationEmail }: CollectiveSettings): Recipient => ({
  key: coordination,
  email: coordinationEmail,
  choice: {
    value: coordination,
    name,
    fictional: false,
    website,
    hindrance: coordinationEmail === null ? 'no-address' : null,
  },
})

/** Whose page the coordination has frozen is not presented here at all. */
const recipientOf = (hoster: Hoster, today: string, isFrozen: boolean): Recipient => ({
  key: hoster.id,
  email: hoster.facts.contactEmail,
  choice: {
    value: hoster.slug,
    name: hoster.facts.name,
    fictional: hoster.fictional,
    website: isFrozen ? null : (hoster.facts.website ?? hoster.facts.contactUrl),
    hindrance: isFrozen ? 'not-listed' : hindranceOf(hoster, today),
  },
})
