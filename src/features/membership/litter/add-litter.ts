import { atomically, type Database, newId, toInstant, toJson, yesNo } from '../../../platform/database/index.ts'
import type { Translated } from '../../../platform/i18n/index.ts'
import type { By } from '../../hosters/index.ts'
import { recordChange } from '../../journal/index.ts'
import { refusedForm, refusedWith } from '../refused-form.ts'
import { type Litter, type LitterDates, wrongIn } from './litter.ts'
import { litterById } from './queries.ts'
import './tables.ts'

export interface LitterTyped {
  number: number
  name: Translated
  dates: LitterDates
  /** Of made-up hosters. */
  fictional?: boolean
}

/** Announces a litter. Refuses a number that another one has, and dates that are not in order. */
export function addLitter(
  db: Database,
  { number, name, dates, fictional = false }: LitterTyped,
  { actor, now }: By,
): Promise<Litter> {
  return atomically(db, async (db) => {
    const wrong = wrongIn(dates)
    if (wrong.length > 0) throw refusedWith(wrong)
    const same = await db.selectFrom('litter').select('id').where('number', '=', number).executeTakeFirst()
    if (same) throw refusedForm('number', 'membership.number-taken')
    const [id, createdAt] = [newId(), toInstant(now)]
    const createdByPersonId = 'personId' in actor ? actor.personId : null
    await db
      .insertInto('litter')
      .values({
        ...{ id, number, name: toJson(name), fictional: yesNo(fictional), ...dates, heldOn: null, told: null },
        ...{ createdAt, createdByPersonId, revision: 1 },
      })
      .execute()
    const change = { actor, verb: 'litter.announced', subject: { kind: 'litter', id }, visibility: 'public' } as const
    await recordChange(db, { ...change, hosterId: null, before: null, after: { number, name, ...dates } }, now)
    return litterById(db, id)
  })
}
