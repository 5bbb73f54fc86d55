import { paths } from '../../paths.ts'
import type { Database, Id } from '../../platform/database/index.ts'
import { hostersById } from '../hosters/index.ts'
import type { Describers, SubjectShown, Undoers } from '../journal/index.ts'
import { invitationsById } from './invitations/queries.ts'
import { delegationsById } from './queries.ts'
import { restoreDelegate } from './restore-delegate.ts'

/** Both are named by their hoster: nobody reads in the journal who acts for it. */
export const describers: Describers = {
  delegation: async (db, ids) => namedByHoster(db, await delegationsById(db, ids)),
  invitation: async (db, ids) => namedByHoster(db, await invitationsById(db, ids)),
}

async function namedByHoster(db: Database, rows: { id: Id; hosterId: Id }[]): Promise<Map<Id, SubjectShown>> {
  const hosters = await hostersById(
    db,
    rows.map(({ hosterId }) => hosterId),
  )
  return new Map(
    rows.flatMap(({ id, hosterId }) => {
      const hoster = hosters.find((hoster) => hoster.id === hosterId)
      if (!hoster) return []
      const { slug, facts, fictional } = hoster
      return [[id, { name: facts.name, href: paths.hoster.href({ slug }), fictional }] as const]
    }),
  )
}

export const undoers: Undoers = {
  'delegation.ended': (db, { subject, entryId }, by) => restoreDelegate(db, subject.id, entryId, by),
}
