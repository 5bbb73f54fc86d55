import { paths } from '../../../paths.ts'
import type { Database } from '../../../platform/database/index.ts'
import { Refusal } from '../../../platform/errors.ts'
import { findClause } from '../../charter/index.ts'
import { type Discussed, discussionsOf } from '../../discussions/index.ts'
import { type ProposalShown, proposalShown } from './proposal-shown.ts'

/** By the address of each clause's page, how many topics there are about it. */
export const clauseTopicCounts = (db: Database, { amendment, comparisons }: ProposalShown) =>
  discussionsOf(
    db,
    comparisons.flatMap(({ shown, clauses }) =>
      clauses.map(({ id }) =>
        paths.amendmentClause.href({ slug: amendment.slug, document: shown.document.slug, clause: id }),
      ),
    ),
  )

const page = /^\/amendments\/([\w-]+)(?:\/clauses\/([\w-]+)\/([\w.-]+))?$/

/** A proposal, and each clause that it changes. */
export const amendmentDiscussed: Discussed = async (db, address, { now }) => {
  const [, slug, document, clauseId] = page.exec(address) ?? []
  if (slug === undefined) return undefined
  const shown = await publicOne(db, slug, now)
  if (!shown || shown.hidden) return undefined
  const { title } = shown.version.proposal
  const { fictional } = shown.amendment
  if (clauseId === undefined) return { title, fictional }
  const comparison = shown.comparisons.find((one) => one.shown.document.slug === document)
  if (!comparison?.clauses.some(({ id }) => id === clauseId)) return undefined
  const present = findClause(comparison.after.content, clauseId) ?? findClause(comparison.before.content, clauseId)
  const label = present?.label ?? clauseId
  return {
    title: Object.fromEntries(Object.entries(title).map(([language, text]) => [language, `${text}, ${label}`])),
    fictional,
  }
}

async function publicOne(db: Database, slug: string, now: Temporal.Instant): Promise<ProposalShown | undefined> {
  try {
    return await proposalShown(db, slug, { language: 'fr', now, timeZone: 'UTC' })
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}
