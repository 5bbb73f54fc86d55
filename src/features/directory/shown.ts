import type { Database } from '../../platform/database/index.ts'
import { Refusal } from '../../platform/errors.ts'
import {
  type Alternative,
  completed,
  findHoster,
  findService,
  type Hoster,
  hostersBySlug,
  type Kind,
  type Provenance,
  type Provenances,
  type Service,
  type ServiceFacts,
  type Software,
  type Standing,
  servicesOf,
  standingOn,
} from '../hosters/index.ts'
import type { PublicDirectory } from './keeper.ts'
import { replacedBy } from './present/replaced.ts'

/** A hoster as its page shows it on a day. */
export interface ShownHoster {
  hoster: Hoster
  standing: Standing
  /** Where it stands apart from being made up: what a fictional hoster plays. */
  lived: Standing
  services: ShownService[]
  /** People live where its machine stands: only the centre of the town is known. */
  isHome: boolean
  mayBeWrittenTo: boolean
  mentor: Mentor | null
}

/** Who accompanies a hoster that is still preparing; its slug when the register knows it. */
export interface Mentor {
  name: string
  slug: string | null
}

/** A service: what is stated, completed by what the catalogue knows of its program. */
export interface ShownService {
  service: Service
  facts: ServiceFacts
  program: Software | undefined
  kinds: Kind[]
  replaces: Alternative[]
  hasEnded: boolean
}

type Known = Pick<PublicDirectory, 'catalogue' | 'day'>

/** Refuses an unknown address; the slug of what is found differs when it has moved. */
export async function readHoster(db: Database, slug: string, known: Known): Promise<ShownHoster> {
  return shownHoster(db, await findHoster(db, slug), known)
}

/** The same, and which of its services is asked for. */
export async function readService(db: Database, hosterSlug: string, slug: string, known: Known) {
  const shown = await readHoster(db, hosterSlug, known)
  const service = await findService(db, shown.hoster.id, slug)
  return { shown, offered: shownService(service, known) }
}

/** What is found, or nothing at an unknown address. */
export async function unlessUnknown<Found>(finding: Promise<Found>): Promise<Found | undefined> {
  try {
    return await finding
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return undefined
    throw error
  }
}

/** Where a stated value comes from: its own source, else that of the whole entry. */
export const sourceIn =
  ({ entry, fields }: Provenances) =>
  (field: string): Provenance =>
    fields[field] ?? entry

async function shownHoster(db: Database, hoster: Hoster, known: Known): Promise<ShownHoster> {
  const { facts, periods, fictional } = hoster
  const standing = standingOn(known.day, periods, fictional)
  const services = (await servicesOf(db, hoster.id)).map((service) => shownService(service, known))
  return {
    hoster,
    standing,
    lived: standingOn(known.day, periods, false),
    services,
    isHome: facts.legalForm === 'individual' || services.some(({ facts }) => facts.host?.provider === 'home'),
    mayBeWrittenTo: standing !== 'none' && facts.acceptsContact && facts.contactEmail !== null,
    mentor: await mentorOf(db, hoster),
  }
}

export function shownService(service: Service, { catalogue, day }: Known): ShownService {
  const facts = completed(service.facts, catalogue.findProgram)
  const program = catalogue.program(facts.software?.slug ?? '')
  const kinds = facts.kinds.flatMap((slug) => catalogue.kind(slug) ?? [])
  return {
    service,
    facts,
    program,
    kinds,
    replaces: replacedBy(catalogue, facts.kinds, program?.slug ?? null).flatMap(
      (slug) => catalogue.alternative(slug) ?? [],
    ),
    hasEnded: facts.endsOn !== null && facts.endsOn <= day,
  }
}

async function mentorOf(db: Database, { periods }: Hoster): Promise<Mentor | null> {
  const named = periods.findLast(({ state }) => state === 'incubating')?.mentor
  if (!named) return null
  const [mentor] = await hostersBySlug(db, [named])
  return mentor ? { name: mentor.facts.name, slug: mentor.slug } : { name: named, slug: null }
}
