import type { Database, Id } from '../../platform/database/index.ts'
import {
  type Alternative,
  type Catalogue,
  type HosterFacts,
  type Kind,
  recordCatalogue,
  recordMembership,
  type ServiceFacts,
  type Software,
} from './index.ts'
import { smallCatalogue } from './testing-facts.ts'
import { aHoster, aService, hosterFacts, said, serviceFacts } from './testing-records.ts'

const then = Temporal.Instant.from('2026-11-01T12:00:00Z')

/** What a test says of a catalogue: the rest is empty. */
export interface CatalogueGiven {
  kinds?: (Pick<Kind, 'slug' | 'name'> & Partial<Kind>)[]
  software?: (Pick<Software, 'slug' | 'name'> & Partial<Software>)[]
  alternatives?: (Pick<Alternative, 'slug' | 'name'> & Partial<Alternative>)[]
}

/** Builders that call the register's own verbs: `await given.member(db, { name: 'Brin d’ortie' })`. */
export const given = {
  /** A hoster that is no member. */
  hoster: (db: Database, facts: Partial<HosterFacts> = {}) => record(db, facts),

  /** An active member of the collective. */
  async member(db: Database, facts: Partial<HosterFacts> = {}) {
    const hoster = await record(db, facts)
    const period = { state: 'active' as const, litter: '1', from: '2020', to: null, mentor: null }
    await recordMembership(db, hoster.id, [{ ...period, provenance: said.entry }], then)
    return hoster
  },

  /** A service of a hoster. */
  service(db: Database, hosterId: Id, facts: Partial<ServiceFacts> = {}) {
    const stated = serviceFacts(facts)
    return aService(db, { hosterId, name: stated.name, facts: stated }, then)
  },

  /** A small catalogue, or the one that is said. */
  catalogue: (db: Database, said: CatalogueGiven = smallCatalogue) => recordCatalogue(db, whole(said), then),
}

function record(db: Database, facts: Partial<HosterFacts>) {
  const stated = hosterFacts(facts)
  return aHoster(db, { name: stated.name, facts: stated, fictional: false }, then)
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
