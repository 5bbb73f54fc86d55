import type { Database } from '../../../platform/database/index.ts'
import { isSlugOf } from '../../../platform/slug.ts'
import type { HosterReading } from '../../descriptions/index.ts'
import {
  type By,
  type Hoster,
  type HosterFacts,
  ownDomains,
  recordHoster,
  riskyFacts,
  serviceFilesOf,
  withSafePlaces,
} from '../../hosters/index.ts'
import { type Held, type HeldChange, isAllowed } from '../held/held.ts'
import type { Source } from '../source.ts'
import { type Outcome, takeServices } from './take-services.ts'

export interface Reading extends HosterReading {
  source: Source
  hoster: Hoster
  answered: readonly HeldChange[]
  /** A redrawn picture, or what stands there now when none could be had. */
  logo: string | null
}

/** Brings a hoster and its services up to date with its files, but for what must wait: in the caller's transaction. */
export async function takeReading(db: Database, reading: Reading, by: By): Promise<Outcome & { isFrozen: boolean }> {
  const { file, services, source, hoster, answered, logo } = reading
  // An entry that came into the register with its files has little yet that could be taken over.
  const isNew = source.readAt === null && source.since === hoster.createdAt
  const known = await serviceFilesOf(db, hoster.id)
  const own = ownDomains([hoster.facts.website, source.root, ...known.flatMap(({ url, pageUrl }) => [url, pageUrl])])
  const isHostedAtHome = services.some(({ facts }) => facts.host?.provider === 'home')
  const slug = {
    what: 'fact:slug',
    shown: { sort: 'fact' as const, fact: 'slug', here: hoster.slug, inFile: file.key },
  }
  const slugWaits = !isNew && file.key !== null && !isSlugOf(hoster.slug, file.key) && !isAllowed(answered, slug)
  const recorded = await recordHoster(
    db,
    {
      hosterId: hoster.id,
      descriptionAddress: file.address,
      key: slugWaits ? hoster.slug : file.key,
      facts: withSafePlaces(file.facts, { isHostedAtHome }),
      provenances: file.provenances,
      logo,
      fictional: hoster.fictional,
      leads: source.leads,
      waiting: (known, stated) =>
        riskyFacts(known, stated, own)
          .filter((fact) => !isNew || approved.includes(fact))
          .filter((fact) => !isAllowed(answered, heldFact(known, stated, fact))),
    },
    by,
  )
  if (recorded.isFrozen) return { held: [], differs: [], remarks: [], untaken: [], clashes: [], isFrozen: true }
  const named = new Set(file.subs.map(({ address }) => address))
  const readable = services.filter(({ facts }) => facts.name !== '')
  const { leads } = source
  const taken = { hosterId: hoster.id, root: file.address, services: readable, named, leads, answered, own, isNew }
  const { held, differs, remarks, untaken, clashes } = await takeServices(db, taken, by)
  const waits = recorded.waits.map(
    (waiting): Held => ({ what: `fact:${waiting.fact}`, shown: { sort: 'fact', ...waiting } }),
  )
  const differing = recorded.differs.map((difference) => ({ ...difference, service: null }))
  return {
    held: [...waits, ...(slugWaits ? [slug] : []), ...held],
    differs: [...differing, ...differs],
    remarks,
    untaken,
    clashes,
    isFrozen: false,
  }
}

/** What the coordination saw of an entry when it came into the register with its files. */
const approved: (keyof HosterFacts)[] = ['name', 'website']

const heldFact = (known: HosterFacts, stated: HosterFacts, fact: keyof HosterFacts): Held => ({
  what: `fact:${fact}`,
  shown: { sort: 'fact', fact, here: known[fact], inFile: stated[fact] },
})
