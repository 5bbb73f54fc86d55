import type { Stored } from '../../platform/stored.ts'
import { claimDays } from './claims/claim.ts'
import { invitationDays } from './invitations/invitation.ts'
import { takingBackDays } from './taking-back/taking-back.ts'
import './tables.ts'

export const stored: Stored[] = [
  {
    tables: ['delegation', 'takingBack'],
    name: 'delegates.stored-name',
    what: 'delegates.stored-what',
    why: 'delegates.stored-why',
    howLong: 'delegates.stored-how-long',
    values: { days: takingBackDays.lasting + takingBackDays.kept },
  },
  {
    tables: ['invitation', 'claim', 'claimCheck'],
    name: 'delegates.stored-asked-name',
    what: 'delegates.stored-asked-what',
    why: 'delegates.stored-asked-why',
    howLong: 'delegates.stored-asked-how-long',
    values: { invitation: invitationDays.lasting + invitationDays.kept, claim: claimDays },
  },
  // Of a delegation, and kept with it.
  { tables: ['delegationGap'], ofNobody: true },
]
