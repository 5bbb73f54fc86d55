import type { Database } from '../../../platform/database/index.ts'
import type { By } from '../../hosters/index.ts'
import { applyPlan, sourceNamed } from '../applying/apply-plan.ts'
import { countsOf, type Outcome } from '../applying/outcome.ts'
import { type Plan, planSheet } from '../planning/plan.ts'
import { readGiven, readList } from '../reading/read-list.ts'
import type { Fault, Format } from '../sheet.ts'
import { matchingOf, readMapping } from './mapping-file.ts'

interface Given {
  name: string
  list: Uint8Array
  mapping: string
  isDryRun: boolean
}

export type Imported = { plan: Plan; outcome: Outcome; format: Format } | { fault: Fault }

/** Brings a list into the register as its mapping file says; a dry run only tells what it would do. Again at will. */
export async function importList(
  db: Database,
  { name, list, mapping: file, isDryRun }: Given,
  by: By,
): Promise<Imported> {
  const read = readMapping(file)
  if ('fault' in read) return read
  const given = readGiven(list)
  if ('fault' in given) return given
  const { mapping } = read
  const lines = await readList(given.text, given.format, mapping.list)
  if ('fault' in lines) return lines
  const matched = matchingOf(mapping, lines.sheet)
  if ('fault' in matched) return matched
  const plan = await planSheet(db, mapping.about, lines.sheet, matched.matching)
  const source = sourceNamed(mapping.source ?? name, by.now)
  const outcome = isDryRun ? countsOf(plan.lines) : await applyPlan(db, plan, source, by)
  return { plan, outcome, format: given.format }
}
