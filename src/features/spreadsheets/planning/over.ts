import { isDeepStrictEqual } from 'node:util'
import {
  blankHoster,
  blankService,
  type Difference,
  type FileLine,
  type HosterFacts,
  isSaid,
  type Link,
  type Place,
  type Provenances,
  type ServiceFacts,
  type Stated,
  withSafePlaces,
} from '../../hosters/index.ts'

/** What a file would have to say for an entry to become what a line says of it, and nothing else to change. */
export interface Over<Facts> {
  stated: Stated<Facts>
  changes: Difference[]
  /** Facts that somebody typed here, which hold. */
  held: string[]
}

interface Known<Facts> extends Stated<Facts> {
  descriptionAddress: string | null
}

/** A line says little: what it does not say stays. */
export function hosterOver(
  known: Known<HosterFacts>,
  said: HosterFacts,
  { isHostedAtHome }: { isHostedAtHome: boolean },
): Over<HosterFacts> {
  const base = inFile(known)
  const facts: HosterFacts = { ...base, ...plain(base, said), acceptsContact: base.acceptsContact }
  facts.description = { ...base.description, ...said.description }
  facts.support = { ...base.support, ...plain(base.support, said.support) }
  if (base.owner && said.owner) facts.owner = { ...base.owner, ...plain(base.owner, said.owner) }
  facts.places = placesOver(base.places, said.places)
  for (const links of ['social', 'chat', 'funding'] as const) facts[links] = linksOver(base[links], said[links])
  facts.otherStatements = statementsOver(base.otherStatements, said.otherStatements)
  // Of where people live only the town is kept, and only that is compared.
  const isHome = isHostedAtHome || facts.legalForm === 'individual'
  const placed = isHome || said.places.length > 0 ? withSafePlaces(facts, { isHostedAtHome }) : facts
  return overKnown(known, base, placed, blankHoster)
}

export function serviceOver(known: Known<ServiceFacts>, said: ServiceFacts): Over<ServiceFacts> {
  const base = inFile(known)
  const facts: ServiceFacts = { ...base, ...plain(base, said) }
  facts.description = { ...base.description, ...said.description }
  if (base.host && said.host) facts.host = { ...base.host, ...plain(base.host, said.host) }
  facts.otherStatements = statementsOver(base.otherStatements, said.otherStatements)
  // Another program has another version and another licence.
  if (base.software && said.software?.name === base.software.name)
    facts.software = { ...base.software, ...plain(base.software, said.software) }
  return overKnown(known, base, facts, blankService)
}

/** Where nothing was typed by hand an entry says what its file says; else the file says what stands under it. */
function inFile<Facts extends object>({ facts, provenances }: Stated<Facts>): Facts {
  const corrections = Object.entries(provenances.byHand ?? {}).filter(([, { instead }]) => instead !== undefined)
  return { ...facts, ...Object.fromEntries(corrections.map(([fact, { instead }]) => [fact, instead])) }
}

function overKnown<Facts extends object>(known: Known<Facts>, base: Facts, facts: Facts, blank: Facts): Over<Facts> {
  const before = new Map<string, unknown>(Object.entries(known.facts))
  const wasInFile = new Map<string, unknown>(Object.entries(base))
  const changed = Object.entries(facts).filter(([fact, value]) => !isDeepStrictEqual(value, wasInFile.get(fact)))
  const differing = changed.filter(([fact, value]) => !isDeepStrictEqual(value, before.get(fact)))
  const isHeld = ([fact]: [string, unknown]) => isTyped(known, fact, before.get(fact))
  const changes = differing
    .filter((each) => !isHeld(each))
    .map(([fact, inFile]) => ({ fact, here: before.get(fact), inFile }))
  const held = differing.filter(isHeld).map(([fact]) => fact)
  const touched = new Set(changed.map(([fact]) => fact))
  const untold = Object.entries(blank).filter(
    ([fact]) => !touched.has(fact) && isTyped(known, fact, before.get(fact)) && !isUnder(known, fact),
  )
  const { entry, fields } = known.provenances
  return {
    stated: { facts: { ...facts, ...Object.fromEntries(untold) }, provenances: { entry, fields } },
    changes,
    held,
  }
}

/** What was typed over a file, or typed in full where there is no file, holds over what a list says. */
const isTyped = <Facts>({ provenances, descriptionAddress }: Known<Facts>, fact: string, value: unknown): boolean =>
  provenances.byHand?.[fact] !== undefined || (descriptionAddress === null && isSaid(value))

/** Whether it is known what the file says under what was typed. */
const isUnder = <Facts>({ provenances }: Known<Facts>, fact: string) =>
  provenances.byHand?.[fact]?.instead !== undefined

/** Only what is said, of facts that are said or not. */
const plain = <Facts extends object>(known: Facts, said: Partial<Facts>): Partial<Facts> =>
  // Safe: a part of `said`, under its own names.
  Object.fromEntries(Object.entries(said).filter(([name, value]) => name in known && isSaid(value))) as Partial<Facts>

/** The first place is the main one; where the town is another, nothing of the old one can be true. */
function placesOver([main, ...others]: Place[], [said]: Place[]): Place[] {
  if (!said) return main ? [main, ...others] : []
  if (!main || (said.town !== null && said.town !== main.town)) return [said, ...others]
  return [{ ...main, ...plain(main, said) }, ...others]
}

/** One address for each network: the others stay. */
function linksOver(known: Link[], said: Link[]): Link[] {
  const networks = new Set(said.map(({ network }) => network))
  const news = said.filter(({ url }) => !known.some((link) => link.url === url))
  if (news.length === 0) return known
  return [...known.filter(({ network }) => !networks.has(network)), ...said]
}

/** One line for each key: the others stay. */
function statementsOver(known: FileLine[], said: FileLine[]): FileLine[] {
  const keys = new Set(said.map(({ key }) => key))
  if (keys.size === 0) return known
  return [...known.filter(({ key }) => !keys.has(key)), ...said].toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/** Where the changed facts come from, beside where the others do. */
export function withSources({ entry, fields }: Provenances, sources: Provenances['fields']): Provenances {
  return { entry, fields: { ...fields, ...sources } }
}
