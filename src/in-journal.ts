import { accountsDescribers, accountsMeanings, accountsUndoers } from './features/accounts/index.ts'
import { amendmentsDescribers, amendmentsMeanings, amendmentsUndoers } from './features/amendments/index.ts'
import { charterDescribers, charterMeanings, charterUndoers } from './features/charter/index.ts'
import { complianceDescribers, complianceMeanings, complianceUndoers } from './features/compliance/index.ts'
import { decisionsDescribers, decisionsMeanings } from './features/decisions/index.ts'
import { delegatesDescribers, delegatesMeanings, delegatesUndoers } from './features/delegates/index.ts'
import { deskDescribers, deskMeanings } from './features/desk/index.ts'
import { discussionsDescribers, discussionsUndoers } from './features/discussions/index.ts'
import { registerDescribers, registerMeanings, registerUndoers } from './features/hosters/index.ts'
import { type Describers, journalDescribers, type Meanings, type Undoers } from './features/journal/index.ts'
import { meetingsDescribers, meetingsMeanings, meetingsUndoers } from './features/meetings/index.ts'
import { membershipDescribers, membershipMeanings, membershipUndoers } from './features/membership/index.ts'
import { moderationDescribers, moderationMeanings, moderationUndoers } from './features/moderation/index.ts'
import {
  choiceUndoers,
  incidentDescribers,
  incidentMeanings,
  incidentUndoers,
  vantageDescribers,
  vantageMeanings,
} from './features/monitoring/index.ts'
import { portalDescribers, portalMeanings, portalUndoers } from './features/portal/index.ts'
import { remarksDescribers } from './features/remarks/index.ts'

// What each room tells the journal: `src/rooms.ts` hands it down.

/** How each kind of thing in the journal is named. */
export const describers: Describers = {
  ...journalDescribers,
  ...accountsDescribers,
  ...moderationDescribers,
  ...registerDescribers,
  ...charterDescribers,
  ...delegatesDescribers,
  ...discussionsDescribers,
  ...decisionsDescribers,
  ...remarksDescribers,
  ...portalDescribers,
  ...incidentDescribers,
  ...vantageDescribers,
  ...complianceDescribers,
  ...membershipDescribers,
  ...amendmentsDescribers,
  ...meetingsDescribers,
  ...deskDescribers,
}

/** What values in the journal mean, by the name of their field. */
export const meanings: Meanings = {
  ...accountsMeanings,
  ...moderationMeanings,
  ...registerMeanings,
  ...charterMeanings,
  ...delegatesMeanings,
  ...decisionsMeanings,
  ...portalMeanings,
  ...incidentMeanings,
  ...vantageMeanings,
  ...complianceMeanings,
  ...membershipMeanings,
  ...amendmentsMeanings,
  ...meetingsMeanings,
  ...deskMeanings,
}

/** How changes are taken back from the journal, by verb. */
export const undoers: Undoers = {
  ...accountsUndoers,
  ...moderationUndoers,
  ...registerUndoers,
  ...charterUndoers,
  ...delegatesUndoers,
  ...discussionsUndoers,
  ...portalUndoers,
  ...incidentUndoers,
  ...choiceUndoers,
  ...complianceUndoers,
  ...membershipUndoers,
  ...amendmentsUndoers,
  ...meetingsUndoers,
}
