import { createHmac } from 'node:crypto'
import type { Id } from '../../../../platform/database/index.ts'
import { isSame } from '../../../../platform/stamp.ts'

/** What stands in the link that stops mails: whose, signed. It never expires. */
export const stopToken = (followerId: Id, secret: string): string => `${followerId}.${signatureOf(followerId, secret)}`

/** Null when we did not sign it. */
export function readStopToken(token: string, secret: string): Id | null {
  const [followerId = '', signature = '', ...more] = token.split('.')
  return more.length === 0 && isSame(signature, signatureOf(followerId, secret)) ? followerId : null
}

const signatureOf = (said: string, secret: string) =>
  createHmac('sha256', secret).update(`unfollow\n${said}`).digest('base64url')
