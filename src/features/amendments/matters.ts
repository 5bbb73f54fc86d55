import { paths } from '../../paths.ts'
import type { Database } from '../../platform/database/index.ts'
import type { AsksMatters, Matter } from '../../platform/matter.ts'
import { listDocuments } from '../charter/index.ts'
import { collectiveOf, hostersById } from '../hosters/index.ts'
import { amendmentsById } from './queries.ts'
import { unmadeIn, waitingAdoptions } from './showing/adoptions.ts'
import { lateTasks } from './tasks/queries.ts'
import { titleOf } from './title-of.ts'

/** What waits for the coordination: adopted texts that it has to read again, and members that are late. */
export const matters: AsksMatters = async (db, { day }) => [
  ...(await adoptedTexts(db)),
  ...(await lateMembers(db, day)),
]

async function adoptedTexts(db: Database): Promise<Matter[]> {
  const adoptions = await waitingAdoptions(db)
  const amendments = await amendmentsById(db, [...new Set(adoptions.map(({ amendmentId }) => amendmentId))])
  const documents = await listDocuments(db)
  return adoptions.map(({ documentId, at, ...adoption }): Matter => {
    const amendment = amendments.find(({ id }) => id === adoption.amendmentId)
    const slug = documents.find(({ id }) => id === documentId)?.slug ?? ''
    const title = amendment ? titleOf(amendment.draft) : ''
    const desk = paths.coordinationDocument.href({ slug })
    const matter = { sort: 'adopted-text', since: at, until: null, hosterId: null }
    const unmade = unmadeIn(adoption)
    if (!unmade) return { ...matter, key: 'amendments.matter-adoption', values: { title }, href: desk }
    const isCrowded = unmade.key === 'charter.many-versions'
    return {
      ...matter,
      key: 'amendments.matter-unmade',
      values: { title, why: isCrowded ? 'crowded' : 'other' },
      href: isCrowded ? desk : paths.amendment.href({ slug: amendment?.slug ?? '' }),
    }
  })
}

async function lateMembers(db: Database, day: string): Promise<Matter[]> {
  const { timeZone } = (await collectiveOf(db)).settings
  const late = await lateTasks(db, day)
  const hosters = await hostersById(
    db,
    late.map(({ hosterId }) => hosterId),
  )
  return late.flatMap(({ hosterId, count, since }): Matter[] => {
    const hoster = hosters.find(({ id }) => id === hosterId)
    if (!hoster) return []
    const from = Temporal.PlainDate.from(since ?? day).toZonedDateTime(timeZone)
    const matter: Matter = {
      sort: 'charter-task',
      key: 'amendments.matter-late',
      values: { hoster: hoster.facts.name, count },
      href: paths.hosterTasks.href({ slug: hoster.slug }),
      ...{ since: from.toInstant().toString({ smallestUnit: 'millisecond' }), until: null, hosterId },
    }
    return [matter]
  })
}
