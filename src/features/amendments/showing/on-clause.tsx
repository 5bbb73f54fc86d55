import { paths } from '../../../paths.ts'
import type { Request } from '../../../platform/web/index.ts'
import type { CharterPart } from '../../charter/index.ts'
import { changesOf } from '../change.ts'
import { hiddenAmong } from '../hidden.ts'
import { OnClausePart } from '../pages/on-clause-part.tsx'
import { lastPublished, openOnes } from '../queries.ts'

/** On a clause's own page: the open proposals that would change it, and the way to make another. */
export const amendmentsOnClause: CharterPart = {
  async about(c: Request, { document, clause }) {
    const { db, view } = c.var
    const open = await openOnes(db)
    const ids = open.map(({ id }) => id)
    const versions = await lastPublished(db, ids)
    const hidden = await hiddenAmong(db, ids)
    const lines = open.flatMap(({ id, slug, fictional }) => {
      const proposal = versions.get(id)?.proposal
      const touches = proposal && changesOf(proposal.documents, document.id).some((one) => one.clauseId === clause.id)
      if (!touches || hidden.has(id)) return []
      const href = paths.amendmentClause.href({ slug, document: document.slug, clause: clause.id })
      return [{ proposal, href, fictional }]
    })
    return <OnClausePart view={view} lines={lines} />
  },
}
