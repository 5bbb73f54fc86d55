import type { Database } from '../../../platform/database/index.ts'
import { personsById } from '../../accounts/index.ts'
import { mayActFor } from '../queries.ts'
import type { Invitation } from './invitation.ts'

/** Whether who invited still acts for the hoster, and may come in themselves. */
export async function inviterMay(db: Database, { invitedByPersonId, hosterId }: Invitation): Promise<boolean> {
  const [inviter] = await personsById(db, [invitedByPersonId])
  return inviter?.blockedFor === null && (await mayActFor(db, { personId: invitedByPersonId }, hosterId))
}
