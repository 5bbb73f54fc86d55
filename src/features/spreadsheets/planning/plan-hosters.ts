import { slugOf } from '../../../platform/slug.ts'
import type { HosterFacts, HosterKnown } from '../../hosters/index.ts'
import type { Matching } from '../matching/matching.ts'
import type { Row } from '../sheet.ts'
import { findHosterFor } from './find-entry.ts'
import { type Line, noted, wrong } from './line.ts'
import { hosterOver } from './over.ts'
import { hosterIn } from './read-cells.ts'
import type { Register } from './register.ts'
import { siteOf } from './site-key.ts'
import { doubled, refusedAs, type Seen, standing } from './standing.ts'
import { broken, isBroken, statedCells } from './stated-cells.ts'

/** What one line of hosters would do. */
export function planHoster(
  row: Row,
  { headings, matching, register, seen }: { headings: string[]; matching: Matching; register: Register; seen: Seen },
): Line<HosterFacts> {
  const cells = statedCells(row, headings, matching)
  if (isBroken(cells)) return broken(row, cells, 'organization.name')
  const { file, remarks: ofReader } = hosterIn(cells, 'sheet:line')
  const { facts, key } = file
  const address = `sheet:hosters/${key ?? siteOf(facts.website)?.page ?? slugOf(facts.name)}`
  const line: Line<HosterFacts> = {
    ...{ line: row.line, name: facts.name, fate: 'refused', changes: [], id: null, isFictional: false },
    remarks: [...cells.remarks, ...ofReader],
    said: { facts, key, address },
  }
  const { entry, candidates } = findHosterFor(register, { address, key, name: facts.name, website: facts.website })
  if (!entry && candidates.length > 0) return refusedAs(line, 'spreadsheets.ambiguous-hoster', candidates)
  if (!entry && facts.name === '') return { ...line, remarks: [...line.remarks, wrong('spreadsheets.no-name')] }
  const twin = doubled(seen, entry?.id ?? address, row.line)
  if (twin !== null) return { ...line, remarks: [...line.remarks, wrong('spreadsheets.same-as-line', { line: twin })] }
  return entry ? overHoster(line, entry, facts, register) : { ...line, fate: 'added' }
}

function overHoster(
  line: Line<HosterFacts>,
  known: HosterKnown,
  facts: HosterFacts,
  register: Register,
): Line<HosterFacts> {
  const named = { ...line, id: known.id, name: known.facts.name, isFictional: known.fictional }
  const why = standing(register, known)
  if (why) return { ...named, fate: 'left', remarks: [...line.remarks, noted(why)] }
  const { changes, held } = hosterOver(known, facts, {
    isHostedAtHome: register.atHome.has(known.id),
  })
  const holds = held.length > 0 ? [noted('spreadsheets.held', { count: held.length })] : []
  return { ...named, fate: changes.length > 0 ? 'changed' : 'same', changes, remarks: [...line.remarks, ...holds] }
}
