import { createHmac } from 'node:crypto'
import type { Id } from '../../platform/database/index.ts'
import { isSame } from '../../platform/stamp.ts'
import { isStoppable, type StoppableKind } from './kinds.ts'

export interface Stop {
  personId: Id
  kinds: StoppableKind[]
}

/** What stands in the link of a mail that may be stopped: whose mails, of which kinds, signed. It never expires. */
export function unsubscribeToken({ personId, kinds }: Stop, secret: string): string {
  const said = `${personId}.${kinds.join('-')}`
  return `${said}.${signatureOf(said, secret)}`
}

/** Null when we did not sign it. */
export function readUnsubscribeToken(token: string, secret: string): Stop | null {
  const [personId = '', named = '', signature = '', ...more] = token.split('.')
  if (more.length > 0 || !isSame(signature, signatureOf(`${personId}.${named}`, secret))) return null
  const kinds = named.split('-').filter(isStoppable)
  return kinds.length > 0 ? { personId, kinds } : null
}

const signatureOf = (said: string, secret: string) =>
  createHmac('sha256', secret).update(`unsubscribe\n${said}`).digest('base64url')
