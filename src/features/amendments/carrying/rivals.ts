import type { Database } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import type { AmendmentHead, PublishedVersion } from '../amendment.ts'
import type { DocumentChanges } from '../change.ts'
import { hiddenAmong } from '../hidden.ts'
import { lastPublished, openOnes } from '../queries.ts'
import { inVoteAmong } from './carryings.ts'

/** A proposal as it would be voted on. */
export interface Standing {
  amendment: AmendmentHead
  version: PublishedVersion
}

/** Whether two proposals say something of the same clause. */
export function areRivals(one: readonly DocumentChanges[], other: readonly DocumentChanges[]): boolean {
  const touched = new Set(one.flatMap(clausesIn))
  return other.flatMap(clausesIn).some((clause) => touched.has(clause))
}

const clausesIn = ({ documentId, changes }: DocumentChanges) =>
  changes.map(({ clauseId }) => `${documentId} ${clauseId}`)

/**
 * The open proposals on the same clauses, made up like this one or real like it: those that may share a vote, and
 * those that are voted on already.
 */
export async function rivalsOf(
  db: Database,
  { amendment, version }: Standing,
  now: Temporal.Instant,
): Promise<{ free: Standing[]; inVote: Standing[] }> {
  const others = (await openOnes(db)).filter(
    ({ id, fictional }) => id !== amendment.id && fictional === amendment.fictional,
  )
  const ids = others.map(({ id }) => id)
  const versions = await lastPublished(db, ids)
  const hidden = await hiddenAmong(db, ids)
  const voted = await inVoteAmong(db, ids, now)
  const rivals = others.flatMap((other) => {
    const last = versions.get(other.id)
    const isRival = last && !hidden.has(other.id) && areRivals(version.proposal.documents, last.proposal.documents)
    return isRival ? [{ amendment: other, version: last }] : []
  })
  return {
    free: rivals.filter(({ amendment: { id } }) => !voted.has(id)),
    inVote: rivals.filter(({ amendment: { id } }) => voted.has(id)),
  }
}

/** The proposal of an amendment that was published last. Refuses one that was not. */
export async function standingOf(db: Database, amendment: AmendmentHead): Promise<Standing> {
  const version = (await lastPublished(db, [amendment.id])).get(amendment.id)
  if (!version) throw conflict('amendments.not-proposed')
  return { amendment, version }
}
