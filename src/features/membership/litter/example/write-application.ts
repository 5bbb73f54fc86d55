import { type Database, type Id, newId, toInstant, toJson } from '../../../../platform/database/index.ts'
import { clausesOf } from '../../../charter/index.ts'
import { charterNow } from '../../../compliance/index.ts'
import { byMachine, type Hoster, hostersBySlug } from '../../../hosters/index.ts'
import { insertApplication } from '../../application/begin-application.ts'
import { changeApplication } from '../../application/change-application.ts'
import { blankDossier } from '../../application/dossier.ts'
import { findApplication } from '../../application/queries.ts'
import { after, type Litter, startOf } from '../litter.ts'
import type { ApplicationGiven, CommentGiven, ReviewGiven } from './litters-file.ts'
import '../../tables.ts'
import '../../review/tables.ts'

interface Means {
  litter: Litter
  today: string
  timeZone: string
}

/** An application of a hoster that was made up, with its reviews; a real one is left out. */
export async function writeApplication(db: Database, given: ApplicationGiven, means: Means): Promise<void> {
  const [hoster] = await hostersBySlug(db, [given.hoster])
  if (!hoster?.fictional) return
  const at = (day: number) => startOf(after(means.today, day), means.timeZone).add({ hours: 10 })
  const { id: hosterId, facts } = hoster
  const begun = byMachine('import', at(given.sent - 6))
  const { language } = given.dossier
  const slug = await insertApplication(db, { hoster: { id: hosterId, name: facts.name }, language }, begun)
  const { id } = await findApplication(db, slug)
  const dossier = { ...blankDossier(language), ...given.dossier }
  await db
    .updateTable('application')
    .set({ dossier: toJson(dossier), version: 1 })
    .where('id', '=', id)
    .execute()
  const { name, website, legalForm, description } = facts
  const then = { name, website, legalForm, description, services: [], hasFiles: true, charter: null }
  await db
    .insertInto('applicationVersion')
    .values({
      ...{ applicationId: id, number: 1, at: toInstant(at(given.sent)), byPersonId: null },
      ...{ dossier: toJson(dossier), hoster: toJson(then), lines: toJson([]) },
    })
    .execute()
  const plain = { reason: null, nextStep: null, expectedAt: null }
  const { number: litterNumber } = means.litter
  await changeApplication(db, id, { to: 'sent', ...plain, litterNumber }, byMachine('import', at(given.sent)))
  const accepted = Math.max(...given.reviews.map(({ accepted }) => accepted))
  const sent = Math.max(...given.reviews.map(({ sent }) => sent))
  if (given.reviews.length >= 2)
    await changeApplication(db, id, { to: 'in-review', ...plain }, byMachine('import', at(accepted)))
  for (const [slot, review] of given.reviews.entries())
    await writeReview(db, review, { applicationId: id, hoster, slot: slot + 1, at, dueOn: dueIn(means) })
  for (const comment of given.comments) await writeComment(db, comment, { applicationId: id, hosterId, at })
  if (given.reviews.length >= 2)
    await changeApplication(db, id, { to: 'ready', ...plain }, byMachine('import', at(sent)))
}

const dueIn = ({ litter }: Means) => litter.dates?.reviewUntil ?? null

interface Around {
  applicationId: Id
  at: (day: number) => Temporal.Instant
}

/** What it does not say of a clause is fine. */
async function writeReview(
  db: Database,
  given: ReviewGiven,
  { applicationId, hoster, slot, at, dueOn }: Around & { hoster: Hoster; slot: number; dueOn: string | null },
): Promise<void> {
  const [by] = await hostersBySlug(db, [given.hoster])
  if (!by?.fictional) return
  const [id, savedAt] = [newId(), toInstant(at(given.sent))]
  const asked = { proposedAt: toInstant(at(given.accepted - 2)), proposedByPersonId: null }
  const open = { acceptedAt: toInstant(at(given.accepted)), endedAt: null, endReason: null, dueOn, remindedAt: null }
  await db
    .insertInto('reviewer')
    .values({
      ...{ id, applicationId, round: 'first', slot, applicantHosterId: hoster.id, hosterId: by.id },
      ...{ personId: null, ...asked, ...open },
    })
    .execute()
  const { summary, text, answer = null } = given
  const answered = answer === null ? null : toInstant(at(given.sent + 2))
  await db
    .insertInto('review')
    .values({
      ...{ reviewerId: id, summary, text, language: 'fr', byName: null, savedAt, sentAt: savedAt, revision: 1 },
      ...{ answer, answerLanguage: answer === null ? null : 'fr', answeredAt: answered, answeredByPersonId: null },
    })
    .execute()
  const charter = await charterNow(db, at(0))
  for (const clause of charter ? clausesOf(charter.content) : []) {
    if (clause.unconfirmed) continue
    const [mark, word] = given.marks[clause.id] ?? (['fine', ''] as const)
    await db.insertInto('reviewedClause').values({ reviewerId: id, clauseId: clause.id, mark, word, savedAt }).execute()
  }
}

async function writeComment(
  db: Database,
  { clause, by, day, text, answer, resolved }: CommentGiven,
  { applicationId, hosterId, at }: Around & { hosterId: Id },
): Promise<void> {
  const [reviewer] = await hostersBySlug(db, [by])
  if (!reviewer?.fictional) return
  const id = newId()
  const said = { applicationId, clauseId: clause, byPersonId: null, language: 'fr' as const, resolvedByPersonId: null }
  const resolvedAt = resolved ? toInstant(at(day + 3)) : null
  await db
    .insertInto('clauseComment')
    .values({ id, ...said, answersId: null, byHosterId: reviewer.id, text, at: toInstant(at(day)), resolvedAt })
    .execute()
  if (answer === undefined) return
  const own = { id: newId(), ...said, answersId: id, byHosterId: hosterId, text: answer, resolvedAt: null }
  await db
    .insertInto('clauseComment')
    .values({ ...own, at: toInstant(at(day + 1)) })
    .execute()
}
