import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import { conflict, forbidden, invalid } from '../../../platform/errors.ts'
import { memberStanding, openDecision } from '../../decisions/index.ts'
import { mayActFor } from '../../delegates/index.ts'
import { collectiveOf, type Hoster, hosterById } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import type { By } from '../by.ts'
import { personOf } from '../by.ts'
import { hiddenAmong } from '../hidden.ts'
import { tellWriters } from '../proposing/tell.ts'
import { findAmendment } from '../queries.ts'
import { currentDocuments } from '../standing-changes.ts'
import { documentTexts } from '../texts.ts'
import { refuseOver } from '../writing/write-draft.ts'
import { ballotPaper } from './ballot-paper.ts'
import { rivalsOf, type Standing, standingOf } from './rivals.ts'

interface Carriage {
  id: Id
  hosterId: Id
  /** Ids of the competing proposals that share the vote. */
  together: readonly Id[]
}

/** A member puts a proposal to the vote, alone or ranked beside others on the same clauses. */
export function carryAmendment(db: Database, { id, hosterId, together }: Carriage, by: By): Promise<{ slug: string }> {
  const personId = personOf(by)
  return atomically(db, async (db) => {
    const own = await readyOne(db, id, by.now)
    const hoster = await carrierOf(db, hosterId, own, by)
    const { free, inVote } = await rivalsOf(db, own, by.now)
    if (inVote.length > 0) throw conflict('amendments.rival-in-vote')
    const chosen = free.filter(({ amendment }) => together.includes(amendment.id))
    if (chosen.length < new Set(together).size) throw invalid('together', 'amendments.no-rival')
    const carried = [own, ...chosen]
    for (const { amendment } of chosen) await readyOne(db, amendment.id, by.now)
    const about = { kind: 'amendment', id, address: paths.amendment.href({ slug: own.amendment.slug }) }
    const { fictional } = own.amendment
    const opening = {
      ...ballotPaper(carried, await documentTexts(db)),
      kind: 'amendment',
      about,
      fictional,
      opensAt: toInstant(by.now),
      ...{ secret: false, resultsHidden: false, withoutHosterIds: [], batch: null },
    } as const
    const actor = { kind: 'person', personId, forHosterId: hosterId } as const
    const decision = await openDecision(db, { actor, now: by.now }, opening)
    for (const { amendment, version } of carried) {
      const row = { amendmentId: amendment.id, versionNumber: version.number, hosterId, byPersonId: personId }
      await db
        .insertInto('amendmentCarrying')
        .values({ id: newId(), ...row, decisionId: decision.id, at: toInstant(by.now) })
        .execute()
      const subject = { kind: 'amendment', id: amendment.id }
      const after = { number: version.number, decision: decision.slug }
      const change = { actor, verb: 'amendment.carried', subject, hosterId, before: null, after } as const
      await recordChange(db, { ...change, visibility: 'public' }, by.now)
      await tellWriters(
        db,
        { ...amendment, draft: version.proposal },
        { key: 'amendments.told-carried', values: { hoster: hoster.facts.name } },
        by.now,
      )
    }
    return { slug: decision.slug }
  })
}

/** Refuses who does not act for a member; of what is made up, for a hoster that is one in the tale. */
async function carrierOf(db: Database, hosterId: Id, { amendment: { fictional } }: Standing, by: By): Promise<Hoster> {
  const day = dayIn((await collectiveOf(db)).settings.timeZone, by.now)
  const hoster = await hosterById(db, hosterId)
  const isMember = hoster && memberStanding(hoster, day, fictional) !== null
  if (!isMember || !(await mayActFor(db, { personId: personOf(by) }, hosterId)))
    throw forbidden(fictional ? 'amendments.only-made-up' : 'amendments.only-members')
  return hoster
}

/** Refuses what cannot be voted on now: it is over, or the text in force has overtaken it. */
async function readyOne(db: Database, id: Id, now: Temporal.Instant): Promise<Standing> {
  const amendment = await findAmendment(db, id)
  await refuseOver(db, amendment, now)
  if ((await hiddenAmong(db, [id])).size > 0) throw forbidden('moderation.frozen')
  const standing = await standingOf(db, amendment)
  const { documents, stale } = currentDocuments(standing.version.proposal.documents, await documentTexts(db))
  if (stale.length > 0) throw conflict('amendments.stale-to-carry')
  if (documents.length === 0) throw conflict('amendments.no-changes-left')
  return standing
}
