import { slugOf } from '../../../platform/slug.ts'
import type { HosterKnown, ServiceFacts, ServiceKnown } from '../../hosters/index.ts'
import { ofHoster } from '../matching/columns.ts'
import type { Matching } from '../matching/matching.ts'
import type { Row } from '../sheet.ts'
import { findServiceFor, hosterNamed } from './find-entry.ts'
import type { KindFinder } from './kind-finder.ts'
import { type Line, noted, type Remark, wrong } from './line.ts'
import { serviceOver } from './over.ts'
import { serviceIn } from './read-cells.ts'
import type { Register } from './register.ts'
import { siteOf } from './site-key.ts'
import { doubled, refusedAs, type Seen, standing } from './standing.ts'
import { broken, isBroken, type StatedCells, statedCells, typedUnder } from './stated-cells.ts'

/** A line of services, with the hoster whose service it is. */
export interface ServiceLine extends Line<ServiceFacts> {
  hosterId: string | null
  urlIsGuessed: boolean
}

interface Circumstances {
  headings: string[]
  matching: Matching
  register: Register
  seen: Seen
  kinds: KindFinder
}

/** What one line of services would do. */
export function planService(row: Row, { headings, matching, register, seen, kinds }: Circumstances): ServiceLine {
  const all = kinds.inSlugs(statedCells(row, headings, matching))
  const named = typedUnder(all, ofHoster)
  if (isBroken(all)) return { ...broken(row, all, 'service.name'), hosterId: null, urlIsGuessed: false }
  const cells = { ...all, statements: all.statements.filter(({ key }) => key !== ofHoster) }
  const { file, remarks } = serviceIn(cells, 'sheet:line')
  const { facts, key, urlIsGuessed } = file
  const line: ServiceLine = {
    ...{
      line: row.line,
      name: facts.name,
      fate: 'refused',
      changes: [],
      id: null,
      said: null,
      hosterId: null,
      urlIsGuessed,
      isFictional: false,
    },
    remarks: [...cells.remarks, ...remarks, ...kinds.unknown(facts.kinds, cells)],
  }
  const { entry: hoster, candidates } = hosterNamed(register, named)
  if (!hoster) return withoutHoster(line, named, candidates, cells)
  const address = `sheet:services/${hoster.id}/${key ?? siteOf(facts.url ?? facts.pageUrl)?.page ?? slugOf(facts.name)}`
  const placed = { ...line, hosterId: hoster.id, isFictional: hoster.fictional, said: { facts, key, address } }
  const found = findServiceFor(register.services.get(hoster.id) ?? [], {
    address,
    key,
    name: facts.name,
    url: facts.url,
  })
  if (!found.entry && found.candidates.length > 0)
    return { ...placed, ...refusedAs(placed, 'spreadsheets.ambiguous-service', found.candidates) }
  if (!found.entry && facts.name === '') return refused(placed, wrong('spreadsheets.no-name'))
  const twin = doubled(seen, found.entry?.id ?? address, row.line)
  if (twin !== null) return refused(placed, wrong('spreadsheets.same-as-line', { line: twin }))
  return overService(placed, { hoster, service: found.entry, facts, register })
}

interface Target {
  hoster: HosterKnown
  service: ServiceKnown | undefined
  facts: ServiceFacts
  register: Register
}

function overService(line: ServiceLine, { hoster, service, facts, register }: Target): ServiceLine {
  const why =
    standing(register, hoster) ??
    (service ? (service.isRemoved ? 'spreadsheets.left-removed' : standing(register, service)) : null)
  const known = service ? { ...line, id: service.id, name: service.facts.name } : line
  if (why) return { ...known, fate: 'left', remarks: [...line.remarks, noted(why)] }
  if (!service) return { ...line, fate: 'added' }
  const { changes, held } = serviceOver(service, facts)
  const holds = held.length > 0 ? [noted('spreadsheets.held', { count: held.length })] : []
  return { ...known, fate: changes.length > 0 ? 'changed' : 'same', changes, remarks: [...line.remarks, ...holds] }
}

function withoutHoster(
  line: ServiceLine,
  named: string,
  candidates: readonly HosterKnown[],
  { headingOf }: StatedCells,
): ServiceLine {
  if (candidates.length > 0) return { ...line, ...refusedAs(line, 'spreadsheets.ambiguous-hoster', candidates) }
  const column = headingOf.get(ofHoster) ?? null
  const remark = wrong(named === '' ? 'spreadsheets.no-hoster' : 'spreadsheets.unknown-hoster')
  return refused(line, { ...remark, column, value: named })
}

const refused = (line: ServiceLine, remark: Remark): ServiceLine => ({
  ...line,
  fate: 'refused',
  remarks: [...line.remarks, remark],
})
