import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { Refusal, tooMany } from '../../../platform/errors.ts'
import { bytesOf, common, problemOf, type Request } from '../../../platform/web/index.ts'
import { inMaintenance, onStateChange } from '../incidents/index.ts'
import { vantageIn, vantagePoint } from './policy.ts'
import { mostReports, Reports } from './report.ts'
import { takeReports } from './take-reports.ts'
import { takeTargets } from './targets.ts'
import type { Vantage } from './vantage.ts'

/** A place that asks every five seconds, and answers each second, stays well below. */
const asksPerHour = 1500
const reportsPerHour = 4000
const mostBytes = 512 * 1024

/** What other places that look for us talk to. */
export const vantageApi = common()

const Wish = z.object({ most: z.number().int().min(0).max(mostReports) })

// Who asks takes its turn, which is written down: so this is no GET.
vantageApi.postFromAnywhere(paths.common.vantageTargets, vantagePoint, (c) =>
  answered(c, async (vantage) => {
    refuseTooMany(c, vantage, 'vantage-targets', asksPerHour)
    const { most } = await bodyOf(c, Wish)
    return { targets: await takeTargets(c.var.db, vantage, most, c.var.now) }
  }),
)

vantageApi.postFromAnywhere(paths.common.vantageReports, vantagePoint, (c) =>
  answered(c, async (vantage) => {
    refuseTooMany(c, vantage, 'vantage-reports', reportsPerHour)
    const { reports } = await bodyOf(c, Reports)
    const around = { inMaintenance, onStateChange, share: Math.random }
    return { reports: await takeReports(c.var.db, vantage, reports, around, c.var.now) }
  }),
)

async function answered(c: Request, work: (vantage: Vantage) => Promise<object>): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  try {
    return c.json(await work(await vantageIn(c)))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.retryAfter !== undefined) c.header('Retry-After', String(error.retryAfter))
    return problemOf(c, error, c.var.view.t)
  }
}

function refuseTooMany(c: Request, { id }: Vantage, what: string, perHour: number): void {
  const counted = c.var.site.limits.count(id, what, perHour)
  if (!counted.allowed) throw tooMany('monitoring.vantage-too-often', counted.retryAfter)
}

async function bodyOf<Schema extends z.ZodType>(c: Request, schema: Schema): Promise<z.output<Schema>> {
  const text = new TextDecoder().decode(await bytesOf(c, mostBytes))
  const read = schema.safeParse(jsonIn(text))
  if (read.success) return read.data
  const at = read.error.issues.slice(0, 5).map(({ path }) => path.join('.'))
  const errors = [...new Set(at)].map((field) => ({ field, key: 'site.field-invalid' as const }))
  throw new Refusal(422, 'monitoring.vantage-body-wrong', errors)
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
