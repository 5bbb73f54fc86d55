import { hostersBySlug } from '../../hosters/index.ts'
import type { SubjectAt } from '../../moderation/index.ts'
import { maintenanceById } from './maintenance/queries.ts'
import { incidentRow } from './measured/open-incidents.ts'

const page = /^\/hosters\/([\w-]+)\/(incidents|maintenances)\/([\w-]+)/

/** The incident or maintenance that has its page at an address: its hoster's words there can be hidden. */
export const incidentSubject: SubjectAt = async (db, address) => {
  const [, slug = '', room, id = ''] = page.exec(address) ?? []
  if (room === undefined) return null
  const kind = room === 'incidents' ? 'incident' : 'maintenance'
  const row = await (kind === 'incident' ? incidentRow(db, id) : maintenanceById(db, id))
  const [hoster] = row ? await hostersBySlug(db, [slug]) : []
  return row && hoster?.id === row.hosterId ? { subject: { kind, id }, hosterId: row.hosterId } : null
}
