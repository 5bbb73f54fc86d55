export { addressesOf } from './email/addresses-of.ts'
export {
  describers as accountsDescribers,
  mayUndo as accountsMayUndo,
  undoers as accountsUndoers,
} from './in-journal.ts'
export { accountsJobs } from './jobs.ts'
export { KeyUses } from './keys/key-uses.ts'
export { letterTo, type Sender } from './letter.ts'
export { matters as accountsMatters } from './matters.ts'
export { meanings as accountsMeanings } from './meanings.ts'
export { firstAccountWords } from './people/first-account.ts'
export { refuseLastAdministrator } from './people/grant-role.ts'
export { linkByHand } from './people/link-by-hand.ts'
export {
  actorOf,
  isAdministrator,
  isCoordination,
  type Person,
  type Role,
  roles,
  type Scope,
  type SignedIn,
  scopes,
} from './person.ts'
export { personalData } from './personal-data.ts'
export {
  administrator,
  byKey,
  coordination,
  inBrowser,
  ofPerson,
  type PersonPolicy,
  personIn,
  reviewer,
  signedIn,
} from './policies.ts'
export { findPerson, personByEmail, personsById, personsWithRole } from './queries.ts'
export { accounts } from './routes.ts'
export { refuseOldSession } from './securing/recently.ts'
export { securityEvents } from './securing/tell-owner.ts'
export { askToSignIn } from './signing-in/ask-to-sign-in.tsx'
export { type Auth, openAuth, type Passwords, sessionCookie } from './signing-in/auth.ts'
export { lazyAuth } from './signing-in/library.ts'
export { openSession } from './signing-in/open-session.ts'
export { linkHours } from './signing-in/sign-in-link.ts'
export { forgetSession } from './signing-in/sign-out.ts'
export { signedInOf } from './signing-in/signed-in.ts'
export { stored } from './stored.ts'
export { unkept } from './unkept.ts'
