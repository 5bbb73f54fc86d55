import type { Database } from '../../../platform/database/index.ts'
import { catalogueOf, type HosterFacts } from '../../hosters/index.ts'
import { unhurried } from '../breathe.ts'
import type { Matching } from '../matching/matching.ts'
import type { Sheet, Subject } from '../sheet.ts'
import { kindFinder } from './kind-finder.ts'
import type { Line } from './line.ts'
import { planHoster } from './plan-hosters.ts'
import { planService, type ServiceLine } from './plan-services.ts'
import { openRegister } from './register.ts'

export type Plan = { subject: 'hosters'; lines: Line<HosterFacts>[] } | { subject: 'services'; lines: ServiceLine[] }

/** What a list would do to the register as it is now: nothing is written, and nobody waits long meanwhile. */
export async function planSheet(db: Database, subject: Subject, sheet: Sheet, matching: Matching): Promise<Plan> {
  const shared = { headings: sheet.headings, matching, register: await openRegister(db), seen: new Map() }
  if (subject === 'hosters') {
    const lines: Line<HosterFacts>[] = []
    for await (const row of unhurried(sheet.rows)) lines.push(planHoster(row, shared))
    return { subject, lines }
  }
  const kinds = kindFinder(await catalogueOf(db))
  const lines: ServiceLine[] = []
  for await (const row of unhurried(sheet.rows)) lines.push(planService(row, { ...shared, kinds }))
  return { subject, lines }
}
