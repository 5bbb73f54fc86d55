import type { Database, Id } from '../../platform/database/index.ts'
import { byMachine } from './by.ts'
import type { Alternative, Catalogue, Kind, Software } from './catalogue.ts'
import { blankCollective, type CollectiveSettings } from './collective.ts'
import type { Provenance } from './facts.ts'
import type { HosterFacts } from './hoster.ts'
import type { Standing } from './membership.ts'
import { recordCatalogue } from './record-catalogue.ts'
import { recordCollective } from './record-collective.ts'
import type { HosterRecord } from './record-hoster.ts'
import { type RecordedPeriod, recordMembership } from './record-membership.ts'
import type { ServiceRecord } from './record-service.ts'
import type { ServiceFacts } from './service.ts'
import { smallCatalogue } from './testing-facts.ts'
import { aHoster, aService, hosterFacts, serviceFacts } from './testing-records.ts'

const then = Temporal.Instant.from('2026-11-01T12:00:00Z')
const by = byMachine('test', then)

/** Where all that is built comes from, unless it says otherwise. */
export const testSource: Provenance = { source: 'Carnet de tests', url: null, date: '2026-05', namesCollective: true }

type Recorded = Partial<Pick<HosterRecord, 'key' | 'descriptionAddress' | 'provenances'>>

export interface HosterGiven extends Partial<HosterFacts>, Recorded {
  /** `none` unless it is said; gives the periods that make it so. */
  standing?: Standing
  /** In the place of those that follow from `standing`. */
  periods?: Partial<RecordedPeriod>[]
  logo?: string | null
}

export interface ServiceGiven extends Partial<ServiceFacts>, Recorded, Partial<Pick<ServiceRecord, 'urlIsGuessed'>> {}

/** What a test says of a catalogue: the rest is empty. */
export interface CatalogueGiven {
  kinds?: (Pick<Kind, 'slug' | 'name'> & Partial<Kind>)[]
  software?: (Pick<Software, 'slug' | 'name'> & Partial<Software>)[]
  alternatives?: (Pick<Alternative, 'slug' | 'name'> & Partial<Alternative>)[]
}

/** Builders that call the register's own verbs: `await given.member(db, { name: 'Brin d’ortie' })`. */
export const given = {
  hoster,
  /** An active member of the collective. */
  member: (db: Database, given: Omit<HosterGiven, 'standing'> = {}) => hoster(db, { ...given, standing: 'active' }),
  service,
  /** A small catalogue, or the one that is said. */
  catalogue: (db: Database, said: CatalogueGiven = smallCatalogue) => recordCatalogue(db, whole(said), by),
  collective: (db: Database, said: Partial<CollectiveSettings> = {}) =>
    recordCollective(db, { ...blankCollective, name: 'Les Essais', ...said }, by),
}

/** A hoster that is no member, unless `standing` or `periods` say more. The same name or address is the same hoster. */
async function hoster(db: Database, given: HosterGiven = {}) {
  const {
    standing = 'none',
    periods,
    logo = null,
    key = null,
    provenances = ofTest,
    descriptionAddress,
    ...said
  } = given
  const facts = hosterFacts({ name: 'Ciboule', ...said })
  const record = { name: facts.name, facts, key, logo, provenances, fictional: standing === 'fictional' }
  const made = await aHoster(db, descriptionAddress ? { ...record, descriptionAddress } : record, then)
  const lived = (periods ?? periodsOf[standing]).map((period) => ({ ...onePeriod, ...period }))
  await recordMembership(db, made.id, lived, by)
  return { ...made, name: facts.name }
}

/** A service of a hoster; it says nothing but its name unless more is given. */
async function service(db: Database, hosterId: Id, given: ServiceGiven = {}) {
  const { key = null, provenances = ofTest, urlIsGuessed = false, descriptionAddress, ...said } = given
  const facts = serviceFacts({ name: 'Pad', ...said })
  const record = { hosterId, name: facts.name, facts, key, provenances, urlIsGuessed }
  return aService(db, descriptionAddress ? { ...record, descriptionAddress } : record, then)
}

const ofTest = { entry: testSource, fields: {} }

const onePeriod: RecordedPeriod = {
  state: 'active',
  litter: null,
  from: '2020-01-01',
  to: null,
  mentor: null,
  provenance: testSource,
}

const periodsOf: Record<Standing, Partial<RecordedPeriod>[]> = {
  none: [],
  fictional: [],
  active: [{}],
  incubating: [{ state: 'incubating', from: '2026-09-01' }],
  paused: [{ to: '2025-01-01' }, { state: 'idle', from: '2025-01-01' }],
  former: [{ to: '2024-06-30' }],
}

function whole({ kinds = [], software = [], alternatives = [] }: CatalogueGiven): Catalogue {
  const ofKind = { parent: null, sentence: {}, synonyms: {}, icon: 'pad', replaces: [] }
  const nothing = { aliases: [], kinds: [], sentence: {} }
  const ofProgram = { ...nothing, license: null, free: null, website: null, source: null }
  return {
    kinds: kinds.map((kind) => ({ ...ofKind, ...kind })),
    software: software.map((program) => ({ ...ofProgram, ...program })),
    alternatives: alternatives.map((product) => ({ ...nothing, company: null, software: [], ...product })),
  }
}
