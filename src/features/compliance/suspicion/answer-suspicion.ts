import { paths } from '../../../paths.ts'
import { atomically, type Database, type Id, toInstant } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import type { By } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { tellCoordination } from '../../moderation/index.ts'
import { refusedForm } from '../refused-form.ts'
import { refuseUnlessOwn } from '../reply/own-people.ts'
import type { Means } from './means.ts'
import { findSuspicion } from './queries.ts'
import { isOver, stageOf } from './suspicion.ts'
import { tellAuthors } from './tell-authors.ts'

interface Answer {
  hosterId: Id
  id: Id
  text: string
  language: Language
}

/** A hoster answers what somebody suspects, once: both are public from now on, and the coordination goes on. */
export function answerSuspicion(
  db: Database,
  { hosterId, id, text: answer, language: answerLanguage }: Answer,
  { means, ...by }: By & { means: Means },
): Promise<void> {
  return atomically(db, async (db) => {
    const answeredByPersonId = await refuseUnlessOwn(db, by, hosterId)
    const suspicion = await findSuspicion(db, id)
    if (suspicion.hosterId !== hosterId) throw notFound('compliance.no-suspicion')
    if (suspicion.answeredAt !== null) throw refusedForm('form', 'compliance.suspicion-answered', 409)
    if (isOver(stageOf(suspicion, by.now))) throw refusedForm('form', 'compliance.suspicion-over', 409)
    const at = toInstant(by.now)
    const withCoordinationAt = suspicion.withCoordinationAt ?? at
    await db
      .updateTable('suspicion')
      .set({ answer, answerLanguage, answeredAt: at, answeredByPersonId, publicAt: at, withCoordinationAt })
      .where('id', '=', id)
      .execute()
    const href = paths.coordinationSuspicion.href({ id })
    await tellCoordination(db, { key: 'compliance.told-suspicion-answered', href, hosterId }, by.now)
    await tellAuthors(db, { id, hosterId, became: 'answered' }, { now: by.now, means })
    const change = {
      actor: by.actor,
      verb: 'suspicion.answered',
      subject: { kind: 'suspicion', id },
      hosterId,
    } as const
    const after = { clauseId: suspicion.clauseId }
    await recordChange(db, { ...change, before: null, after, visibility: 'public' }, by.now)
  })
}
