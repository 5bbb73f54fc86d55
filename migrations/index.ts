import * as register from './2026-11-23T0600-register.ts'
import * as jobsAndMail from './2026-11-23T0610-jobs-and-mail.ts'
import * as contact from './2026-11-23T0620-contact.ts'
import * as askedAgain from './2026-11-23T0850-asked-again.ts'
import * as journal from './2026-11-23T0900-journal.ts'
import * as accounts from './2026-11-23T0910-accounts.ts'
import * as notifications from './2026-11-23T0920-notifications.ts'
import * as moderation from './2026-11-23T0930-moderation.ts'
import * as delegates from './2026-11-23T0940-delegates.ts'
import * as revisions from './2026-11-23T0950-revisions.ts'
import * as usedCodes from './2026-11-23T1150-used-codes.ts'
import * as freshness from './2026-11-23T1200-freshness.ts'
import * as joinedReports from './2026-11-23T1210-joined-reports.ts'
import * as remarks from './2026-11-23T1210-remarks.ts'
import * as crawling from './2026-11-23T1220-crawling.ts'
import * as drafts from './2026-11-23T1230-drafts.ts'
import * as spreadsheets from './2026-11-23T1240-spreadsheets.ts'
import * as proofs from './2026-11-23T1250-proofs.ts'
import * as monitoring from './2026-11-23T1300-monitoring.ts'
import * as guard from './2026-11-23T1310-guard.ts'
import * as portal from './2026-11-23T1310-portal.ts'
import * as keptOfFiles from './2026-11-23T1330-kept-of-files.ts'
import * as provedAgain from './2026-11-23T1390-proved-again.ts'
import * as successors from './2026-11-23T1395-successors.ts'
import * as charter from './2026-11-23T1400-charter.ts'
import * as compliance from './2026-11-23T1410-compliance.ts'
import * as declarations from './2026-11-23T1420-declarations.ts'
import * as replies from './2026-11-23T1430-replies.ts'
import * as discussions from './2026-11-23T1500-discussions.ts'
import * as decisions from './2026-11-23T1510-decisions.ts'
import * as applications from './2026-11-23T1520-applications.ts'
import * as litters from './2026-11-23T1530-litters.ts'
import * as life from './2026-11-23T1540-life.ts'
import * as amendments from './2026-11-23T1550-amendments.ts'
import * as meetings from './2026-11-23T1560-meetings.ts'
import * as guests from './2026-11-23T1570-guests.ts'
import * as delegationGaps from './2026-11-23T1580-delegation-gaps.ts'
import * as madeUpAmendments from './2026-11-24T0030-amendments.ts'
import * as reviewsOfALitter from './2026-11-24T1600-reviews-of-a-litter.ts'
import * as madeUpLitters from './2026-11-24T1610-made-up-litters.ts'
import * as points from './2026-11-24T1620-points.ts'

/** Every migration by its file's name, in order. Forward only. */
export const migrations = {
  '2026-11-23T0600-register': register,
  '2026-11-23T0610-jobs-and-mail': jobsAndMail,
  '2026-11-23T0620-contact': contact,
  '2026-11-23T0850-asked-again': askedAgain,
  '2026-11-23T0900-journal': journal,
  '2026-11-23T0910-accounts': accounts,
  '2026-11-23T0920-notifications': notifications,
  '2026-11-23T0930-moderation': moderation,
  '2026-11-23T0940-delegates': delegates,
  '2026-11-23T0950-revisions': revisions,
  '2026-11-23T1150-used-codes': usedCodes,
  '2026-11-23T1200-freshness': freshness,
  '2026-11-23T1210-joined-reports': joinedReports,
  '2026-11-23T1210-remarks': remarks,
  '2026-11-23T1220-crawling': crawling,
  '2026-11-23T1230-drafts': drafts,
  '2026-11-23T1240-spreadsheets': spreadsheets,
  '2026-11-23T1250-proofs': proofs,
  '2026-11-23T1300-monitoring': monitoring,
  '2026-11-23T1310-guard': guard,
  '2026-11-23T1310-portal': portal,
  '2026-11-23T1330-kept-of-files': keptOfFiles,
  '2026-11-23T1390-proved-again': provedAgain,
  '2026-11-23T1395-successors': successors,
  '2026-11-23T1400-charter': charter,
  '2026-11-23T1410-compliance': compliance,
  '2026-11-23T1420-declarations': declarations,
  '2026-11-23T1430-replies': replies,
  '2026-11-23T1500-discussions': discussions,
  '2026-11-23T1510-decisions': decisions,
  '2026-11-23T1520-applications': applications,
  '2026-11-23T1530-litters': litters,
  '2026-11-23T1540-life': life,
  '2026-11-23T1550-amendments': amendments,
  '2026-11-23T1560-meetings': meetings,
  '2026-11-23T1570-guests': guests,
  '2026-11-23T1580-delegation-gaps': delegationGaps,
  '2026-11-24T0030-amendments': madeUpAmendments,
  '2026-11-24T1600-reviews-of-a-litter': reviewsOfALitter,
  '2026-11-24T1610-made-up-litters': madeUpLitters,
  '2026-11-24T1620-points': points,
}
