import { isDeepStrictEqual } from 'node:util'
import { atomically, type Database, fromJson, type Id } from '../../platform/database/index.ts'
import { conflict } from '../../platform/errors.ts'
import type { ToUndo, Undo, Undoers, Values } from '../journal/index.ts'
import type { By } from './by.ts'
import type { EntryOf, Shelf } from './catalogue.ts'
import { findEntry } from './catalogue-queries.ts'
import { changeLogo } from './change-logo.ts'
import { withValues } from './corrections.ts'
import { addEntry, putEntry } from './edit-catalogue.ts'
import { changeHoster, hosterRow } from './edit-hoster.ts'
import { changeService } from './edit-service.ts'
import { refuseFrozenPage } from './frozen.ts'
import { whatIsSaid } from './journal-in-parts.ts'
import { keptFile } from './keep-picture.ts'
import { collectiveOf, periodsOf } from './queries.ts'
import { recordCollective } from './record-collective.ts'
import { type RecordedPeriod, recordMembership } from './record-membership.ts'
import { addressNamed, editOldAddress, removeOldAddress } from './record-old-addresses.ts'
import { removeEntry } from './remove-entry.ts'
import { removeService, restoreService, serviceRow } from './remove-service.ts'

/** How changes of the register are taken back: as a new change, unless what was changed has changed again since. */
export const registerUndoers: Undoers = {
  'hoster.edited': takingBack(async (db, change, by) => {
    const row = await hosterRow(db, change.subject.id)
    await refuseFrozenPage(db, { hosterId: row.id })
    const { logo, ...facts } = broughtBack({ ...fromJson(row.facts), logo: row.logo }, change)
    if (logo !== row.logo) return logoTakenBack(db, row.id, logo, by)
    await changeHoster(db, row, facts, by)
    // An address that was withdrawn from a home does not come back.
    if ((await hosterRow(db, row.id)).facts === row.facts) throw conflict('hosters.cannot-be-taken-back')
  }),
  'service.added': takingBack((db, { subject }, by) => removeService(db, subject.id, by)),
  'service.removed': takingBack((db, { subject }, by) => restoreService(db, subject.id, by)),
  'service.restored': takingBack((db, { subject }, by) => removeService(db, subject.id, by)),
  'service.edited': takingBack(async (db, change, by) => {
    const row = await serviceRow(db, change.subject.id)
    await refuseFrozenPage(db, { hosterId: row.hosterId, serviceId: row.id })
    await changeService(db, row, broughtBack(fromJson(row.facts), change), by)
  }),
  'membership.recorded': takingBack(async (db, change, by) => {
    const present: { periods: RecordedPeriod[] } = { periods: await periodsOf(db, change.subject.id) }
    await recordMembership(db, change.subject.id, broughtBack(present, change).periods, by)
  }),
  ...entryUndoers('kind'),
  ...entryUndoers('software'),
  ...entryUndoers('alternative'),
  'collective.edited': takingBack(async (db, change, by) => {
    const { settings } = await collectiveOf(db)
    await recordCollective(db, broughtBack(settings, change), by)
  }),
  'old-addresses.edited': takingBack(oldAddressTakenBack),
}

function takingBack(work: (db: Database, change: ToUndo, by: By & { undoes: Id }) => Promise<void>): Undo {
  return (db, change, by) => atomically(db, (db) => work(db, change, { ...by, undoes: change.entryId }))
}

/** A logo that nobody showed any more may be gone. */
async function logoTakenBack(db: Database, hosterId: Id, logo: string | null, by: By): Promise<void> {
  if (logo !== null && !(await keptFile(db, logo))) throw conflict('hosters.cannot-be-taken-back')
  await changeLogo(db, hosterId, logo, by)
}

/** What was added goes, what was removed comes back, what was edited is as it was. */
function entryUndoers(shelf: Shelf): Undoers {
  return {
    [`catalogue.${shelf}-added`]: takingBack(async (db, { subject, after }, by) => {
      const { entry } = await findEntry(db, shelf, subject.id)
      if (!isDeepStrictEqual(whatIsSaid(entry), after)) throw conflict('hosters.changed-since')
      await removeEntry(db, shelf, subject.id, by)
    }),
    [`catalogue.${shelf}-removed`]: takingBack(async (db, { before }, by) => {
      if (!before) throw conflict('hosters.cannot-be-taken-back')
      await addEntry(db, shelf, removedEntry(before), by)
    }),
    [`catalogue.${shelf}-edited`]: takingBack(async (db, change, by) => {
      const { entry } = await findEntry(db, shelf, change.subject.id)
      await putEntry(db, shelf, broughtBack(entry, change), by)
    }),
  }
}

/** `removeEntry` keeps the whole entry in the journal, which is sealed. */
const removedEntry = <S extends Shelf>(before: Values) => fromJson<EntryOf[S]>(JSON.stringify(before))

async function oldAddressTakenBack(db: Database, { subject, before, after }: ToUndo, by: By): Promise<void> {
  const name = addressNamed(subject.id)
  const [target, was] = [textIn(before), textIn(after)]
  if (target !== null) await editOldAddress(db, { ...name, target, was }, by)
  else if (was !== null) await removeOldAddress(db, { ...name, was }, by)
}

const textIn = (values: Values | null) => (typeof values?.target === 'string' ? values.target : null)

/** The facts with the values of before a change. Refuses when they are no longer those that it left. */
function broughtBack<Facts extends object>(present: Facts, { before, after }: ToUndo): Facts {
  const now = new Map<string, unknown>(Object.entries(present))
  if (!before || !after || Object.keys(before).some((field) => !now.has(field)))
    throw conflict('hosters.cannot-be-taken-back')
  if (Object.entries(after).some(([field, value]) => !isDeepStrictEqual(now.get(field) ?? null, value)))
    throw conflict('hosters.changed-since')
  return withValues(present, before)
}
