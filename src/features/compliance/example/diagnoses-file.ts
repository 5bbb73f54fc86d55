import { z } from 'zod'
import { isKey, type Key } from '../../../platform/i18n/index.ts'
import { type Evidence, type Finding, results } from '../finding.ts'
import { declarations } from '../state.ts'

const key = z.string().refine((text): text is Key => isKey(text), 'is no word of the site')

/** What was found, as a bundle writes it. */
const Said = z.object({
  result: z.enum(results),
  key,
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
  lists: z.record(z.string(), z.array(key)).optional(),
  daysAgo: z.number().min(0).max(3650),
})

const Shown = z.object({ asked: z.string(), came: z.string(), extract: z.string().optional() })

const FindingGiven = Said.extend({
  check: z.string(),
  /** Its slug; without one, the hoster's site. */
  service: z.string().optional(),
  evidence: z.array(Shown).default([]),
  was: Said.optional(),
})

const daysAgo = z.number().min(0).max(3650)

const Declared = z.object({
  state: z.enum(declarations),
  explanation: z.string().nullable().default(null),
  link: z.url().nullable().default(null),
  plannedInMonths: z.int().optional(),
})

const Waived = z.object({
  clause: z.string(),
  reason: z.string(),
  decisionName: z.string(),
  decisionUrl: z.url().nullable().default(null),
  fromDaysAgo: z.int(),
  untilInDays: z.int().nullable().default(null),
})

const Hoster = z.object({
  hoster: z.string(),
  toldDaysAgo: daysAgo,
  publicDaysAgo: daysAgo,
  findings: z.array(FindingGiven),
  declaration: z.object({ daysAgo, clauses: z.record(z.string(), Declared) }).optional(),
  replies: z.array(z.object({ check: z.string(), text: z.string(), daysAgo })).default([]),
  contests: z.array(z.object({ check: z.string(), clause: z.string(), reason: z.string(), daysAgo })).default([]),
  waivers: z.array(Waived).default([]),
})

/** What a bundle says was found of hosters that were made up: days are counted back from when it is read. */
export const DiagnosesFile = z.array(Hoster)
export type DiagnosisGiven = z.output<typeof Hoster>
export type FindingGiven = z.output<typeof FindingGiven>
export type SaidGiven = z.output<typeof Said>

export const evidenceOf = ({ evidence }: Pick<FindingGiven, 'evidence'>): Evidence[] =>
  evidence.map(({ extract, ...seen }) => (extract === undefined ? seen : { ...seen, extract }))

export function sentenceOf({ key, values, lists }: SaidGiven): NonNullable<Finding['sentence']> {
  return lists ? { key, values, lists } : { key, values }
}
