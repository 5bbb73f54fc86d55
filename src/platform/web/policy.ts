import type { Key } from '../i18n/index.ts'
import type { Request } from './env.ts'

/** Said of who is nobody yet: signing in may help. */
export const signInFirst = Symbol('sign in first')

export type Permission = true | Key | typeof signInFirst

/** Who may use a route: yes, or the reason why not. The verb behind it asks again with the thing itself. */
export interface Policy {
  /** A word of the table of routes: `accounts.policy-NAME` says it to people. */
  name: string
  /** What an API key must be allowed to come here; without it, only a browser's session counts. */
  scope?: string
  may(c: Request): Permission | Promise<Permission>
}

/** Anybody, signed in or not. */
export const everyone: Policy = { name: 'everyone', may: () => true }
