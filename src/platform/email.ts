import { domainToASCII } from 'node:url'
import { z } from 'zod'

const longest = 254

/**
 * An e-mail address in the one spelling that accounts are known by: lower case, its domain in ASCII.
 * Null when it is none. Letters that only look like others' are refused before the @ rather than guessed.
 */
export function readEmail(text: string): string | null {
  const [local = '', domain = '', ...more] = text.trim().split('@')
  if (more.length > 0) return null
  const email = `${local}@${domainToASCII(domain)}`.toLowerCase()
  return email.length <= longest && z.email().safeParse(email).success ? email : null
}

/** `Ada+list@Example.org` and `ada@example.org` arrive in the same place. */
export function mailboxOf(email: string): string {
  const [local = '', domain = ''] = email.toLowerCase().split('@')
  return `${local.split('+')[0]}@${domain}`
}
