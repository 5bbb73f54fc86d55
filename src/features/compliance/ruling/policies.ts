import { isCoordination, ofPerson } from '../../accounts/index.ts'
import { hostersOf } from '../../delegates/index.ts'

/** Whoever acts for some hoster, and the coordination; each case asks again who binds them. */
export const mayJudge = ofPerson('may-judge', async (person, c) => {
  if (isCoordination(person)) return true
  return (await hostersOf(c.var.db, person.personId)).length > 0 ? true : 'compliance.only-members'
})
