import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Database } from '../../platform/database/index.ts'
import { Refusal } from '../../platform/errors.ts'
import { byMachine, findHoster, findService } from '../hosters/index.ts'
import { letIn } from './let-in.ts'
import { placeOfService, usualWeight } from './places.ts'

const Place = z.object({
  kind: z.string(),
  /** Their slugs. */
  hoster: z.string(),
  service: z.string(),
  trusted: z.boolean().default(true),
  weight: z.int().default(usualWeight),
  opensAt: z.string().nullable().default(null),
  keptDays: z.int().nullable().default(null),
})
type Place = z.output<typeof Place>

export interface PortalImported {
  /** Let in just now. */
  places: number
  /** `kind: hoster/service` of those that could not be. */
  left: string[]
}

/**
 * Lets in the services that a bundle’s `portal.json` names; a bundle may have none. Again at will: a place that is
 * there stays as the coordination keeps it. A file of another shape is refused.
 */
export async function importPortal(db: Database, folder: string, now: Temporal.Instant): Promise<PortalImported> {
  const file = join(folder, 'portal.json')
  if (!existsSync(file)) return { places: 0, left: [] }
  const left: string[] = []
  let places = 0
  for (const place of z.array(Place).parse(JSON.parse(readFileSync(file, 'utf8')))) {
    const came = await letInNamed(db, place, now)
    if (came === 'refused') left.push(`${place.kind}: ${place.hoster}/${place.service}`)
    if (came === 'let in') places++
  }
  return { places, left }
}

async function letInNamed(db: Database, { hoster, service: slug, kind, ...rules }: Place, now: Temporal.Instant) {
  try {
    const service = await findService(db, (await findHoster(db, hoster)).id, slug)
    if (await placeOfService(db, service.id, kind)) return 'known'
    await letIn(db, { serviceId: service.id, kind, ...rules }, byMachine('import', now))
    return 'let in'
  } catch (error) {
    if (error instanceof Refusal) return 'refused'
    throw error
  }
}
