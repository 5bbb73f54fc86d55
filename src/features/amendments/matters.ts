import { paths } from '../../paths.ts'
import type { AsksMatters, Matter } from '../../platform/matter.ts'
import { listDocuments } from '../charter/index.ts'
import { collectiveOf, hostersById } from '../hosters/index.ts'
import { amendmentsById } from './queries.ts'
import { waitingAdoptions } from './showing/adoptions.ts'
import { lateTasks } from './tasks/queries.ts'
import { titleOf } from './title-of.ts'

/** What waits for the coordination: adopted texts that it has to read again, and members that are late. */
export const matters: AsksMatters = async (db, { day }) => {
  const adoptions = await waitingAdoptions(db)
  const amendments = await amendmentsById(db, [...new Set(adoptions.map(({ amendmentId }) => amendmentId))])
  const documents = await listDocuments(db)
  const waiting = adoptions.map(({ amendmentId, documentId, at }): Matter => {
    const amendment = amendments.find(({ id }) => id === amendmentId)
    const slug = documents.find(({ id }) => id === documentId)?.slug ?? ''
    return {
      sort: 'adopted-text',
      key: 'amendments.matter-adoption',
      values: { title: amendment ? titleOf(amendment.draft) : '' },
      href: paths.coordinationDocument.href({ slug }),
      ...{ since: at, until: null, hosterId: null },
    }
  })
  const { timeZone } = (await collectiveOf(db)).settings
  const late = await lateTasks(db, day)
  const hosters = await hostersById(
    db,
    late.map(({ hosterId }) => hosterId),
  )
  const owing = late.flatMap(({ hosterId, count, since }): Matter[] => {
    const hoster = hosters.find(({ id }) => id === hosterId)
    if (!hoster) return []
    const from = Temporal.PlainDate.from(since ?? day).toZonedDateTime(timeZone)
    return [
      {
        sort: 'charter-task',
        key: 'amendments.matter-late',
        values: { hoster: hoster.facts.name, count },
        href: paths.hosterTasks.href({ slug: hoster.slug }),
        ...{ since: from.toInstant().toString({ smallestUnit: 'millisecond' }), until: null, hosterId },
      },
    ]
  })
  return [...waiting, ...owing]
}
