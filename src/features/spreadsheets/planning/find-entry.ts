import { sameAddress, squeezed } from '../../descriptions/index.ts'
import type { EntryKnown, HosterKnown, ServiceKnown } from '../../hosters/index.ts'
import { hostersAtSite, type Register } from './register.ts'

/** The one entry that is meant; several when it may be any of them; none when it is new. */
export interface Found<Entry> {
  entry: Entry | undefined
  candidates: readonly Entry[]
}

interface HosterSaid {
  address: string
  key: string | null
  name: string
  website: string | null
}

/** The hoster that a line means: that of an earlier line like it, or of its key; else by site and name together. */
export function findHosterFor(register: Register, { address, key, name, website }: HosterSaid): Found<HosterKnown> {
  const sure = register.byAddress.get(address) ?? (key === null ? undefined : register.bySlug.get(key))
  if (sure) return { entry: sure, candidates: [sure] }
  const named = name === '' ? [] : (register.byName.get(squeezed(name)) ?? [])
  // Whoever gives a key of its own to a hoster of the same name and another site means another one.
  const alike = key === null || website === null ? named : named.filter(({ facts }) => facts.website === null)
  return oneOf(hostersAtSite(register, website), alike)
}

/** The hoster that a cell names, by its key here, its name or its site. */
export function hosterNamed(register: Register, word: string): Found<HosterKnown> {
  const bySlug = register.bySlug.get(word)
  if (bySlug) return { entry: bySlug, candidates: [bySlug] }
  return oneOf(hostersAtSite(register, word), register.byName.get(squeezed(word)) ?? [])
}

interface ServiceSaid {
  address: string
  key: string | null
  name: string
  url: string | null
}

/** The service that a line means, among those of its hoster. */
export function findServiceFor(services: readonly ServiceKnown[], said: ServiceSaid): Found<ServiceKnown> {
  const sure =
    services.find(({ descriptionAddress }) => descriptionAddress === said.address) ??
    (said.key === null ? undefined : services.find(({ slug }) => slug === said.key))
  if (sure) return { entry: sure, candidates: [sure] }
  const { url, key, name } = said
  const there = services.filter(({ facts }) => url !== null && facts.url !== null && isSame(facts.url, url))
  const named = services.filter(({ facts }) => name !== '' && squeezed(facts.name) === squeezed(name))
  if (there.length > 0 || key !== null)
    return oneOf(
      there,
      named.filter((each) => there.includes(each)),
    )
  // One of the same name at another address: the same that moved, or another one. Nobody can tell.
  const isElsewhere = url !== null && named.some(({ facts }) => facts.url !== null)
  return isElsewhere ? { entry: undefined, candidates: named } : oneOf(named, [])
}

const isSame = (one: string, other: string) => sameAddress(one) === sameAddress(other)

/** Who is found in both ways, else in the one that finds anybody; two ways that find two are no answer. */
function oneOf<Entry extends EntryKnown<unknown>>(these: readonly Entry[], those: readonly Entry[]): Found<Entry> {
  const both = these.filter(({ id }) => those.some((entry) => entry.id === id))
  const candidates = both.length > 0 ? both : [...these, ...those]
  return { entry: candidates.length === 1 ? candidates[0] : undefined, candidates }
}
