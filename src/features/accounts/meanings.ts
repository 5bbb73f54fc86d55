import type { Meanings } from '../journal/index.ts'
import { roles, scopes } from './person.ts'

/** Roles and what keys may do, in words. */
export const meanings: Meanings = {
  role: {
    said(value, { t }) {
      const role = roles.find((role) => role === value)
      return role && t(`accounts.role-${role}`)
    },
  },
  scopes: {
    said(value, { t }) {
      const scope = scopes.find((scope) => scope === value)
      return scope && t(`accounts.scope-${scope}`)
    },
  },
}
