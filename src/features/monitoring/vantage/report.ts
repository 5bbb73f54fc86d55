import { z } from 'zod'
import { reasons, type Sighting } from '../health.ts'

/** Texts of others, as evidence keeps them: without what could steer a terminal or a page. */
const plain = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[^\p{Cc}\p{Cf}\p{Co}\p{Cs}]*$/u)

const whole = (most: number) => z.number().int().min(0).max(most)

const measurable = ['up', 'degraded', 'challenged', 'down'] as const
/** What the site says by itself, and nobody else for it. */
const own = ['opted-out', 'robots', 'declared', 'certificate-soon']

const Evidence = z.object({
  asked: z.array(plain(320)).max(12),
  came: plain(40),
  headers: z
    .record(z.string().regex(/^[a-z0-9-]{1,40}$/), plain(200))
    .refine((headers) => Object.keys(headers).length <= 12),
  extract: plain(1000),
})

const Seen = z.object({
  state: z.enum(measurable),
  reason: z
    .enum(reasons)
    .refine((reason) => !own.includes(reason))
    .nullable(),
  ms: whole(120_000).nullable(),
  status: z.number().int().min(100).max(599).nullable(),
  check: whole(50),
  version: plain(100).nullable(),
  disagreement: plain(100).nullable(),
  evidence: Evidence,
  requests: whole(50),
  bytes: whole(4_000_000),
})

const Report = z.object({
  serviceId: z.string().max(64),
  /** By the clock of the place. */
  at: z.iso.datetime({ precision: 3 }),
  /** As it was assigned. */
  lockedUntil: z.iso.datetime({ precision: 3 }).nullable(),
  /** Null: nothing was learnt; its own network is out, or the service does not want to be asked. */
  sighting: Seen.nullable(),
})

export const mostReports = 40

/** What a place sends. */
export const Reports = z.object({ reports: z.array(Report).min(1).max(mostReports) })

export type Report = z.output<typeof Report>

/** What a place may say of what it saw: what only the site can say is nothing learnt. */
export function reportable(sighting: Sighting): Report['sighting'] {
  const seen = Seen.safeParse(sighting)
  return seen.success ? seen.data : null
}

/** A wall that stops a place may let the site through: it tells nothing, and neither does a network that is out. */
export const learntNothing = (sighting: Report['sighting']): boolean =>
  sighting === null || sighting.state === 'challenged'

/** What became of a report: taken, or why not. */
export type Fate = 'taken' | 'own-hoster' | 'wrong-time' | 'not-asked'
