import { paths } from '../../../paths.ts'
import { hostersById } from '../../hosters/index.ts'
import type { Describers } from '../../journal/index.ts'
import { whoseDeclarations } from './queries.ts'

/** A self-assessment is named by its hoster; one that was never sent has no page. */
export const declarationDescribers: Describers = {
  async declaration(db, ids) {
    const rows = await whoseDeclarations(db, ids)
    const hosters = await hostersById(
      db,
      rows.map(({ hosterId }) => hosterId),
    )
    return new Map(
      rows.flatMap(({ id, hosterId, isSent }) => {
        const hoster = hosters.find((hoster) => hoster.id === hosterId)
        if (!hoster) return []
        const { slug, facts, fictional } = hoster
        const href = isSent ? paths.sentDeclaration.href({ slug, id }) : null
        return [[id, { name: facts.name, href, fictional }] as const]
      }),
    )
  },
}
