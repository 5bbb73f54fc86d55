import { isDeepStrictEqual } from 'node:util'
import { paths } from '../../../paths.ts'
import { atomically, type Database, type Id, toInstant, toJson } from '../../../platform/database/index.ts'
import { refuseMoved } from '../../../platform/edit-conflict.ts'
import { conflict, type FieldError, invalid, Refusal, tooMany } from '../../../platform/errors.ts'
import { languages } from '../../../platform/i18n/index.ts'
import { freeSlug } from '../../../platform/slug.ts'
import { cleanText } from '../../charter/index.ts'
import { touchRegister } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { type Amendment, bounds, type Proposal } from '../amendment.ts'
import { type By, personOf } from '../by.ts'
import { countChanges } from '../change.ts'
import { findAmendment, findOwn, publishedOf } from '../queries.ts'
import { currentDocuments } from '../standing-changes.ts'
import { documentTexts } from '../texts.ts'
import { checkedProposal } from '../writing/checked-proposal.ts'
import { refuseOver } from '../writing/write-draft.ts'
import { tellOfProposal } from './tell.ts'

interface Publication {
  id: Id
  revision: number
  /** What is new, in a few words; of the first version, nothing is. */
  note: string | null
}

/** Proposes a draft to all, or publishes the next version of a proposal. */
export function publishAmendment(db: Database, { id, revision, note }: Publication, by: By): Promise<Amendment> {
  const personId = personOf(by)
  return atomically(db, async (db) => {
    const amendment = await findOwn(db, id, personId)
    await refuseOver(db, amendment, by.now)
    refuseMoved(revision, { value: amendment.draft, revision: amendment.revision })
    if (amendment.proposedAt === null) await refuseTooMany(db, personId, by.now)
    return publish(db, amendment, note, by)
  })
}

/** The same, in the caller's transaction; whoever calls it knows who may. */
export async function publish(db: Database, amendment: Amendment, note: string | null, by: By): Promise<Amendment> {
  const { id, draft, revision, proposedAt } = amendment
  const published = await publishedOf(db, id)
  const proposal = await readyProposal(db, draft, published[0]?.proposal)
  if (published.length >= bounds.versions) throw conflict('amendments.many-versions')
  const number = (published[0]?.number ?? 0) + 1
  const at = toInstant(by.now)
  const byPersonId = 'personId' in by.actor ? by.actor.personId : null
  const row = { amendmentId: id, number, proposal: toJson(proposal), note: checkedNote(note), at, byPersonId }
  await db.insertInto('amendmentVersion').values(row).execute()
  const first = proposedAt === null ? { proposedAt: at, slug: await slugFor(db, proposal) } : {}
  await db
    .updateTable('amendment')
    .set({ ...first, draft: toJson(proposal), revision: revision + 1, editedAt: at })
    .where('id', '=', id)
    .execute()
  const verb = number === 1 ? 'amendment.proposed' : 'amendment.published'
  const after = { title: proposal.title, number }
  const change = { actor: by.actor, verb, subject: { kind: 'amendment', id }, hosterId: null, before: null, after }
  await recordChange(db, { ...change, visibility: 'public' }, by.now)
  await touchRegister(db, by.now)
  const written = await findAmendment(db, id)
  if (number === 1) await tellOfProposal(db, written, by.now)
  return written
}

/** The draft over the present texts. Refuses what is not ready for all. */
async function readyProposal(db: Database, draft: Proposal, last: Proposal | undefined): Promise<Proposal> {
  const texts = await documentTexts(db)
  const { documents, stale } = currentDocuments(draft.documents, texts)
  const proposal = checkedProposal({ ...draft, documents }, texts)
  refuseUnready(proposal, stale.length, last)
  return proposal
}

/** Everything that is missing, at once. */
function refuseUnready(proposal: Proposal, stale: number, last: Proposal | undefined): void {
  const errors: FieldError[] = []
  if (!languages.some((language) => proposal.reasons[language])) errors.push(missing('amendments.reasons-missing'))
  if (countChanges(proposal.documents) === 0) errors.push(missing('amendments.no-changes'))
  if (stale > 0) errors.push({ ...missing('amendments.to-bring-up-to-date'), values: { count: stale } })
  if (last && isDeepStrictEqual(last, proposal)) errors.push(missing('amendments.nothing-new'))
  if (errors[0]) throw new Refusal(422, errors[0].key, errors)
}

const missing = (key: FieldError['key']): FieldError => ({ field: 'form', key })

function checkedNote(typed: string | null): string | null {
  const note = cleanText(typed ?? '')
  if (note.length > bounds.note) throw invalid('note', 'charter.problem-too-long', { most: bounds.note })
  return note === '' ? null : note
}

async function refuseTooMany(db: Database, personId: Id, now: Temporal.Instant): Promise<void> {
  const since = toInstant(now.subtract({ hours: 24 }))
  const recent = await db
    .selectFrom('amendment')
    .select('id')
    .where('authorPersonId', '=', personId)
    .where('proposedAt', '>', since)
    .execute()
  if (recent.length >= bounds.proposalsPerDay) throw tooMany('amendments.many-proposals', 24 * 3600)
}

const slugFor = (db: Database, { title }: Proposal): Promise<string> =>
  freeSlug(Object.values(title)[0] ?? '', async (slug) => {
    const taken = await db.selectFrom('amendment').select('id').where('slug', '=', slug).executeTakeFirst()
    return taken !== undefined
  })

/** Where it stands for everybody. */
export const hrefOf = ({ slug }: Pick<Amendment, 'slug'>): string => paths.amendment.href({ slug })
