import { paths } from '../../paths.ts'
import { translator } from '../../platform/i18n/index.ts'
import type { Describers, MayUndo, Undoers } from '../journal/index.ts'
import { unblockPerson } from './people/block-person.ts'
import { grantRole, revokeRole } from './people/grant-role.ts'
import { isAdministrator, mayBlock, type Role, roles } from './person.ts'
import { personsById } from './queries.ts'

const words = { fr: translator('fr'), en: translator('en') }

/** How people are named where the coordination reads of them; the public never does. */
export const describers: Describers = {
  async person(db, ids, language) {
    const nameless = words[language]('accounts.nameless')
    const people = await personsById(db, ids)
    return new Map(
      people.map(({ id, name, email }) => [
        id,
        { name: name ?? email ?? nameless, href: paths.coordinationPerson.href({ id }) },
      ]),
    )
  },
}

/**
 * What is taken back from the journal: roles and blocks of administrators by administrators alone (the verbs ask),
 * other blocks by the coordination.
 * Whoever was let in again by mistake is blocked anew by hand.
 */
export const undoers: Undoers = {
  'role.granted': (db, { subject, after, entryId }, by) =>
    revokeRole(db, { personId: subject.id, role: roleIn(after) }, { ...by, undoes: entryId }),
  'role.revoked': (db, { subject, before, entryId }, by) =>
    grantRole(db, { personId: subject.id, role: roleIn(before) }, { ...by, undoes: entryId }),
  'person.blocked': (db, { subject, entryId }, by) => unblockPerson(db, subject.id, { ...by, undoes: entryId }),
}

/** Whether the verbs above would let this person: whom they would refuse is offered no button. */
export const mayUndo: MayUndo = async (db, person, { verb, subjectId }) => {
  if (verb === 'role.granted' || verb === 'role.revoked') return isAdministrator(person)
  if (verb !== 'person.blocked') return true
  const [blocked] = await personsById(db, [subjectId])
  return blocked !== undefined && mayBlock(person, blocked)
}

function roleIn(values: Readonly<Record<string, unknown>> | null): Role {
  const role = roles.find((role) => role === values?.role)
  if (!role) throw new Error('this entry names no role')
  return role
}
