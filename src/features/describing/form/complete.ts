import licences from 'spdx-license-list'
import type { StatedLine } from '../../descriptions/index.ts'
import type { CatalogueIndex } from '../../hosters/index.ts'
import { valueAt, withMissing, withValue } from './statements.ts'

/** A program that the catalogue knows brings its licence, site and source, and its kind when it has only one. */
export function broughtBySoftware(
  statements: readonly StatedLine[],
  before: readonly StatedLine[],
  { findProgram }: Pick<CatalogueIndex, 'findProgram'>,
): StatedLine[] {
  const program = findProgram(valueAt(statements, 'software.name'))
  if (!program) return [...statements]
  const former = findProgram(valueAt(before, 'software.name'))
  const [only, ...others] = program.kinds
  const own = former && former.slug !== program.slug ? withoutBrought(statements, former) : statements
  return withMissing(own, {
    'software.license.name': program.license ?? '',
    'software.license.url': licenceAddress(program.license),
    'software.website': program.website ?? '',
    'software.source.url': program.source ?? '',
    'service.chatterie.kinds': only !== undefined && others.length === 0 ? only : '',
  })
}

/** What the former program brought goes with it, unless somebody changed it. */
function withoutBrought(
  statements: readonly StatedLine[],
  former: { license: string | null; website: string | null; source: string | null; kinds: string[] },
): StatedLine[] {
  const brought = new Map<string, string | null>([
    ['software.license.name', former.license],
    ['software.license.url', licenceAddress(former.license)],
    ['software.website', former.website],
    ['software.source.url', former.source],
    ['service.chatterie.kinds', former.kinds.join(';')],
  ])
  return statements.filter(({ key, value }) => !brought.has(key) || brought.get(key) !== value)
}

/** Where SPDX keeps the text of a licence that it knows; empty for others. */
export const licenceAddress = (name: string | null): string =>
  name !== null && Object.hasOwn(licences, name) ? `https://spdx.org/licenses/${name}.html` : ''

/** The protocol wants a country’s name beside its code: it follows the code. */
export function withCountryName(
  statements: readonly StatedLine[],
  before: readonly StatedLine[],
  section: 'organization' | 'host',
): StatedLine[] {
  const [code, name] = [`${section}.country.code`, `${section}.country.name`]
  const present = nameOf(valueAt(statements, code))
  const written = valueAt(statements, name)
  const isOurs = written === '' || written === nameOf(valueAt(before, code))
  return isOurs ? withValue(statements, name, present) : [...statements]
}

const names = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' })
const nameOf = (code: string): string => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? '') : '')
