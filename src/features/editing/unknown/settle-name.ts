import licences from 'spdx-license-list'
import { atomically, type Database } from '../../../platform/database/index.ts'
import { invalid } from '../../../platform/errors.ts'
import { plainName, slugOf } from '../../../platform/slug.ts'
import {
  addSoftware,
  allServices,
  type By,
  catalogueOf,
  editKind,
  editService,
  editSoftware,
  findEntry,
  indexOf,
  type Service,
} from '../../hosters/index.ts'
import { type UnknownName, unknownNames } from './unknown-names.ts'

/** All names that wait, with the services that bear them. */
export async function namesWaiting(db: Database): Promise<UnknownName[]> {
  return unknownNames(await everyService(db), indexOf(await catalogueOf(db)))
}

/** From now on the name means a program that is known: the services that bear it are found under it. */
export function mergeProgram(db: Database, name: string, slug: string, by: By): Promise<void> {
  return atomically(db, async (db) => {
    await findWaiting(db, 'software', name)
    const { entry, revision } = await findEntry(db, 'software', slug)
    await editSoftware(db, slug, { entry: { ...entry, aliases: [...entry.aliases, name] }, revision }, by)
  })
}

/** The name becomes a word for a known kind, and the services that bear it are of that kind. */
export function mergeKind(db: Database, name: string, slug: string, by: By): Promise<void> {
  return atomically(db, async (db) => {
    await findWaiting(db, 'kind', name)
    const { entry, revision } = await findEntry(db, 'kind', slug)
    const words = [...new Set([...(entry.synonyms.fr ?? []), name])]
    await editKind(db, slug, { entry: { ...entry, synonyms: { ...entry.synonyms, fr: words } }, revision }, by)
    const isNamed = (kind: string) => plainName(kind) === plainName(name)
    for (const { id, facts, revision } of await everyService(db)) {
      if (!facts.kinds.some(isNamed)) continue
      const kinds = [...new Set(facts.kinds.map((kind) => (isNamed(kind) ? slug : kind)))]
      await editService(db, id, { facts: { ...facts, kinds }, revision }, by)
    }
  })
}

/** A new program of the catalogue, with what its services say of it and the kind that somebody chose. */
export function addProgram(db: Database, name: string, kind: string, by: By): Promise<void> {
  return atomically(db, async (db) => {
    const { said } = await findWaiting(db, 'software', name)
    const { entry } = await findEntry(db, 'kind', kind)
    const { license, website, source } = said
    const isFree = license !== null && Object.hasOwn(licences, license) && licences[license]?.osiApproved === true
    const slug = slugOf(name)
    // Of a licence that nobody approved the coordination says itself what to think.
    const known = { license: isFree ? license : null, free: isFree ? true : null }
    await addSoftware(
      db,
      { slug, name, aliases: [], ...known, website, source, kinds: [kind], sentence: entry.sentence },
      by,
    )
  })
}

/** Refuses a name that somebody has taken care of already, or that no service bears. */
async function findWaiting(db: Database, shelf: UnknownName['shelf'], name: string): Promise<UnknownName> {
  const isIt = (each: UnknownName) => each.shelf === shelf && plainName(each.name) === plainName(name)
  const waiting = (await namesWaiting(db)).find(isIt)
  if (!waiting) throw invalid('form', 'editing.unknown-gone')
  return waiting
}

async function everyService(db: Database): Promise<Service[]> {
  const services: Service[] = []
  for await (const batch of allServices(db)) services.push(...batch)
  return services
}
