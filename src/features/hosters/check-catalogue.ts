import licences from 'spdx-license-list'
import type { Translated } from '../../platform/i18n/translated.ts'
import type { Alternative, Catalogue, Kind, Software } from './catalogue.ts'
import { softwareFinder } from './resolve.ts'

/** What is wrong in a catalogue whose entries have the right shape: one sentence a problem, none when all is well. */
export function checkCatalogue(catalogue: Catalogue): string[] {
  const { kinds, software, alternatives } = catalogue
  const find = softwareFinder(catalogue)
  const known = {
    kind: new Set(kinds.map(({ slug }) => slug)),
    program: new Set(software.map(({ slug }) => slug)),
    alternative: new Set(alternatives.map(({ slug }) => slug)),
  }
  const lacks = (sort: keyof typeof known, slugs: string[]) =>
    slugs.filter((slug) => !known[sort].has(slug)).map((slug) => `names the unknown ${sort} ${slug}`)

  return [
    ...twice('kind', kinds),
    ...twice('program', software),
    ...twice('alternative', alternatives),
    ...about('kind', kinds, (kind) => [
      ...lacks('kind', kind.parent === null ? [] : [kind.parent]),
      ...lacks('alternative', kind.replaces),
      ...untranslated('name', kind.name),
      ...untranslated('sentence', kind.sentence),
      ...(isItsOwnAncestor(kind, kinds) ? ['is its own ancestor'] : []),
    ]),
    ...about('program', software, (program) => [
      ...lacks('kind', program.kinds),
      ...untranslated('sentence', program.sentence),
      ...licenceProblems(program),
      ...[program.name, ...program.aliases]
        .filter((name) => find(name)?.slug !== program.slug)
        .map((name) => `shares the name ${name} with another program`),
    ]),
    ...about('alternative', alternatives, (alternative) => [
      ...lacks('kind', alternative.kinds),
      ...lacks('program', alternative.software),
      ...untranslated('sentence', alternative.sentence),
    ]),
  ]
}

function about<Entry extends Kind | Software | Alternative>(
  sort: string,
  entries: Entry[],
  problemsOf: (entry: Entry) => string[],
): string[] {
  return entries.flatMap((entry) => problemsOf(entry).map((problem) => `The ${sort} ${entry.slug} ${problem}.`))
}

function twice(sort: string, entries: { slug: string }[]): string[] {
  const slugs = entries.map(({ slug }) => slug)
  const repeated = new Set(slugs.filter((slug, position) => slugs.indexOf(slug) !== position))
  return [...repeated].map((slug) => `The ${sort} ${slug} is there twice.`)
}

const untranslated = (what: string, text: Translated) =>
  ['fr', 'en'].filter((language) => !text[language]?.trim()).map((language) => `has no ${what} in ${language}`)

function isItsOwnAncestor(kind: Kind, kinds: Kind[]): boolean {
  const seen = new Set<string>()
  const parents = new Map(kinds.map(({ slug, parent }) => [slug, parent]))
  for (let above = kind.parent; above && !seen.has(above); above = parents.get(above) ?? null) seen.add(above)
  return seen.has(kind.slug)
}

/** Free by the FSF's list or by Fedora's (Beerware), though the OSI never approved them. */
const freeBeyondOsi = new Set(['WTFPL', 'CECILL-B', 'CC0-1.0', 'Beerware'])

function licenceProblems({ license, free }: Software): string[] {
  if (license === null) return []
  const licence = Object.hasOwn(licences, license) ? licences[license] : undefined
  if (!licence) return [`has the licence ${license}, which SPDX does not know`]
  const isFree = licence.osiApproved || freeBeyondOsi.has(license)
  return free === isFree ? [] : [`says free: ${free}, and its licence ${license} ${isFree ? 'is' : 'is not'} free`]
}
