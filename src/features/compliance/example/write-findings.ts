import { type Database, type Id, type Instant, newId, newIdInTime, toJson } from '../../../platform/database/index.ts'
import type { Evidence } from '../finding.ts'
import { type DiagnosisGiven, evidenceOf, type FindingGiven, type SaidGiven, sentenceOf } from './diagnoses-file.ts'
import '../tables.ts'

interface Of {
  hosterId: Id
  ago(days: number): Instant
}

interface Around extends Of {
  services: ReadonlyMap<string, Id>
  toldAt: Instant
  publicAt: Instant
}

/** Findings as two nights would have left them, by check: those of the site alone, which can be answered. */
export async function writeFindings(
  db: Database,
  given: readonly FindingGiven[],
  { hosterId, ago, services, toldAt, publicAt }: Around,
): Promise<Map<string, { id: Id; given: FindingGiven }>> {
  const ofSite = new Map<string, { id: Id; given: FindingGiven }>()
  for (const one of given) {
    const place = one.service === undefined ? '' : services.get(one.service)
    if (place === undefined) continue
    const id = newId()
    const stands = { result: one.result, sentence: toJson(sentenceOf(one)), evidence: toJson(evidenceOf(one)) }
    await db
      .insertInto('finding')
      .values({
        ...{ id, subjectId: hosterId, check: one.check, place, ...stands },
        ...{ since: ago(one.daysAgo), checkedAt: ago(0.3), toldAt, publicAt, endedAt: null },
        ...{ seenResult: null, seenSentence: null, seenEvidence: null, seenSince: null },
      })
      .execute()
    const { was } = one
    if (was) await writeChange(db, id, { said: was, before: null, at: ago(was.daysAgo) })
    await writeChange(db, id, {
      said: one,
      before: was?.result ?? null,
      at: ago(one.daysAgo),
      evidence: evidenceOf(one),
    })
    if (place === '') ofSite.set(one.check, { id, given: one })
  }
  return ofSite
}

interface Change {
  said: SaidGiven
  before: SaidGiven['result'] | null
  at: Instant
  evidence?: Evidence[]
}

async function writeChange(db: Database, findingId: Id, { said, before, at, evidence = [] }: Change): Promise<void> {
  const found = { after: said.result, sentence: toJson(sentenceOf(said)), evidence: toJson(evidence) }
  await db
    .insertInto('findingChange')
    .values({ id: newIdInTime(), findingId, at, before, ...found, since: at, publicAt: at, saidAt: at })
    .execute()
}

interface Answered extends Of {
  findings: ReadonlyMap<string, { id: Id; given: FindingGiven }>
}

/** What the hoster answers to findings, and which of them it contests. */
export async function writeAnswers(
  db: Database,
  { replies, contests }: DiagnosisGiven,
  { hosterId, ago, findings }: Answered,
): Promise<void> {
  for (const { check, text, daysAgo } of replies) {
    const of = answeredFinding(findings, check)
    if (of)
      await db
        .insertInto('findingReply')
        .values({ id: newId(), hosterId, ...of, text, ...byNobody, at: ago(daysAgo), editedAt: null })
        .execute()
  }
  for (const { check, clause: clauseId, reason, daysAgo } of contests) {
    const of = answeredFinding(findings, check)
    if (of)
      await db
        .insertInto('contest')
        .values({ id: newId(), hosterId, ...of, clauseId, reason, ...byNobody, at: ago(daysAgo), withdrawnAt: null })
        .execute()
  }
}

const byNobody = { language: 'fr', byPersonId: null } as const

function answeredFinding(findings: Answered['findings'], check: string) {
  const finding = findings.get(check)
  if (!finding) return undefined
  const { id, given } = finding
  return { findingId: id, saw: toJson({ result: given.result, sentence: sentenceOf(given) }) }
}
