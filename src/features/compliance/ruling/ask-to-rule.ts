import { paths } from '../../../paths.ts'
import { atomically, type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import { personByEmail } from '../../accounts/index.ts'
import { type By, hosterById } from '../../hosters/index.ts'
import { notify } from '../../notifications/index.ts'
import { refusedForm } from '../refused-form.ts'
import { refuseUnlessImpartial } from '../suspicion/index.ts'
import type { Sort } from './matter.ts'
import { askedToRule, findMatter } from './matter-queries.ts'
import { mayRule } from './who-may-rule.ts'

/** The coordination asks somebody who may to rule; others who may can still come first. */
export function askToRule(
  db: Database,
  { sort, id, email }: { sort: Sort; id: Id; email: string },
  by: By,
): Promise<void> {
  return atomically(db, async (db) => {
    const matter = await findMatter(db, sort, id)
    const askedByPersonId = await refuseUnlessImpartial(db, by, matter)
    if (matter.waitsSince === null) throw refusedForm('form', 'compliance.ruled-already', 409)
    const personId = (await personByEmail(db, email))?.id
    if (personId === undefined) throw refusedForm('email', 'compliance.nobody-of-mailbox')
    const may = await mayRule(db, personId, matter, by.now)
    // Of the author, no more is said than of any other whom something binds.
    if ('conflict' in may)
      throw refusedForm('email', may.conflict === 'no-member' ? 'compliance.ruler-no-member' : 'compliance.ruler-bound')
    if ((await askedToRule(db, [id])).some((asked) => asked.personId === personId))
      throw refusedForm('email', 'compliance.ruler-asked-already', 409)
    const of = { contestId: sort === 'contests' ? id : null, suspicionId: sort === 'suspicions' ? id : null }
    await db
      .insertInto('rulingRequest')
      .values({ id: newId(), ...of, personId, askedByPersonId, at: toInstant(by.now) })
      .execute()
    const hoster = await hosterById(db, matter.hosterId)
    const [href, values] = [paths.coordinationRuling.href({ sort, id }), { hoster: hoster?.facts.name ?? '' }]
    const told = { kind: 'waiting', to: [personId], key: 'compliance.told-asked', values, href } as const
    await notify(db, { ...told, hosterId: matter.hosterId }, by.now)
  })
}
