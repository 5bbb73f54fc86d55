import { dayIn } from '../../../platform/clock.ts'
import { type Database, type Id, type Instant, toInstant } from '../../../platform/database/index.ts'
import { charterInForce, clausesOf } from '../../charter/index.ts'
import { declarationDraftOf, declarationOf, type Result, standingOf } from '../../compliance/index.ts'
import { sourceOf } from '../../crawling/index.ts'
import { provedSince } from '../../delegates/index.ts'
import { collectiveOf, type Hoster, servicesOf } from '../../hosters/index.ts'
import type { Dossier } from './dossier.ts'
import type { Line } from './line.ts'
import { applicantOf, type Written } from './queries.ts'

/** All that the lines of the machine are made of. */
export interface Checked {
  at: Instant
  hoster: Hoster
  isProven: boolean
  source: { readAt: Instant | null; failingSince: Instant | null } | null
  services: number
  charter: CharterAnswered | null
  /** What was found of pages that the charter asks for, where somebody looked. */
  pages: { check: CheckedPage; result: Result | null; checkedAt: Instant }[]
  dossier: Dossier
  /** What a look at the website from here said. */
  seen: readonly Line[]
}

export const checkedPages = ['terms', 'legal-notice'] as const
export type CheckedPage = (typeof checkedPages)[number]

/** How far the self-assessment on the charter in force has come. */
export interface CharterAnswered {
  version: number
  /** The one that counts. */
  declarationId: Id | null
  /** When the one that counts was sent, and for which version; null: none was. */
  sentAt: Instant | null
  /** Labels of required clauses of which the one that was sent says nothing, or that it is not met. */
  silent: string[]
  unmet: string[]
  clauses: number
  /** Answers of the one that was sent. */
  answered: number
  /** Answers of one that is being written. */
  begun: number | null
}

/** Asks every room what it knows of an applicant. */
export async function checkedOf(db: Database, application: Written, now: Temporal.Instant): Promise<Checked> {
  const hoster = await applicantOf(db, application)
  const source = await sourceOf(db, hoster.id)
  const charter = await charterAnswered(db, hoster, now)
  return {
    ...{ at: toInstant(now), hoster, dossier: application.dossier, seen: application.seen?.lines ?? [] },
    isProven: hoster.fictional || (await provedSince(db, hoster.id, '')),
    source: source ? { readAt: source.readAt, failingSince: source.failingSince } : null,
    services: (await servicesOf(db, hoster.id)).length,
    ...charter,
  }
}

async function charterAnswered(
  db: Database,
  { id }: Hoster,
  now: Temporal.Instant,
): Promise<Pick<Checked, 'charter' | 'pages'>> {
  const day = dayIn((await collectiveOf(db)).settings.timeZone, now)
  const inForce = await charterInForce(db, day)
  if (!inForce) return { charter: null, pages: [] }
  const standing = await standingOf(db, id, { day, now, public: false })
  const clauses = standing?.clauses ?? []
  const required = clauses.filter(({ clause }) => clause.level === 'required' && !clause.unconfirmed)
  const labels = (some: typeof clauses) => some.map(({ clause }) => clause.label)
  const draft = await declarationDraftOf(db, id)
  const charter = {
    version: inForce.version.number,
    declarationId: (await declarationOf(db, id))?.id ?? null,
    sentAt: clauses.find(({ declared }) => declared !== null)?.declared?.sentAt ?? null,
    silent: labels(required.filter(({ declared }) => declared === null)),
    unmet: labels(required.filter(({ declared }) => declared?.state === 'not-met')),
    clauses: clausesOf(inForce.content).length,
    answered: clauses.filter(({ declared }) => declared !== null).length,
    begun: draft && [...draft.answers.values()].filter(({ state }) => state !== null).length,
  }
  const findings = clauses.flatMap(({ findings }) => findings)
  const pages = checkedPages.flatMap((check) => {
    const finding = findings.find((finding) => finding.check === check)
    return finding ? [{ check, result: finding.result, checkedAt: finding.checkedAt }] : []
  })
  return { charter, pages }
}
