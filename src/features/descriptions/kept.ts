import type { FileLine, KeptOfFile } from '../hosters/index.ts'
import { figuresFiles, looksLikeFigures } from './figures-files.ts'
import { keptKeys, licenseKey } from './kept-keys.ts'
import { type KnownKey, knownKeys } from './keys.ts'
import { type Report, wholeFile } from './report.ts'
import type { Said } from './said.ts'
import type { Statement, UnknownLine } from './statements.ts'
import { rightly } from './writing/kept-lines.ts'
import { licenseUrl } from './writing/license-url.ts'
import { lineOf } from './writing/tell.ts'

export interface Unread {
  /** Lines of known keys that belong into another sort of file. */
  elsewhere: readonly Statement[]
  unknown: readonly UnknownLine[]
}

/** What the file of a hoster or of a service says that no fact holds; what is too much goes to the report. */
export function keptOf(section: 'organization' | 'service', said: Said, unread: Unread, report: Report): KeptOfFile {
  const subs = said.each('subs.<key>').map(({ parameters: [key = ''], value }) => ({ key, address: value }))
  const logo = said.get(`${section}.logo`)
  const others = [
    ...linesAt(keptAsTheyAre, said).filter(({ key, value }) => key !== licenseKey || value !== usualLicense(said)),
    ...(said.get(`${section}.name`) === null ? [] : unread.elsewhere).flatMap(
      ({ canonical, entry }) => rightly({ key: canonical, value: entry.value }) ?? [],
    ),
    ...unread.unknown.map(({ key, value }) => ({ key, value })),
  ]
  return {
    logoUrl: logo !== null && /^https?:/i.test(logo) ? logo : null,
    figuresAt: figuresFiles(section === 'service' ? subs : subs.filter(looksLikeFigures)),
    figures: within(eachOnce(linesAt(figuresKeys, said)), { lines: 200, value: 8000, all: 30_000 }, report),
    otherStatements: within(eachOnce(others), { lines: 100, value: 2000, all: 10_000 }, report),
  }
}

const isKept = ({ key }: KnownKey) => keptKeys.some((kept) => kept === key)
const keptAsTheyAre = knownKeys.filter(isKept)
const figuresKeys = knownKeys.filter(({ key }) => key.startsWith('metrics.'))

/** Where SPDX keeps a licence that it knows is told by the licence. */
const usualLicense = (said: Said) => licenseUrl(said.get('software.license.name'))

function linesAt(keys: readonly KnownKey[], said: Said): FileLine[] {
  const lines: FileLine[] = []
  for (const known of keys) {
    for (const told of said.each(known.key)) {
      const line = lineOf(known, told)
      if (line) lines.push(line)
    }
  }
  return lines
}

/** Of a key that is said twice the last counts, as everywhere; in an order that does not depend on the file's. */
const eachOnce = (lines: FileLine[]): FileLine[] =>
  [...new Map(lines.map((line) => [line.key, line])).values()]
    .filter(({ value }) => value !== '')
    .sort((a, b) => (a.key < b.key ? -1 : 1))

function within(lines: FileLine[], most: { lines: number; value: number; all: number }, report: Report): FileLine[] {
  let room = most.all
  const kept = lines.filter(({ key, value }) => {
    const length = key.length + value.length
    const fits = key.length <= longestKey && value.length <= most.value && length <= room
    if (fits) room -= length
    return fits
  })
  const count = lines.length - Math.min(kept.length, most.lines)
  if (count > 0) report.add(wholeFile, 'info', 'descriptions.not-all-kept', { values: { count } })
  return kept.slice(0, most.lines)
}

const longestKey = 200
