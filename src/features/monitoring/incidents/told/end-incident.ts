import { atomically, type Database, type Id, newIdInTime, toInstant } from '../../../../platform/database/index.ts'
import type { By } from '../../../hosters/index.ts'
import { recordChange } from '../../../journal/index.ts'
import { countRevision } from '../../keeping/count-revision.ts'
import { refusedForm, refuseOthers } from '../refuse-others.ts'
import { incidentOfHoster } from './add-message.ts'
import { closeAffected } from './affected.ts'

/** `still-seen`: the hoster says that it is over, and a service does not answer us: it ends when that does. */
export type Ended = 'over' | 'still-seen'

/** Takes a hoster's word that an incident is over. */
export function endIncident(db: Database, { hosterId, incidentId }: { hosterId: Id; incidentId: Id }, by: By) {
  return atomically(db, async (db): Promise<Ended> => {
    const { actor, now, undoes = null } = by
    await refuseOthers(db, actor, hosterId)
    const incident = await incidentOfHoster(db, hosterId, incidentId)
    if (incident.closedAt !== null) throw refusedForm('form', 'monitoring.incident-over-already', 409)
    const { ended, isOver } = await closeAffected(db, incident, toInstant(now))
    if (ended.length === 0 && !isOver) return 'still-seen'
    await countRevision(db)
    const subject = { kind: 'incident', id: incidentId }
    const after = { services: ended }
    const change = { actor, verb: 'incident.ended', subject, hosterId, before: null, after, undoes } as const
    await recordChange(db, { ...change, visibility: 'public' }, now, newIdInTime())
    return isOver ? 'over' : 'still-seen'
  })
}
