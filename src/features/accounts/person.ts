import type { Id, Instant } from '../../platform/database/index.ts'
import type { Language } from '../../platform/i18n/index.ts'
import type { Actor } from '../journal/index.ts'

/** What a person may be besides somebody who signs in. Whom they act for (delegates) is the register's to say. */
export const roles = ['reviewer', 'coordination', 'administrator'] as const
export type Role = (typeof roles)[number]

/** What an API key may be allowed; nothing else is open to a key. */
export const scopes = ['read', 'describe', 'coordinate'] as const
export type Scope = (typeof scopes)[number]

/** Who asks: a person in a session of a browser, or a program with one of their keys. */
export interface SignedIn {
  personId: Id
  name: string | null
  email: string
  language: Language
  roles: Role[]
  via: { kind: 'session'; sessionId: Id } | { kind: 'key'; keyId: Id; scopes: Scope[] }
}

/** A person of the site as others in it know them. */
export interface Person {
  id: Id
  name: string | null
  /** Null once they are forgotten. */
  email: string | null
  language: Language
  roles: Role[]
  revision: number
  createdAt: Instant
  blockedFor: string | null
}

declare module '../../platform/web/env.ts' {
  interface Variables {
    /** Null: a visitor. */
    person: SignedIn | null
  }
}

/** An administrator may do what the coordination may, and name who does it. */
export const isCoordination = ({ roles }: Pick<SignedIn, 'roles'>) =>
  roles.includes('coordination') || roles.includes('administrator')

export const isAdministrator = ({ roles }: Pick<SignedIn, 'roles'>) => roles.includes('administrator')

/** Whether this person may shut somebody out, or let them in again: an administrator is shut out by another alone. */
export const mayBlock = (person: Pick<SignedIn, 'roles'>, other: Pick<SignedIn, 'roles'>) =>
  isAdministrator(person) || (isCoordination(person) && !isAdministrator(other))

/** The person as the journal names who did something, for a hoster or for themselves. */
export function actorOf({ personId, via }: SignedIn, forHosterId: Id | null = null): Actor {
  if (via.kind === 'key') return { kind: 'key', personId, keyId: via.keyId, forHosterId }
  return { kind: 'person', personId, forHosterId }
}

/** What other people see in the place of a name that was not given, or was erased. */
export const longestName = 60
