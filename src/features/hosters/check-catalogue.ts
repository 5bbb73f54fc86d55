import licences from 'spdx-license-list'
import type { FieldError } from '../../platform/errors.ts'
import type { Key, Translated, Values } from '../../platform/i18n/index.ts'
import type { Alternative, Catalogue, Kind, Shelf, Software } from './catalogue.ts'
import { softwareFinder } from './resolve.ts'

/** What is wrong with one field of one entry; a text that lacks a language is named `sentence.fr`. */
export interface CatalogueProblem extends FieldError {
  shelf: Shelf
  slug: string
}

/** What is wrong in a catalogue whose entries have the right shape; nothing when all is well. */
export function checkCatalogue(catalogue: Catalogue): CatalogueProblem[] {
  const { kinds, software, alternatives } = catalogue
  const find = softwareFinder(catalogue)
  const unknownIn = (entries: { slug: string }[], key: Key) => {
    const known = new Set(entries.map(({ slug }) => slug))
    return (field: string, slugs: string[]) =>
      slugs.filter((slug) => !known.has(slug)).map((slug) => wrong(field, key, { slug }))
  }
  const unknownKinds = unknownIn(kinds, 'hosters.unknown-kind')
  const unknownPrograms = unknownIn(software, 'hosters.unknown-program')
  const unknownProducts = unknownIn(alternatives, 'hosters.unknown-alternative')

  return [
    ...about('kind', kinds, (kind) => [
      ...unknownKinds('parent', kind.parent === null ? [] : [kind.parent]),
      ...unknownProducts('replaces', kind.replaces),
      ...untranslated('name', kind.name),
      ...untranslated('sentence', kind.sentence),
      ...(isItsOwnAncestor(kind, kinds) ? [wrong('parent', 'hosters.own-ancestor')] : []),
    ]),
    ...about('software', software, (program) => [
      ...unknownKinds('kinds', program.kinds),
      ...untranslated('sentence', program.sentence),
      ...licenceProblems(program),
      ...[program.name, ...program.aliases]
        .filter((name) => find(name)?.slug !== program.slug)
        .map((name) => wrong(name === program.name ? 'name' : 'aliases', 'hosters.shared-name', { name })),
    ]),
    ...about('alternative', alternatives, (alternative) => [
      ...unknownKinds('kinds', alternative.kinds),
      ...unknownPrograms('software', alternative.software),
      ...untranslated('sentence', alternative.sentence),
    ]),
  ]
}

const wrong = (field: string, key: Key, values: Values = {}): FieldError => ({ field, key, values })

function about<Entry extends Kind | Software | Alternative>(
  shelf: Shelf,
  entries: Entry[],
  problemsOf: (entry: Entry) => FieldError[],
): CatalogueProblem[] {
  const problems = entries.flatMap((entry) =>
    problemsOf(entry).map((problem) => ({ shelf, slug: entry.slug, ...problem })),
  )
  return [...repeated(shelf, entries), ...problems]
}

function repeated(shelf: Shelf, entries: { slug: string }[]): CatalogueProblem[] {
  const slugs = entries.map(({ slug }) => slug)
  const twice = new Set(slugs.filter((slug, position) => slugs.indexOf(slug) !== position))
  return [...twice].map((slug) => ({ shelf, slug, ...wrong('slug', 'hosters.slug-taken', { slug }) }))
}

const untranslated = (field: string, text: Translated) =>
  ['fr', 'en']
    .filter((language) => !text[language]?.trim())
    .map((language) => wrong(`${field}.${language}`, 'hosters.untranslated', { language }))

function isItsOwnAncestor(kind: Kind, kinds: Kind[]): boolean {
  const seen = new Set<string>()
  const parents = new Map(kinds.map(({ slug, parent }) => [slug, parent]))
  for (let above = kind.parent; above && !seen.has(above); above = parents.get(above) ?? null) seen.add(above)
  return seen.has(kind.slug)
}

/** Free by the FSF's list or by Fedora's (Beerware), though the OSI never approved them. */
const freeBeyondOsi = new Set(['WTFPL', 'CECILL-B', 'CC0-1.0', 'Beerware'])

function licenceProblems({ license, free }: Software): FieldError[] {
  if (license === null) return []
  const licence = Object.hasOwn(licences, license) ? licences[license] : undefined
  if (!licence) return [wrong('license', 'hosters.unknown-licence', { license })]
  const isFree = licence.osiApproved || freeBeyondOsi.has(license)
  if (free === isFree) return []
  return [wrong('free', isFree ? 'hosters.licence-is-free' : 'hosters.licence-is-not-free', { license })]
}
