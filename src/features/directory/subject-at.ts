import { findHoster, findService } from '../hosters/index.ts'
import type { SubjectAt } from '../moderation/index.ts'
import { unlessUnknown } from './shown.ts'

/** Which hoster or service has its page at an address, or below it; null where nothing of a hoster stands. */
export const subjectAt: SubjectAt = async (db, address) => {
  const [, room, slug = '', service] = /^\/(hosters|services)\/([\w-]+)(?:\/([\w-]+))?/.exec(address) ?? []
  if (room === undefined || (room === 'services' && service === undefined)) return null
  const hoster = await unlessUnknown(findHoster(db, slug))
  if (!hoster) return null
  const ofHoster = { subject: { kind: 'hoster', id: hoster.id }, hosterId: hoster.id }
  if (room === 'hosters' || service === undefined) return ofHoster
  const found = await unlessUnknown(findService(db, hoster.id, service))
  return found ? { subject: { kind: 'service', id: found.id }, hosterId: hoster.id } : null
}
