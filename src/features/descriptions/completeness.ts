import { type FileClass, sectionOf, sectionsOf } from './file-class.ts'
import { type KnownKey, knownKeys } from './keys.ts'
import { type Report, wholeFile } from './report.ts'
import type { Statement } from './statements.ts'

/** Tells which keys of the protocol the file lacks: an error for each mandatory one, one line for the recommended. */
export function remarkOnMissing(kind: FileClass, statements: Statement[], report: Report) {
  const said = new Set<string>()
  for (const { known, entry } of statements) if (entry.value !== '') said.add(known.key)
  const missing = neededKeys(kind).filter(({ key }) => !said.has(key))
  // Somebody else's file of public facts cannot say what its sources do not say.
  const isByOthers = sourceNames.some((name) => said.has(name))
  const isRequired = ({ key, need }: KnownKey) => need === 'mandatory' && (!isByOthers || names.includes(key))

  for (const { key } of missing.filter((known) => isRequired(known) && known.key !== 'file.class')) {
    const entry = statements.find(({ canonical }) => canonical === key)?.entry
    report.add(entry ?? { ...wholeFile, key }, 'error', 'descriptions.missing-mandatory', { values: { key } })
  }
  const wished = missing.filter((known) => !isRequired(known)).map(({ key }) => key)
  if (wished.length > 0 && kind !== 'Unknown') {
    const values = { keys: wished.join(', '), count: wished.length }
    report.add(wholeFile, 'info', 'descriptions.missing-recommended', { values })
  }
  if (kind === 'Organization') remarkOnMemberships(statements, report)
}

const sourceNames = ['organization.chatterie.source.name', 'service.chatterie.source.name']
const names = ['organization.name', 'service.name']

/** The keys that a file of this class is asked for; those with open names never are. */
function neededKeys(kind: FileClass): KnownKey[] {
  const remembered = byClass.get(kind)
  if (remembered) return remembered
  const sections = sectionsOf(kind)
  const isAsked = ({ key, need }: KnownKey) =>
    need !== 'optional' && sections.includes(sectionOf(key)) && !key.includes('<')
  const keys = knownKeys.filter(isAsked)
  byClass.set(kind, keys)
  return keys
}

const byClass = new Map<FileClass, KnownKey[]>()

const memberOf = 'organization.memberof.'

/** A hoster that says it belongs to a federation says since when, and whether it still does. */
function remarkOnMemberships(statements: Statement[], report: Report) {
  // A template's lines left empty claim nothing.
  const claims = statements.filter(({ known, entry }) => known.key.startsWith(memberOf) && entry.value !== '')
  const firstLines = new Map<string, number>()
  for (const { parameters, entry } of claims) {
    const [federation = ''] = parameters
    if (!firstLines.has(federation)) firstLines.set(federation, entry.line)
  }
  const said = new Set(claims.map(({ canonical }) => canonical))
  for (const [federation, line] of firstLines) {
    for (const ending of ['status.level', 'startdate']) {
      const key = `${memberOf}${federation}.${ending}`
      if (said.has(key)) continue
      report.add({ line, key, value: '' }, 'error', 'descriptions.missing-mandatory', { values: { key } })
    }
  }
}
