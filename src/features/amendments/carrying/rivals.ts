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

/** Whether two proposals say something of the same clause, the same chapter's words or the same foreword. */
export function areRivals(one: readonly DocumentChanges[], other: readonly DocumentChanges[]): boolean {
  const touched = new Set(one.flatMap(touchedIn))
  return other.flatMap(touchedIn).some((place) => touched.has(place))
}

const touchedIn = ({ documentId, changes, frames = [] }: DocumentChanges) => [
  ...changes.map(({ clauseId }) => `${documentId} clause ${clauseId}`),
  ...frames.map(({ chapterId }) => `${documentId} frame ${chapterId ?? ''}`),
]

export interface Rivals {
  /** All that everybody may read. */
  known: Standing[]
  /** Those that may share a vote: neither they nor a rival of theirs is voted on. */
  free: Standing[]
  /** Those that are voted on already, one that was hidden since among them. */
  inVote: Standing[]
}

/** The open proposals on the same clauses, made up like this one or real like it. */
export async function rivalsOf(db: Database, own: Standing, now: Temporal.Instant): Promise<Rivals> {
  const others = (await openOnes(db)).filter(
    ({ id, fictional }) => id !== own.amendment.id && fictional === own.amendment.fictional,
  )
  const ids = others.map(({ id }) => id)
  const versions = await lastPublished(db, ids)
  const hidden = await hiddenAmong(db, ids)
  const voted = await inVoteAmong(db, ids, now)
  const standings = others.flatMap((amendment): Standing[] => {
    const version = versions.get(amendment.id)
    return version ? [{ amendment, version }] : []
  })
  const inVote = standings.filter(({ amendment: { id } }) => voted.has(id))
  const rivals = standings.filter((one) => clash(own, one))
  const known = rivals.filter(({ amendment: { id } }) => !hidden.has(id))
  return {
    known,
    free: known.filter((one) => !inVote.some((other) => one === other || clash(one, other))),
    inVote: rivals.filter((one) => inVote.includes(one)),
  }
}

const clash = (one: Standing, other: Standing) =>
  areRivals(one.version.proposal.documents, other.version.proposal.documents)

/** The proposal of an amendment that was published last. Refuses one that was not. */
export async function standingOf(db: Database, amendment: AmendmentHead): Promise<Standing> {
  const version = (await lastPublished(db, [amendment.id])).get(amendment.id)
  if (!version) throw conflict('amendments.not-proposed')
  return { amendment, version }
}
