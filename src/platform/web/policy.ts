import type { Key } from '../i18n/index.ts'
import type { Request } from './env.ts'

/** Who may use a route: yes, or the reason why not. The verb behind it asks again with the thing itself. */
export interface Policy {
  name: string
  may(c: Request): true | Key
}

/** Anybody, signed in or not. */
export const everyone: Policy = { name: 'everyone', may: () => true }
