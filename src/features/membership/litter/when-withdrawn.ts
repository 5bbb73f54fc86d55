import { dayIn } from '../../../platform/clock.ts'
import { type Database, toInstant } from '../../../platform/database/index.ts'
import type { Decision, WhenWithdrawn } from '../../decisions/index.ts'
import { type By, byMachine, collectiveOf } from '../../hosters/index.ts'
import type { Application } from '../application/application.ts'
import { applicationById } from '../application/queries.ts'
import { dayAfter, phaseOn } from './litter.ts'
import { openAgain, openAppealVote } from './open-vote.ts'
import { litterNumbered } from './queries.ts'

/** Whoever is ready is voted on, though a vote be taken off: once more after an appeal, on its own or in its litter. */
export const admissionWithdrawn: WhenWithdrawn = async (db, decision, { now }) => {
  const { about, kind } = decision
  if (about?.kind !== 'application' || (kind !== 'admission' && kind !== 'appeal')) return
  const application = await applicationById(db, about.id)
  if (application?.state !== 'ready') return
  const by = byMachine('litters', now)
  if (kind === 'appeal') return openAppealVote(db, application, by)
  if (await opensInItsLitter(db, { application, decision }, by)) return
  await openAgain(db, application, decision, by)
}

/** Tomorrow at the latest, with the others and for as long as they: what is open already has lost days of its own. */
async function opensInItsLitter(
  db: Database,
  { application, decision }: { application: Application; decision: Decision },
  { now }: By,
): Promise<boolean> {
  if (application.litterNumber === null || decision.opensAt <= toInstant(now)) return false
  const litter = await litterNumbered(db, application.litterNumber)
  const tomorrow = dayAfter(dayIn((await collectiveOf(db)).settings.timeZone, now))
  return ['answers', 'vote'].includes(phaseOn(litter, tomorrow))
}
