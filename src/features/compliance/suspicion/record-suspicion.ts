import { createHmac } from 'node:crypto'
import { atomically, type Database, type Id, newId, toInstant } from '../../../platform/database/index.ts'
import { mailboxOf } from '../../../platform/email.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { hashOf } from '../../../platform/token.ts'
import { bringToHoster } from './bring-to-hoster.ts'
import { refuseTooMany } from './refuse-too-many.ts'
import { openWording } from './wording.ts'
import '../tables.ts'

export interface NewSuspicion {
  /** Opens the receipt: shown once, only its hash is kept. */
  token: string
  hosterId: Id
  clauseId: string
  text: string
  language: Language
  email: string | null
  /** Of who is signed in. */
  person: { personId: Id; email: string } | null
}

export interface Circumstances {
  now: Temporal.Instant
  publicUrl: string
  secret: string
}

/**
 * Keeps what somebody says, and tells the hoster that something waits. Whoever says the same joins it, and has a
 * receipt that looks like any other: nobody learns by saying it again whether it was said, nor by whom.
 */
export function recordSuspicion(
  db: Database,
  { token, email, person, ...said }: NewSuspicion,
  { now, publicUrl, secret }: Circumstances,
): Promise<void> {
  return atomically(db, async (db) => {
    const tokenHash = hashOf(token)
    if (await db.selectFrom('suspicionVoice').select('id').where('tokenHash', '=', tokenHash).executeTakeFirst()) return
    await refuseTooMany(db, { hosterId: said.hosterId, personId: person?.personId ?? null }, now)
    const { id: suspicionId, isNew } = await openWording(db, said, now)
    const author = person?.email ?? email
    const voice = { id: newId(), suspicionId, at: toInstant(now), language: said.language, tokenHash }
    const who = { personId: person?.personId ?? null, email, mailbox: email && mailboxOf(email) }
    const unmailed = { mailedHash: null, mailedAt: null, withdrawnAt: null }
    await db
      .insertInto('suspicionVoice')
      .values({ ...voice, ...who, voiceHash: voiceOf(suspicionId, author, secret), ...unmailed })
      .execute()
    if (isNew) await bringToHoster(db, suspicionId, { now, publicUrl })
  })
}

/** Nobody can find out an address by trying some: the key is the site's. */
const voiceOf = (suspicionId: Id, author: string | null, secret: string): string =>
  createHmac('sha256', secret)
    .update(`suspicion voice\n${suspicionId}\n${author === null ? '' : mailboxOf(author)}`)
    .digest('base64url')
