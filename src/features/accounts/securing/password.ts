import type { Key } from '../../../platform/i18n/index.ts'

export const shortestPassword = 12
export const longestPassword = 200

/** What is wrong with a password that somebody would choose, or null. Long beats odd: no signs are asked for. */
export function faultOfPassword(password: string, email: string): Key | null {
  if (password.length < shortestPassword) return 'accounts.password-short'
  if (password.length > longestPassword) return 'accounts.password-long'
  if (new Set(password).size === 1) return 'accounts.password-one-sign'
  return password.toLowerCase() === email ? 'accounts.password-is-email' : null
}
