import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, toInstant, toJson } from '../../../platform/database/index.ts'
import { refuseMoved } from '../../../platform/edit-conflict.ts'
import { conflict, Refusal } from '../../../platform/errors.ts'
import { type By, collectiveOf, type Hoster, servicesOf } from '../../hosters/index.ts'
import { refuseFrozen } from '../../moderation/index.ts'
import { phaseOn, takes } from '../litter/litter.ts'
import { littersOf } from '../litter/queries.ts'
import { isOpenToChanges } from './application.ts'
import { askToBeLookedAt } from './ask-to-be-looked-at.ts'
import { changeApplication } from './change-application.ts'
import { type CharterAnswered, type Checked, checkedOf } from './checked.ts'
import { type Line, maySend } from './line.ts'
import { machineLines } from './machine-lines.ts'
import { refuseOthers } from './policy.ts'
import { changesOf, findApplication, type Written } from './queries.ts'
import type { HosterThen } from './version.ts'
import '../tables.ts'

/**
 * Sends a dossier to the litter that takes applications: from now on everybody reads it. Without one it waits,
 * complete, until one opens. Refuses over another revision than the page showed, and while the machine finds something
 * to mend.
 */
export function sendApplication(db: Database, slug: string, revision: number, by: By): Promise<'sent' | 'waits'> {
  return atomically(db, async (db) => {
    const application = await findApplication(db, slug)
    await refuseOthers(db, application, by)
    await refuseFrozen(db, { kind: 'hoster', id: application.hosterId })
    if (!isOpenToChanges(application.state)) throw conflict('membership.not-now')
    refuseMoved(revision, { value: application.dossier, revision: application.revision })
    const checked = await checkedOf(db, application, by.now)
    const lines = machineLines(checked)
    if (!maySend(lines)) throw refusedFor(lines)
    const litterNumber = await litterFor(db, application, checked.hoster, by.now)
    if (litterNumber === null) return wait(db, application, by)
    await keepVersion(db, application, { checked, lines }, by)
    await askToBeLookedAt(db, application, by)
    const next = { to: await stateAfter(db, application), reason: null, nextStep: null, expectedAt: null }
    await changeApplication(db, application.id, { ...next, litterNumber }, by)
    return 'sent'
  })
}

const refusedFor = (lines: readonly Line[]) =>
  new Refusal(
    422,
    'membership.to-mend-first',
    lines.filter((line) => line.blocking).map(({ name, key, values }) => ({ field: name, key, values })),
  )

/** Corrections go back to the litter that asked for them; all others to the one that takes applications now. */
async function litterFor(
  db: Database,
  { state, litterNumber }: Written,
  hoster: Hoster,
  now: Temporal.Instant,
): Promise<number | null> {
  if (state === 'corrections') return litterNumber
  const day = dayIn((await collectiveOf(db)).settings.timeZone, now)
  const open = (await littersOf(db)).filter(
    (litter) => phaseOn(litter, day) === 'applications' && takes(litter, hoster),
  )
  return open.at(-1)?.number ?? null
}

/** It goes on where corrections interrupted it. */
async function stateAfter(db: Database, { id, state }: Written): Promise<'sent' | 'in-review'> {
  if (state !== 'corrections') return 'sent'
  const asked = (await changesOf(db, id)).findLast(({ from, to }) => to === 'corrections' && from !== 'postponed')
  return asked?.from === 'sent' ? 'sent' : 'in-review'
}

async function wait(db: Database, { id, revision, waitsSince }: Written, { now }: By): Promise<'waits'> {
  await db
    .updateTable('application')
    .set({ waitsSince: waitsSince ?? toInstant(now), savedAt: toInstant(now), revision: revision + 1 })
    .where('id', '=', id)
    .execute()
  return 'waits'
}

export async function keepVersion(
  db: Database,
  { id, version, dossier }: Written,
  { checked, lines }: { checked: Checked; lines: Line[] },
  { actor, now }: By,
): Promise<void> {
  const number = version + 1
  const byPersonId = 'personId' in actor ? actor.personId : null
  const hoster = toJson(await hosterThen(db, checked))
  const said = { dossier: toJson(dossier), hoster, lines: toJson(lines) }
  // First the row that everybody writes: of two at once, the second begins anew and sees what the first did.
  await db.updateTable('application').set({ version: number }).where('id', '=', id).execute()
  await db
    .insertInto('applicationVersion')
    .values({ applicationId: id, number, at: toInstant(now), byPersonId, ...said })
    .execute()
}

async function hosterThen(db: Database, { hoster, charter, source }: Checked): Promise<HosterThen> {
  const { name, website, legalForm, description } = hoster.facts
  const services = (await servicesOf(db, hoster.id)).map(({ facts }) => ({ name: facts.name, url: facts.url }))
  return {
    ...{ name, website, legalForm, description, services, hasFiles: source !== null },
    charter: charter && answeredIn(charter),
  }
}

const answeredIn = ({ version, answered, clauses, declarationId }: CharterAnswered) => ({
  ...{ version, answered, clauses, declarationId },
})
