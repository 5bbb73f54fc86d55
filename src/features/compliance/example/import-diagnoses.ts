import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { charterInForce } from '../../charter/index.ts'
import { collectiveOf, hostersBySlug, servicesOf, touchRegister } from '../../hosters/index.ts'
import { DiagnosesFile, type DiagnosisGiven } from './diagnoses-file.ts'
import { writeDeclaration, writeWaivers } from './write-declared.ts'
import { writeAnswers, writeFindings } from './write-findings.ts'
import '../tables.ts'

export interface DiagnosesImported {
  /** Hosters whose diagnosis is there since just now. */
  hosters: number
  /** Slugs of those that have one already, or are real: nothing is made up of them. */
  left: string[]
}

/**
 * Keeps what a bundle's `diagnosis.json` says was found of hosters that were made up; a bundle may have none. Again at
 * will: what is there stays. A file of another shape is refused.
 */
export async function importDiagnoses(db: Database, folder: string, now: Temporal.Instant): Promise<DiagnosesImported> {
  const file = join(folder, 'diagnosis.json')
  if (!existsSync(file)) return { hosters: 0, left: [] }
  const given = DiagnosesFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  const left: string[] = []
  for (const one of given) if (!(await atomically(db, (db) => writeDiagnosis(db, one, now)))) left.push(one.hoster)
  return { hosters: given.length - left.length, left }
}

async function writeDiagnosis(db: Database, given: DiagnosisGiven, now: Temporal.Instant): Promise<boolean> {
  const [hoster] = await hostersBySlug(db, [given.hoster])
  if (!hoster?.fictional || (await isThere(db, hoster.id))) return false
  const ago = (days: number) => toInstant(now.subtract({ minutes: Math.round(24 * 60 * days) }))
  const publicAt = ago(given.publicDaysAgo)
  const looked = { firstAt: ago(given.toldDaysAgo + 1), lookedAt: ago(0.3), toldAt: ago(given.toldDaysAgo), publicAt }
  const unsaid = {
    lockedUntil: null,
    remindedAt: null,
    requests: null,
    bytes: null,
    ms: null,
    askedDay: null,
    asked: 0,
  }
  await db
    .insertInto('diagnosis')
    .values({ subjectId: hoster.id, nextAt: never, ...looked, ...unsaid, saidAt: publicAt })
    .execute()
  const services = new Map((await servicesOf(db, hoster.id)).map(({ slug, id }) => [slug, id]))
  const of = { hosterId: hoster.id, ago }
  const findings = await writeFindings(db, given.findings, { ...of, services, toldAt: looked.toldAt, publicAt })
  await writeAnswers(db, given, { ...of, findings })
  const day = dayIn((await collectiveOf(db)).settings.timeZone, now)
  const charter = await charterInForce(db, day)
  if (charter) await writeDeclaration(db, given, { ...of, charter, day })
  await writeWaivers(db, given, { ...of, day })
  await touchRegister(db, now)
  return true
}

/** Nobody looks at who was made up. */
const never = '9999-12-31T00:00:00.000Z'

const isThere = async (db: Database, subjectId: Id) =>
  (await db.selectFrom('diagnosis').select('subjectId').where('subjectId', '=', subjectId).executeTakeFirst()) !==
  undefined
