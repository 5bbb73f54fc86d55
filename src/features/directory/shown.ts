import type { Database } from '../../platform/database/index.ts'
import { Refusal } from '../../platform/errors.ts'
import {
  type Alternative,
  completed,
  findHoster,
  findService,
  type Hoster,
  hasEnded,
  hostersBySlug,
  type Kind,
  type Provenance,
  type Provenances,
  type Service,
  type ServiceFacts,
  type Software,
  type Standing,
  servicesOf,
  sourcesByField,
  standingOn,
} from '../hosters/index.ts'
import { type Restriction, restrictionsOfHoster } from '../moderation/index.ts'
import { type Age, ageOf } from './age.ts'
import type { PublicDirectory } from './keeper.ts'
import { replacedBy } from './present/replaced.ts'
import type { Doing } from './search/search.ts'
import { type HiddenTexts, serviceWithoutHidden, TakenAway, withoutHidden } from './taken-away.ts'

/** A hoster as its page shows it on a day. */
export interface ShownHoster {
  hoster: Hoster
  standing: Standing
  age: Age
  /** Where it stands apart from being made up: what a fictional hoster plays. */
  lived: Standing
  services: ShownService[]
  /** People live where its machine stands: only the centre of the town is known. */
  isHome: boolean
  mayBeWrittenTo: boolean
  mentor: Mentor | null
  /** Why nothing of it is shown; null when its page is open. */
  frozen: Restriction | null
  hidden: HiddenTexts
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
  /** How it is doing; missing where nobody measures that. */
  doing?: Doing
  hidden: HiddenTexts
}

type Known = Pick<PublicDirectory, 'catalogue' | 'day' | 'collective'> & Partial<Pick<PublicDirectory, 'snapshot'>>

/** Refuses an unknown address; the slug of what is found differs when it has moved. */
export async function readHoster(db: Database, slug: string, known: Known): Promise<ShownHoster> {
  const hoster = await findHoster(db, slug)
  return shownHoster(db, hoster, known, await takenAwayOf(db, hoster))
}

/** The same, and which of its services is asked for; it may be frozen alone. */
export async function readService(db: Database, hosterSlug: string, slug: string, known: Known) {
  const hoster = await findHoster(db, hosterSlug)
  const service = await findService(db, hoster.id, slug)
  const takenAway = await takenAwayOf(db, hoster)
  const shown = await shownHoster(db, hoster, known, takenAway)
  const frozen = shown.frozen ?? takenAway.frozen('service', service.id)
  return { shown, offered: shownService(service, known, takenAway), frozen }
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
  (provenances: Provenances) =>
  (field: string): Provenance =>
    sourcesByField(provenances)[field] ?? provenances.entry

const takenAwayOf = async (db: Database, { id }: Hoster) => new TakenAway(await restrictionsOfHoster(db, id))

async function shownHoster(db: Database, found: Hoster, known: Known, takenAway: TakenAway): Promise<ShownHoster> {
  const hidden = takenAway.hidden('hoster', found.id)
  const hoster = { ...found, facts: withoutHidden(found.facts, hidden) }
  const { facts, periods, fictional } = hoster
  const standing = standingOn(known.day, periods, fictional)
  const services = (await servicesOf(db, hoster.id))
    .filter(({ id }) => !takenAway.frozen('service', id))
    .map((service) => shownService(service, known, takenAway))
  return {
    hoster,
    standing,
    age: ageOf(hoster, known.day, known.collective.timeZone),
    lived: standingOn(known.day, periods, false),
    services,
    isHome: facts.legalForm === 'individual' || services.some(({ facts }) => facts.host?.provider === 'home'),
    mayBeWrittenTo: standing !== 'none' && facts.acceptsContact && facts.contactEmail !== null,
    mentor: await mentorOf(db, hoster),
    frozen: takenAway.frozen('hoster', hoster.id),
    hidden,
  }
}

function shownService(found: Service, { catalogue, day, snapshot }: Known, takenAway: TakenAway): ShownService {
  const hidden = takenAway.hidden('service', found.id)
  const service = { ...found, facts: serviceWithoutHidden(found.facts, hidden) }
  const facts = completed(service.facts, catalogue.findProgram)
  const program = catalogue.program(facts.software?.slug ?? '')
  const kinds = facts.kinds.flatMap((slug) => catalogue.kind(slug) ?? [])
  const doing = snapshot?.doing.get(found.id)
  return {
    ...(doing ? { doing } : {}),
    service,
    facts,
    program,
    kinds,
    replaces: replacedBy(catalogue, facts.kinds, program?.slug ?? null).flatMap(
      (slug) => catalogue.alternative(slug) ?? [],
    ),
    hasEnded: hasEnded(facts.endsOn, day),
    hidden,
  }
}

async function mentorOf(db: Database, { periods }: Hoster): Promise<Mentor | null> {
  const named = periods.findLast(({ state }) => state === 'incubating')?.mentor
  if (!named) return null
  const [mentor] = await hostersBySlug(db, [named])
  return mentor ? { name: mentor.facts.name, slug: mentor.slug } : { name: named, slug: null }
}
