import { paths } from '../../../paths.ts'
import type { Database, Id } from '../../../platform/database/index.ts'
import { personsWithRole } from '../../accounts/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import type { By } from '../../hosters/index.ts'
import { notify } from '../../notifications/index.ts'
import type { Application, ApplicationState } from './application.ts'

/** What waits for the applicant after a step; the rest is news. */
const waiting: readonly ApplicationState[] = ['corrections', 'postponed']

/** What the coordination is told of. */
const forCoordination: readonly ApplicationState[] = ['sent', 'withdrawn']

/** Tells whoever acts for the applicant, but who did it, and the coordination when something waits for it. */
export async function tellOfChange(
  db: Database,
  application: Pick<Application, 'slug' | 'hosterId' | 'hoster' | 'begunByPersonId'>,
  to: ApplicationState,
  { actor, now }: By,
): Promise<void> {
  if (to === 'draft') return
  const { slug, hosterId, hoster } = application
  const self = 'personId' in actor ? actor.personId : null
  const said = { values: { name: hoster.name }, href: paths.application.href({ slug }), hosterId }
  const people = (await peopleOf(db, application)).filter((id) => id !== self)
  const kind = waiting.includes(to) ? 'waiting' : 'hoster'
  await notify(db, { ...said, kind, to: people, key: `membership.told-${to}` }, now)
  if (!forCoordination.includes(to)) return
  const coordination = (await personsWithRole(db, 'coordination')).map(({ id }) => id).filter((id) => id !== self)
  const key = to === 'sent' ? 'membership.told-coordination-sent' : 'membership.told-coordination-withdrawn'
  await notify(db, { ...said, kind: 'coordination', to: coordination, key }, now)
}

/** Who works on an application: those who act for the hoster; while nobody does, who began it. */
export async function peopleOf(
  db: Database,
  { hosterId, begunByPersonId }: Pick<Application, 'hosterId' | 'begunByPersonId'>,
): Promise<Id[]> {
  const delegates = (await delegatesOf(db, hosterId)).map(({ personId }) => personId)
  if (delegates.length > 0) return delegates
  return begunByPersonId === null ? [] : [begunByPersonId]
}
