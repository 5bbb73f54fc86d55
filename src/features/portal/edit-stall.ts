import { atomically, type Database, toInstant, toJson } from '../../platform/database/index.ts'
import { refuseMoved } from '../../platform/edit-conflict.ts'
import { invalid } from '../../platform/errors.ts'
import type { Translated } from '../../platform/i18n/index.ts'
import { type By, touchRegister } from '../hosters/index.ts'
import { changedFields, recordChange } from '../journal/index.ts'
import type { PortalKind } from './portal-kind.ts'
import { findStall } from './stalls.ts'

/** What the coordination writes over the usual words of a stall, and where it stands. */
export interface StallTyped extends Omit<PortalKind, 'kind'> {
  position: number
}

const longest = { name: 60, sentence: 200 }
const lastPosition = 99

/** Edits a stall, typed over the given revision (0: nobody edited it yet). */
export function editStall(
  db: Database,
  { kind, revision, stall }: { kind: string; revision: number; stall: StallTyped },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    const { kind: slug, revision: present, ...known } = await findStall(db, kind)
    refuseMoved(revision, { value: known, revision: present })
    refuseWrong(stall)
    const change = changedFields(known, stall)
    if (!change) return
    const { position, ...words } = stall
    const entry = toJson<PortalKind>({ kind: slug, ...words })
    const written = { position, entry, revision: present + 1, updatedAt: toInstant(by.now) }
    await db
      .insertInto('portalKind')
      .values({ kind: slug, ...written })
      .onConflict((clash) => clash.column('kind').doUpdateSet(written))
      .execute()
    await touchRegister(db, by.now)
    const { actor, now, undoes = null } = by
    const subject = { kind: 'stall', id: slug }
    const told = { actor, verb: 'portal.kind-edited', subject, hosterId: null, ...change, undoes } as const
    await recordChange(db, { ...told, visibility: 'public' }, now)
  })
}

function refuseWrong({ name, sentence, field, position }: StallTyped): void {
  if (isEmpty(name)) throw invalid('nameFr', 'portal.name-missing')
  if (isEmpty(sentence)) throw invalid('sentenceFr', 'portal.sentence-missing')
  const texts = Object.entries({ name, sentence, field })
  for (const [part, text] of texts)
    if (Object.values(text ?? {}).some((words) => words.length > lengthOf(part)))
      throw invalid(`${part}Fr`, 'portal.too-long')
  if (!Number.isInteger(position) || position < 1 || position > lastPosition)
    throw invalid('position', 'portal.position-wrong', { most: lastPosition })
}

const lengthOf = (part: string) => (part === 'sentence' ? longest.sentence : longest.name)
const isEmpty = (text: Translated) => !Object.values(text).some((words) => words.trim() !== '')
