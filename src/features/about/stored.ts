import { stored as ofDrafts } from '../../platform/drafts/index.ts'
import { stored as ofJobs } from '../../platform/jobs/index.ts'
import { stored as ofMail } from '../../platform/mail/index.ts'
import type { Stored } from '../../platform/stored.ts'
import { stored as ofAccounts } from '../accounts/index.ts'
import { stored as ofAmendments } from '../amendments/index.ts'
import { stored as ofCharter } from '../charter/index.ts'
import { stored as ofCompliance } from '../compliance/index.ts'
import { stored as ofContact } from '../contact/index.ts'
import { stored as ofCrawling } from '../crawling/index.ts'
import { stored as ofDecisions } from '../decisions/index.ts'
import { stored as ofDelegates } from '../delegates/index.ts'
import { stored as ofDesk } from '../desk/index.ts'
import { stored as ofDiscussions } from '../discussions/index.ts'
import { stored as ofHosters } from '../hosters/index.ts'
import { stored as ofJournal } from '../journal/index.ts'
import { stored as ofMeetings } from '../meetings/index.ts'
import { stored as ofMembership } from '../membership/index.ts'
import { stored as ofModeration } from '../moderation/index.ts'
import { stored as ofMonitoring } from '../monitoring/index.ts'
import { stored as ofNotifications } from '../notifications/index.ts'
import { stored as ofPortal } from '../portal/index.ts'
import { stored as ofProofs } from '../proofs/index.ts'
import { stored as ofRemarks } from '../remarks/index.ts'
import { stored as ofSpreadsheets } from '../spreadsheets/index.ts'

/** What every room keeps, in the order in which a visitor cares. */
export const allStored: Stored[] = [
  ...ofContact,
  ...ofRemarks,
  ...ofCompliance,
  ...ofMembership,
  ...ofDiscussions,
  ...ofAmendments,
  ...ofMeetings,
  ...ofMonitoring,
  ...ofPortal,
  ...ofAccounts,
  ...ofModeration,
  ...ofNotifications,
  ...ofDrafts,
  ...ofMail,
  ...ofJobs,
  ...ofHosters,
  ...ofCrawling,
  ...ofSpreadsheets,
  ...ofProofs,
  ...ofDecisions,
  ...ofDelegates,
  ...ofCharter,
  ...ofDesk,
  ...ofJournal,
]
