import { paths } from '../../../paths.ts'
import { type Database, type Id, newId } from '../../../platform/database/index.ts'
import { askForJob } from '../../../platform/jobs/index.ts'
import { delegatesOf } from '../../delegates/index.ts'
import type { Hoster } from '../../hosters/index.ts'
import { type News, notify } from '../../notifications/index.ts'
import type { LetterName } from './letters.ts'

interface Telling extends Pick<News, 'kind' | 'key' | 'href'> {
  hoster: Hoster
  service: { id: Id; name: string }
  /** What its own mailbox gets where nobody acts for it; null: nothing. */
  letter: LetterName | null
}

/**
 * Tells those who act for a hoster of one of its services; where nobody does, its own mailbox. Says whether it could.
 */
export async function tellHoster(db: Database, telling: Telling, now: Temporal.Instant): Promise<boolean> {
  const { hoster, service, letter, kind, key, href } = telling
  const to = (await delegatesOf(db, hoster.id)).map(({ personId }) => personId)
  if (to.length > 0) {
    const values = { hoster: hoster.facts.name, service: service.name }
    await notify(db, { kind, to, key, values, href, hosterId: hoster.id }, now)
    return true
  }
  if (letter === null || hoster.facts.contactEmail === null || hoster.fictional) return false
  const payload = { hosterId: hoster.id, serviceId: service.id, letter }
  await askForJob(db, { kind: 'mail-hoster-of-health', name: newId(), payload, runAt: now })
  return true
}

/** Where those who act for a hoster say what happens. */
export const incidentHref = ({ slug }: Pick<Hoster, 'slug'>, id: Id): string => paths.hosterIncident.href({ slug, id })
