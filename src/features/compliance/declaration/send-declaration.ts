import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { refuseMoved } from '../../../platform/edit-conflict.ts'
import { conflict, forbidden, invalid, Refusal } from '../../../platform/errors.ts'
import { charterInForce, clausesOf } from '../../charter/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import { type By, collectiveOf, type Hoster, isGuarded, touchRegister } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { refuseFrozen } from '../../moderation/index.ts'
import { notify } from '../../notifications/index.ts'
import { askToCount } from '../ask-to-count.ts'
import { answered } from '../looking/index.ts'
import { bounds } from './answer.ts'
import type { Draft } from './draft.ts'
import { openDraftOf } from './draft-queries.ts'
import { removeFiles } from './files/blobs.ts'
import { declarationsOf } from './queries.ts'
import { refuseOthers } from './refuse-others.ts'
import { answeredOf, unfinishedIn } from './unfinished.ts'

/**
 * Sends what a hoster wrote: from now on everybody reads it. Refuses while its page is frozen, in the first days of a
 * delegate, over another revision than the page showed, without an answer, and with one that is not finished.
 */
export function sendDeclaration(db: Database, hoster: Hoster, revision: number, by: By): Promise<Id> {
  return atomically(db, async (db) => {
    refuseOthers(by, hoster.id)
    await refuseFrozen(db, { kind: 'hoster', id: hoster.id })
    if (isGuarded(by)) throw forbidden('compliance.declaration-first-days')
    const draft = await openDraftOf(db, hoster.id)
    refuseMoved(revision, { value: draft, revision: draft.revision })
    await refuseTooOften(db, hoster.id, by.now)
    const { settings } = await collectiveOf(db)
    const today = dayIn(settings.timeZone, by.now)
    const charter = await charterInForce(db, today)
    if (!charter) throw conflict('compliance.declaration-no-charter')
    const clauses = clausesOf(charter.content)
    const unfinished = unfinishedIn(draft, clauses, today)
    if (unfinished.length > 0)
      throw new Refusal(
        422,
        'compliance.declaration-unfinished',
        unfinished.map(({ clauseId, key }) => ({ field: clauseId, key })),
      )
    if (answeredOf(draft, clauses) === 0) throw invalid('form', 'compliance.declaration-empty')
    await leaveOut(db, draft, new Set(clauses.map(({ id }) => id)))
    const sent = { documentId: charter.document.id, versionNumber: charter.version.number, sentAt: toInstant(by.now) }
    const sentByPersonId = 'personId' in by.actor ? by.actor.personId : null
    await db
      .updateTable('declaration')
      .set({ ...sent, sentByPersonId })
      .where('id', '=', draft.id)
      .execute()
    await recordSending(db, draft, { ...sent, answers: answeredOf(draft, clauses) }, by)
    await tellOthers(db, hoster, sentByPersonId, by.now)
    await answered(db, hoster.id, by)
    await askToCount(db, by.now)
    await touchRegister(db, by.now)
    return draft.id
  })
}

/** Each one is kept for ever. */
async function refuseTooOften(db: Database, hosterId: Id, now: Temporal.Instant): Promise<void> {
  const lately = toInstant(now.subtract({ hours: 24 }))
  const sent = (await declarationsOf(db, hosterId)).filter(({ sentAt }) => sentAt > lately)
  if (sent.length >= bounds.sendings) throw invalid('form', 'compliance.declarations-enough', { most: bounds.sendings })
}

/** The charter has them no more. */
async function leaveOut(db: Database, { id, answers }: Draft, standing: ReadonlySet<string>): Promise<void> {
  const gone = [...answers].filter(([clauseId]) => !standing.has(clauseId))
  await removeFiles(
    db,
    gone.flatMap(([, { files }]) => files.map((file) => file.id)),
  )
  const clauseIds = gone.map(([clauseId]) => clauseId)
  await db.deleteFrom('declaredClause').where('declarationId', '=', id).where('clauseId', 'in', clauseIds).execute()
}

interface Sent {
  versionNumber: number
  answers: number
}

function recordSending(db: Database, { id, hosterId }: Draft, { versionNumber, answers }: Sent, { actor, now }: By) {
  const subject = { kind: 'declaration', id }
  const change = { actor, verb: 'declaration.sent', subject, hosterId, visibility: 'public' } as const
  return recordChange(db, { ...change, before: null, after: { version: versionNumber, answers } }, now)
}

/** Whoever else acts for the hoster learns what was said in its name. */
async function tellOthers(db: Database, hoster: Hoster, senderId: Id | null, now: Temporal.Instant): Promise<void> {
  const to = (await delegatesOf(db, hoster.id)).flatMap(({ personId }) => (personId === senderId ? [] : personId))
  const key = 'compliance.told-declaration-sent'
  const href = paths.declarations.href({ slug: hoster.slug })
  const values = { hoster: hoster.facts.name }
  await notify(db, { kind: 'hoster', to, key, values, href, hosterId: hoster.id }, now)
}
