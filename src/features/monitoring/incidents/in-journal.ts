import { paths } from '../../../paths.ts'
import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import { isKey } from '../../../platform/i18n/index.ts'
import { type By, hostersById } from '../../hosters/index.ts'
import type { Describers, Meaning, Meanings, SubjectShown, ToUndo, Undo, Undoers } from '../../journal/index.ts'
import { incidentStates } from './incident.ts'
import { restoreMaintenance, withdrawMaintenance } from './maintenance/withdraw-maintenance.ts'
import { removeMessage, reopenIncident, untellIncident } from './told/take-back.ts'
import '../tables.ts'

/** Both are named by their hoster: what they say may be hidden one day. */
export const describers: Describers = {
  incident: (db, ids) => namedByHoster(db, 'incident', ids),
  maintenance: (db, ids) => namedByHoster(db, 'maintenance', ids),
}

async function namedByHoster(
  db: Database,
  table: 'incident' | 'maintenance',
  ids: Id[],
): Promise<Map<Id, SubjectShown>> {
  const rows = await db.selectFrom(table).select(['id', 'hosterId']).where('id', 'in', ids).execute()
  const hosters = await hostersById(
    db,
    rows.map(({ hosterId }) => hosterId),
  )
  return new Map(
    rows.flatMap(({ id, hosterId }) => {
      const hoster = hosters.find((hoster) => hoster.id === hosterId)
      if (!hoster) return []
      const { slug, facts, fictional } = hoster
      const page = table === 'incident' ? paths.hosterIncident : paths.hosterMaintenance
      return [[id, { name: facts.name, href: page.href({ slug, id }), fictional }] as const]
    }),
  )
}

const instant: Meaning = { said: (value, { format, timeZone }) => format.instant(value, timeZone) }

export const meanings: Meanings = {
  illness: {
    said(value, { t }) {
      const key = `ui.health-${value}`
      return incidentStates.some((state) => state === value) && isKey(key) ? t(key) : undefined
    },
  },
  services: { of: 'service' },
  ...{ since: instant, until: instant, expectedEnd: instant },
}

export const undoers: Undoers = {
  'incident.told': takingBack(untellIncident),
  'incident.message-added': takingBack(removeMessage),
  'incident.ended': takingBack(reopenIncident),
  'maintenance.declared': takingBack((db, { subject }, by) => withdrawMaintenance(db, subject.id, by)),
  'maintenance.withdrawn': takingBack((db, { subject, before }, by) => {
    if (typeof before?.until !== 'string') throw conflict('monitoring.changed-since')
    return restoreMaintenance(db, subject.id, before.until, by)
  }),
}

function takingBack(work: (db: Database, change: ToUndo, by: By & { undoes: Id }) => Promise<void>): Undo {
  return (db, change, by) => atomically(db, (db) => work(db, change, { ...by, undoes: change.entryId }))
}
