import { dayIn } from '../../../platform/clock.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { type Comparison, findVersion, listDocuments, type Version, versionById } from '../../charter/index.ts'
import { type Results, resultsOf } from '../../decisions/index.ts'
import { type Hoster, hostersById } from '../../hosters/index.ts'
import type { Restriction } from '../../moderation/index.ts'
import { type Amendment, type AmendmentState, type PublishedVersion, stateOf, type Unmade } from '../amendment.ts'
import { type Carrying, carryingsOf, isRunning } from '../carrying/carryings.ts'
import { rivalsOf, type Standing } from '../carrying/rivals.ts'
import { hiddenAmong } from '../hidden.ts'
import { findAmendment, publishedOf } from '../queries.ts'
import { currentDocuments, type StaleChange } from '../standing-changes.ts'
import { tasksOfAmendment } from '../tasks/queries.ts'
import { type DocumentText, documentTexts } from '../texts.ts'
import { adoptionsOf, unmadeIn } from './adoptions.ts'
import { comparisonsOf } from './comparisons.ts'

/** A vote on it, and the member that asked for it. */
export interface CarryingShown extends Carrying {
  hoster: Hoster | undefined
}

/** A proposal as everybody reads it. */
export interface ProposalShown {
  amendment: Amendment
  state: AmendmentState
  /** What is voted on, or was; else what was published last. */
  version: PublishedVersion
  versions: PublishedVersion[]
  comparisons: Comparison[]
  stale: StaleChange[]
  carryings: CarryingShown[]
  rivals: Standing[]
  adoptions: { version: Version | null; unmade: Unmade | null; documentId: Id }[]
  tasks: { all: number; done: number }
  /** What came of the vote, or where it stands; null: it was not carried. */
  results: Results | null
  /** Why nothing of it is shown. */
  hidden: Restriction | null
  /** Of the collective. */
  day: string
}

interface Asking {
  language: Language
  now: Temporal.Instant
  timeZone: string
}

/** Refuses a draft as if it were not there. */
export async function proposalShown(
  db: Database,
  slug: string,
  { language, now, timeZone }: Asking,
): Promise<ProposalShown> {
  const amendment = await findAmendment(db, slug)
  const versions = await publishedOf(db, amendment.id)
  const carryings = await carryingsOf(db, [amendment.id])
  const running = carryings.find(({ decision }) => isRunning(decision, now))
  const state = stateOf(amendment, running !== undefined)
  const isVoted = state === 'in-vote' || state === 'adopted' || state === 'declined'
  const version = (isVoted && versions.find(({ number }) => number === carryings[0]?.versionNumber)) || versions[0]
  if (!version) throw notFound('amendments.none')
  const isOver = ['adopted', 'declined', 'withdrawn'].includes(state)
  const texts = isOver ? await formerTexts(db, version) : await documentTexts(db)
  const { documents, stale } = isOver
    ? { documents: version.proposal.documents, stale: [] }
    : currentDocuments(version.proposal.documents, texts)
  const hosters = await hostersById(
    db,
    carryings.map(({ hosterId }) => hosterId),
  )
  const rivals = isOver ? [] : (await rivalsOf(db, { amendment, version }, now)).known
  const tasks = await tasksOfAmendment(db, amendment.id)
  return {
    ...{ amendment, state, version, versions, stale },
    comparisons: comparisonsOf(documents, texts, language),
    carryings: carryings.map((one) => ({ ...one, hoster: hosters.find(({ id }) => id === one.hosterId) })),
    rivals,
    adoptions: await adopted(db, amendment.id),
    tasks: { all: tasks.length, done: tasks.filter(({ doneAt }) => doneAt !== null).length },
    results: isVoted && carryings[0] ? await resultsOf(db, carryings[0].decision, now) : null,
    hidden: (await hiddenAmong(db, [amendment.id])).get(amendment.id) ?? null,
    day: dayIn(timeZone, now),
  }
}

/** What is over is shown against the text of its day. */
async function formerTexts(db: Database, { proposal }: PublishedVersion): Promise<DocumentText[]> {
  const documents = await listDocuments(db)
  const texts: DocumentText[] = []
  for (const { documentId, base } of proposal.documents) {
    const document = documents.find(({ id }) => id === documentId)
    if (document) texts.push({ document, version: await findVersion(db, documentId, base) })
  }
  return texts
}

async function adopted(db: Database, amendmentId: Id) {
  const rows = await adoptionsOf(db, [amendmentId])
  const made = []
  for (const { documentId, versionId, ...row } of rows)
    made.push({
      documentId,
      version: versionId === null ? null : await versionById(db, versionId),
      unmade: unmadeIn(row),
    })
  return made
}
