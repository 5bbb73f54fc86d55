import type { Database, Instant } from '../../../platform/database/index.ts'
import { Refusal } from '../../../platform/errors.ts'
import { clausesOf } from '../clauses-of.ts'
import type { Content } from '../content.ts'
import { versionsWithTexts } from '../queries.ts'
import { isPublic, type Version } from '../version.ts'
import { type GivenAway, givenAway } from './given-away.ts'

/** Refuses ids that come into a text as it is written though another clause had them. */
export async function refuseGivenAway(
  db: Database,
  version: Version,
  after: Content,
  returning: readonly string[],
): Promise<void> {
  refuse(givenAway({ before: version.content, after }, await othersOf(db, version), returning))
}

/**
 * The same when a draft becomes public: another version may have given one of its ids away since it was begun. What all
 * could read on that day, it was written from.
 */
export async function refuseGivenMeanwhile(
  db: Database,
  version: Version,
  returning: readonly string[],
): Promise<void> {
  const others = await othersOf(db, version)
  const begunOn = dayOf(version.createdAt)
  const known = others.filter((other) => publicSince(other) <= begunOn).flatMap(({ content }) => clausesOf(content))
  const nothing = { ...version.content, chapters: [] }
  const allowed = [...returning, ...known.map(({ id }) => id)]
  refuse(givenAway({ before: nothing, after: version.content }, others, allowed))
}

const othersOf = async (db: Database, { id, documentId }: Version): Promise<Version[]> =>
  (await versionsWithTexts(db, documentId)).filter((other) => other.id !== id && isPublic(other))

/** The day from which all could read it; days of the collective and of UTC are a day apart at most. */
const publicSince = ({ proposedOn, adoptedOn, createdAt }: Version): string =>
  [proposedOn, adoptedOn].flatMap((day) => day ?? []).toSorted()[0] ?? dayOf(createdAt)

const dayOf = (instant: Instant): string => instant.slice(0, 10)

function refuse(given: GivenAway[]): void {
  if (given.length === 0) return
  const errors = given.map(({ id, number, text }) => ({
    field: 'content',
    key: 'charter.id-given-away' as const,
    values: { id, number, text: text.slice(0, 200) },
  }))
  throw new Refusal(422, 'charter.id-given-away', errors)
}
