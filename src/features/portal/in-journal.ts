import { paths } from '../../paths.ts'
import { atomically, type Database, fromJson, type Id } from '../../platform/database/index.ts'
import { conflict } from '../../platform/errors.ts'
import { inLanguage } from '../../platform/i18n/index.ts'
import type { By } from '../hosters/index.ts'
import type { Describers, Meanings, ToUndo, Undo, Undoers, Values } from '../journal/index.ts'
import { changePlace } from './change-place.ts'
import { editStall, type StallTyped } from './edit-stall.ts'
import { letIn } from './let-in.ts'
import { type PlaceRules, type PortalPlace, placeOfService, rulesOf } from './places.ts'
import { findStall, stallsOf } from './stalls.ts'
import { heldWhys } from './tables.ts'
import { takeOut } from './take-out.ts'

/** A stall is named by its own words. */
export const describers: Describers = {
  stall: async (db, ids, language) => {
    const stalls = (await stallsOf(db)).filter(({ kind }) => ids.includes(kind))
    const named = stalls.map(({ kind, name }) => {
      const href = paths.portalKind.href({ kind })
      return [kind, { name: inLanguage(name, language)?.text ?? kind, href }] as const
    })
    return new Map(named)
  },
}

/** What values of this room mean in the journal. */
export const meanings: Meanings = {
  stall: { of: 'stall' },
  held: {
    said(value, { t }) {
      const why = heldWhys.find((why) => why === value)
      return why && t(`portal.held-${why}`)
    },
  },
}

/** How changes of the portal are taken back: as a new change, unless what was changed has changed again since. */
export const undoers: Undoers = {
  'portal.let-in': takingBack(async (db, change, by) => takeOut(db, (await placeNamed(db, change)).id, by)),
  'portal.taken-out': takingBack(async (db, { subject, before }, by) => {
    await letIn(db, { serviceId: subject.id, kind: stallIn(before), ...rulesIn(before) }, by)
  }),
  'portal.changed': takingBack(async (db, change, by) => {
    const place = await placeNamed(db, change)
    const rules = broughtBack(rulesOf(place), change)
    await changePlace(db, { id: place.id, revision: place.revision, rules }, by)
  }),
  'portal.kind-edited': takingBack(async (db, change, by) => {
    const { kind, revision, ...known } = await findStall(db, change.subject.id)
    await editStall(db, { kind, revision, stall: broughtBack<StallTyped>(known, change) }, by)
  }),
}

function takingBack(work: (db: Database, change: ToUndo, by: By & { undoes: Id }) => Promise<void>): Undo {
  return (db, change, by) => atomically(db, (db) => work(db, change, { ...by, undoes: change.entryId }))
}

/** The place that an entry is about. */
async function placeNamed(db: Database, { subject, after }: ToUndo): Promise<PortalPlace> {
  const place = await placeOfService(db, subject.id, stallIn(after))
  if (!place) throw conflict('portal.changed-since')
  return place
}

const stallIn = (values: Values | null) => (typeof values?.stall === 'string' ? values.stall : '')

/** What stood there with the values of before a change. Refuses when they are no longer those that it left. */
function broughtBack<Known extends object>(present: Known, { before, after }: ToUndo): Known {
  const now = new Map<string, unknown>(Object.entries(present))
  const fields = Object.entries(after ?? {}).filter(([field]) => now.has(field))
  if (!before || fields.length === 0) throw conflict('portal.changed-since')
  if (fields.some(([field, value]) => JSON.stringify(now.get(field)) !== JSON.stringify(value)))
    throw conflict('portal.changed-since')
  return { ...present, ...Object.fromEntries(fields.map(([field]) => [field, before[field]])) }
}

/** The rules that an entry of this room holds: written by its own verbs, and sealed. */
function rulesIn(values: Values | null): Partial<PlaceRules> {
  const { stall: _stall, ...rules } = values ?? {}
  return fromJson(JSON.stringify(rules))
}
