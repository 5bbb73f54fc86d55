import { isDeepStrictEqual } from 'node:util'
import { dayIn } from '../../../platform/clock.ts'
import { atomically, type Database, fromJson, type Id } from '../../../platform/database/index.ts'
import { conflict } from '../../../platform/errors.ts'
import type { ToUndo, Undo, Undoers, Values } from '../../journal/index.ts'
import type { By } from '../by.ts'
import { versionById } from '../queries.ts'
import type { Version } from '../version.ts'
import { type ContentParts, contentOf, partsOf } from './content-parts.ts'
import { editVersion, typedIn, type VersionTyped } from './edit-version.ts'
import { restoreVersion, type Standing } from './restore-version.ts'
import { withdrawVersion } from './withdraw-version.ts'

/** How changes of documents are taken back: as a new change, unless what was changed has changed again since. */
export const undoers: Undoers = {
  'document.version-begun': takingBack(async (db, version, _change, by) => {
    if (version.proposedOn !== null || version.revision > 1) throw conflict('charter.cannot-be-taken-back')
    const today = dayIn('UTC', by.now)
    await withdrawVersion(db, { id: version.id, revision: version.revision, withdrawnOn: today, today }, by)
  }),
  'document.version-edited': takingBack(async (db, version, change, by) => {
    const typed = broughtBack(version, change)
    const returning = typed.content.chapters.flatMap(({ clauses }) => clauses.map(({ id }) => id))
    await editVersion(db, { id: version.id, revision: version.revision, typed, returning }, by)
  }),
  'document.version-adopted': takingBack(async (db, version, change, by) => {
    refuseOther(version, change)
    // What had force once was relied upon: it can be withdrawn.
    if (version.inForceOn === null || version.inForceOn <= dayIn('UTC', by.now))
      throw conflict('charter.cannot-be-taken-back')
    await restoreVersion(db, version, standingIn(change.before), by)
  }),
  'document.version-withdrawn': takingBack(async (db, version, change, by) => {
    refuseOther(version, change)
    await restoreVersion(db, version, standingIn(change.before), by)
  }),
}

type Work = (db: Database, version: Version, change: ToUndo, by: By & { undoes: Id }) => Promise<void>

function takingBack(work: Work): Undo {
  return (db, change, by) =>
    atomically(db, async (db) => {
      const version = await versionById(db, change.subject.id)
      await work(db, version, change, { ...by, undoes: change.entryId })
    })
}

/** Written by the verbs of this room, and sealed. */
const standingIn = (values: Values | null): Partial<Standing> => fromJson(JSON.stringify(values ?? {}))

/** Refuses a version that says something else than the change left. */
function refuseOther(version: object, { after }: ToUndo): void {
  const now = new Map<string, unknown>(Object.entries(version))
  const isLeft = Object.entries(after ?? {}).every(([field, value]) => isDeepStrictEqual(now.get(field), value))
  if (!after || !isLeft) throw conflict('charter.changed-since')
}

type Parts = ContentParts & Omit<VersionTyped, 'content'>

/** What was typed before a change, where nothing of it has changed again. */
function broughtBack(version: Version, { before, after }: ToUndo): VersionTyped {
  const { content, ...beside } = typedIn(version)
  const present: Parts = { ...beside, ...partsOf(content) }
  const [was, left] = [partsIn(before), partsIn(after)]
  const { wordings: leftWordings = {}, ...leftFields } = left
  const fields = new Map<string, unknown>(Object.entries(present))
  const isLeft =
    Object.entries(leftFields).every(([field, value]) => isDeepStrictEqual(fields.get(field) ?? null, value)) &&
    Object.entries(leftWordings).every(([id, value]) => isDeepStrictEqual(present.wordings[id] ?? null, value))
  if (!isLeft) throw conflict('charter.changed-since')
  const { officialUrl, isParaphrase, ...parts } = { ...present, ...was }
  const restored = contentOf({ ...parts, wordings: { ...present.wordings, ...was.wordings } })
  if (!restored) throw conflict('charter.changed-since')
  return { content: restored, officialUrl, isParaphrase }
}

const partsIn = (values: Values | null): Partial<Parts> => fromJson(JSON.stringify(values ?? {}))
