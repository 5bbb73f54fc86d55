import type { Database } from '../../platform/database/index.ts'
import { byMachine } from '../hosters/index.ts'
import { given, type HosterGiven, type ServiceGiven } from '../hosters/testing.ts'
import { letIn } from './let-in.ts'
import type { PlaceRules } from './places.ts'

/** A program that opens each kind, as the catalogue knows it. */
const programs: Record<string, { name: string; slug: string }> = {
  pad: { name: 'Etherpad', slug: 'etherpad' },
  visio: { name: 'Jitsi Meet', slug: 'jitsi-meet' },
  date: { name: 'Framadate', slug: 'framadate' },
  spreadsheet: { name: 'EtherCalc', slug: 'ethercalc' },
  file: { name: 'Lufi', slug: 'lufi' },
  picture: { name: 'Lutim', slug: 'lutim' },
  postit: { name: 'Scrumblr', slug: 'scrumblr' },
  link: { name: 'LSTU', slug: 'lstu' },
  secret: { name: 'PrivateBin', slug: 'privatebin' },
}

export const testNow = Temporal.Instant.from('2026-11-23T10:00:00Z')

interface PlaceGiven {
  kind?: string
  hoster?: Omit<HosterGiven, 'name'>
  service?: ServiceGiven
  rules?: Partial<PlaceRules>
  /** Not let into the portal. */
  outside?: boolean
}

/** A hoster of this name, with a service that anybody may open, in the portal unless it is said. */
export async function givenPlace(db: Database, name: string, said: PlaceGiven = {}) {
  const { kind = 'pad', hoster = {}, service = {}, rules = {}, outside = false } = said
  const domain = `${name.toLowerCase()}.example`
  const usual = { standing: 'active', website: `https://${domain}/`, ...hoster } as const
  const { id: hosterId, slug } = await given.hoster(db, { ...usual, name })
  const made = await given.service(db, hosterId, { ...aService(kind, domain), ...service })
  const placeId = outside ? '' : await letIn(db, { serviceId: made.id, kind, ...rules }, byMachine('test', testNow))
  return { hosterId, serviceId: made.id, placeId, reference: `${slug}/${made.slug}`, address: `https://pad.${domain}/` }
}

/** What a service says that opens a kind of the portal. */
export function aService(kind: string, domain: string): ServiceGiven {
  const program = programs[kind] ?? { name: 'Inconnu', slug: null }
  const unsaid = { version: null, license: null, website: null, source: null, modules: [] }
  return {
    ...{ name: 'Pad', kinds: [kind], url: `https://pad.${domain}/`, languages: ['fr'] },
    software: { ...program, ...unsaid },
    access: [{ condition: 'none', who: null, price: null }],
    open: true,
  }
}
