import { dayIn } from '../../../platform/clock.ts'
import { type Database, toInstant, toJson } from '../../../platform/database/index.ts'
import { inLanguage } from '../../../platform/i18n/index.ts'
import type { Decision } from '../../decisions/index.ts'
import { collectiveOf } from '../../hosters/index.ts'
import type { Amendment, Proposal } from '../amendment.ts'
import { saidOf } from '../change.ts'
import { giveTasks } from '../tasks/give-tasks.ts'
import { type DocumentText, documentTexts } from '../texts.ts'
import { makeVersion } from './make-version.ts'

interface Adopted {
  amendment: Amendment
  proposal: Proposal
  decision: Decision
  decisionUrl: string | null
}

/** Makes a new version of each document that an adopted amendment changes, and says what members have to do. */
export async function adoptDocuments(db: Database, adopted: Adopted, now: Temporal.Instant): Promise<void> {
  for (const text of await documentTexts(db)) {
    const isChanged = adopted.proposal.documents.some(({ documentId }) => documentId === text.document.id)
    if (!isChanged) continue
    const row = { amendmentId: adopted.amendment.id, documentId: text.document.id, ...notYet }
    await db
      .insertInto('amendmentAdoption')
      .values({ ...row, at: toInstant(now) })
      .execute()
    await adoptInto(db, text, adopted, now)
  }
}

const notYet = { versionId: null, refusal: null, settledAt: null }

/** The same of one document: again at will, while no version could be made. */
export async function adoptInto(
  db: Database,
  text: DocumentText,
  { amendment, proposal, decision, decisionUrl }: Adopted,
  now: Temporal.Instant,
): Promise<void> {
  const today = dayIn((await collectiveOf(db)).settings.timeZone, now)
  const decisionName = inLanguage(decision.title, 'fr')?.text ?? null
  const said = saidOf(proposal.documents, text.document.id)
  const making = { text, said, days: proposal.forceDays, today, decisionName, decisionUrl }
  const outcome = await makeVersion(db, making, now)
  const made = outcome.is === 'made' ? outcome.made : null
  const refusal = outcome.is === 'unmade' ? toJson(outcome.why) : null
  await db
    .updateTable('amendmentAdoption')
    .set({ versionId: made?.version.id ?? null, refusal, settledAt: made?.isAdopted ? toInstant(now) : null })
    .where('amendmentId', '=', amendment.id)
    .where('documentId', '=', text.document.id)
    .execute()
  if (!made?.isAdopted || text.document.kind !== 'charter') return
  const { content: before } = text.version
  await giveTasks(db, { amendment, days: proposal.graceDays, before, version: made.version, today }, now)
}
