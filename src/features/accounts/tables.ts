import type { Id, Instant, Json, YesNo } from '../../platform/database/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import type { Role, Scope } from './person.ts'

declare module '../../platform/database/database.ts' {
  interface Tables {
    authUser: AuthUserTable
    authSession: AuthSessionTable
    authAccount: AuthAccountTable
    authVerification: AuthVerificationTable
    authTwoFactor: AuthTwoFactorTable
    authPasskey: AuthPasskeyTable
    person: PersonTable
    roleGrant: { personId: Id; role: Role; grantedAt: Instant }
    personBlock: { personId: Id; reason: string; startedAt: Instant }
    signInLink: SignInLinkTable
    emailChange: EmailChangeTable
    apiKey: ApiKeyTable
    /** A try of a signed-in person at what may be tried a few times only: see tries.ts. */
    accountTry: { id: Id; personId: Id; what: string; at: Instant }
    /** A code of a second factor that was given already: see use-up-code.ts. */
    usedCode: { userId: Id; code: string; usedAt: Instant }
  }
}

/** The library keeps dates in each engine's own way: an ISO text on SQLite, a date on PostgreSQL. */
export type LibraryDate = string | Date
type LibraryYesNo = YesNo | boolean

export interface AuthUserTable {
  id: Id
  name: string
  email: string
  emailVerified: LibraryYesNo
  image: string | null
  createdAt: LibraryDate
  updatedAt: LibraryDate
  twoFactorEnabled: LibraryYesNo | null
}

export interface AuthSessionTable {
  id: Id
  expiresAt: LibraryDate
  token: string
  createdAt: LibraryDate
  updatedAt: LibraryDate
  /** Always null: no visitor's address is kept. */
  ipAddress: string | null
  /** The browser and the system in two words, never the whole header. */
  userAgent: string | null
  userId: Id
}

export interface AuthAccountTable {
  id: Id
  accountId: string
  providerId: string
  userId: Id
  password: string | null
  createdAt: LibraryDate
  updatedAt: LibraryDate
}

export interface AuthVerificationTable {
  id: Id
  identifier: string
  value: string
  expiresAt: LibraryDate
}

export interface AuthTwoFactorTable {
  id: Id
  userId: Id
  verified: LibraryYesNo | null
}

export interface AuthPasskeyTable {
  id: Id
  name: string | null
  userId: Id
  createdAt: LibraryDate | null
  aaguid: string | null
}

export interface PersonTable {
  id: Id
  /** The library's own name of this person; null once they are forgotten. */
  userId: Id | null
  name: string | null
  language: Language
  revision: number
  createdAt: Instant
  forgottenAt: Instant | null
}

/** A link that was mailed, or printed in the terminal: then `email` is null, and it makes the first administrator. */
export interface SignInLinkTable {
  tokenHash: string
  email: string | null
  mailbox: string | null
  /** Where to go on afterwards: an address of the site, without its language. */
  next: string | null
  language: Language
  createdAt: Instant
  expiresAt: Instant
  usedAt: Instant | null
}

export interface EmailChangeTable {
  personId: Id
  newEmail: string
  oldTokenHash: string
  newTokenHash: string
  oldConfirmedAt: Instant | null
  newConfirmedAt: Instant | null
  createdAt: Instant
  expiresAt: Instant
}

export interface ApiKeyTable {
  id: Id
  personId: Id
  name: string
  hash: string
  /** The first characters, so that its owner knows it again. */
  beginning: string
  scopes: Json<Scope[]>
  createdAt: Instant
  expiresAt: Instant | null
  lastUsedAt: Instant | null
}
