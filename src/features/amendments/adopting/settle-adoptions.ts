import { paths } from '../../../paths.ts'
import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { isAdopted, listDocuments, type Version, versionById, versionsOf } from '../../charter/index.ts'
import { collectiveOf } from '../../hosters/index.ts'
import type { Amendment, PublishedVersion } from '../amendment.ts'
import { type Carrying, carryingsOf } from '../carrying/carryings.ts'
import { amendmentsById, publishedOf } from '../queries.ts'
import { waitingAdoptions } from '../showing/adoptions.ts'
import { currentDocuments } from '../standing-changes.ts'
import { giveTasks } from '../tasks/give-tasks.ts'
import { lastAdopted, textOf } from '../texts.ts'
import { adoptInto } from './adopt-documents.ts'

/** What an adoption left open: the version is tried once more, or was written or adopted by hand since. Each night. */
export async function settleAdoptions(db: Database, { publicUrl }: { publicUrl: string }, now: Temporal.Instant) {
  for (const { amendmentId, documentId } of await waitingAdoptions(db))
    await atomically(db, async (db) => {
      const known = await adoptedOne(db, amendmentId)
      // Another night may have come before this one.
      const waiting = (await waitingAdoptions(db)).find(
        (one) => one.amendmentId === amendmentId && one.documentId === documentId,
      )
      if (!known || !waiting) return
      const { versionId } = waiting
      if (versionId === null) await tryAgain(db, { ...known, documentId, publicUrl }, now)
      else await settle(db, { ...known, documentId, versionId }, now)
    })
}

interface Known {
  amendment: Amendment
  version: PublishedVersion
  carrying: Carrying
}

async function adoptedOne(db: Database, amendmentId: Id): Promise<Known | undefined> {
  const [amendment] = await amendmentsById(db, [amendmentId])
  const [carrying] = await carryingsOf(db, [amendmentId])
  const version = (await publishedOf(db, amendmentId)).find(({ number }) => number === carrying?.versionNumber)
  return amendment && carrying && version ? { amendment, version, carrying } : undefined
}

async function tryAgain(
  db: Database,
  { amendment, version, carrying, documentId, publicUrl }: Known & { documentId: Id; publicUrl: string },
  now: Temporal.Instant,
): Promise<void> {
  const document = (await listDocuments(db)).find(({ id }) => id === documentId)
  const present = await textOf(db, documentId)
  if (!document || !present) return
  const text = { document, version: present }
  if (currentDocuments(version.proposal.documents, [text]).documents.length === 0)
    return settle(db, { amendment, version, carrying, documentId, versionId: present.id }, now)
  const { decision } = carrying
  const decisionUrl = `${publicUrl}/fr${paths.decision.href({ slug: decision.slug })}`
  const { proposal } = version
  await adoptInto(db, text, { amendment, proposal, decision, decisionUrl }, now)
}

/** The coordination adopted the version: members learn what it asks. One that it withdrew asks nothing. */
async function settle(
  db: Database,
  { amendment, version, documentId, versionId }: Known & { documentId: Id; versionId: Id },
  now: Temporal.Instant,
): Promise<void> {
  const made = await versionById(db, versionId)
  if (!isAdopted(made) && made.withdrawnOn === null) return
  const document = (await listDocuments(db)).find(({ id }) => id === documentId)
  await db
    .updateTable('amendmentAdoption')
    .set({ versionId, refusal: null, settledAt: toInstant(now) })
    .where('amendmentId', '=', amendment.id)
    .where('documentId', '=', documentId)
    .execute()
  const former = await formerOf(db, made)
  if (!isAdopted(made) || made.withdrawnOn !== null || document?.kind !== 'charter' || !former) return
  const today = dayIn((await collectiveOf(db)).settings.timeZone, now)
  const { graceDays: days } = version.proposal
  await giveTasks(db, { amendment, days, before: former.content, version: made, today }, now)
}

/** The adopted version that stood before this one. */
export async function formerOf(db: Database, version: Version): Promise<Version | undefined> {
  const others = (await versionsOf(db, version.documentId)).filter(({ number }) => number < version.number)
  const row = lastAdopted(others)
  return row && versionById(db, row.id)
}
