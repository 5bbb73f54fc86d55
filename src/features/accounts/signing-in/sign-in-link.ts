import { atomically, type Database, toInstant } from '../../../platform/database/index.ts'
import { mailboxOf } from '../../../platform/email.ts'
import { Refusal } from '../../../platform/errors.ts'
import type { Language } from '../../../platform/i18n/index.ts'
import { hashOf, newToken } from '../../../platform/token.ts'
import type { SignInLinkTable } from '../tables.ts'

/** A slow mailbox, or one that makes strangers wait, still finds its link good the next morning. */
export const linkHours = 24
const perHour = 5
const perDay = 20

export interface LinkWish {
  /** As `readEmail` gives it. */
  email: string
  next: string | null
  language: Language
}

/** A link to be mailed. Refuses more than a mailbox can want. */
export async function newMailedLink(db: Database, wish: LinkWish, now: Temporal.Instant): Promise<string> {
  await refuseTooMany(db, mailboxOf(wish.email), now)
  return newSignInLink(db, wish, now)
}

/**
 * Makes a link that signs its mailbox in, once. Earlier links stay good: mails come in any order. The same for an
 * address that nobody knows here: it makes an account.
 */
export async function newSignInLink(db: Database, wish: LinkWish, now: Temporal.Instant): Promise<string> {
  const { email, next, language } = wish
  const mailbox = mailboxOf(email)
  const token = newToken()
  await db
    .insertInto('signInLink')
    .values({ tokenHash: hashOf(token), email, mailbox, next, language, ...lasting(now), usedAt: null })
    .execute()
  return token
}

/** A link for whoever reads the terminal: it makes the first administrator. Those printed before are void. */
export function newFirstLink(db: Database, language: Language, now: Temporal.Instant): Promise<string> {
  return atomically(db, async (db) => {
    await db.deleteFrom('signInLink').where('email', 'is', null).execute()
    const token = newToken()
    const nobody = { email: null, mailbox: null, next: null, usedAt: null }
    await db
      .insertInto('signInLink')
      .values({ tokenHash: hashOf(token), ...nobody, language, ...lasting(now) })
      .execute()
    return token
  })
}

export function linkByToken(db: Database, token: string): Promise<SignInLinkTable | undefined> {
  return db.selectFrom('signInLink').selectAll().where('tokenHash', '=', hashOf(token)).executeTakeFirst()
}

export const isGood = ({ usedAt, expiresAt }: SignInLinkTable, now: Temporal.Instant) =>
  usedAt === null && Temporal.Instant.compare(now, expiresAt) < 0

/** Uses a link up: of two who follow it at once, one gets it. Undefined when it is used, too old, or none. */
export function useLink(db: Database, token: string, now: Temporal.Instant): Promise<SignInLinkTable | undefined> {
  return atomically(db, async (db) => {
    const link = await linkByToken(db, token)
    if (!link || !isGood(link, now)) return undefined
    await db
      .updateTable('signInLink')
      .set({ usedAt: toInstant(now) })
      .where('tokenHash', '=', link.tokenHash)
      .execute()
    return link
  })
}

/** Forgets links that are over for a day. */
export async function forgetOldLinks(db: Database, now: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom('signInLink')
    .where('expiresAt', '<', toInstant(now.subtract({ hours: 24 })))
    .execute()
}

async function refuseTooMany(db: Database, mailbox: string, now: Temporal.Instant): Promise<void> {
  const rows = await db
    .selectFrom('signInLink')
    .select('createdAt')
    .where('mailbox', '=', mailbox)
    .where('createdAt', '>', toInstant(now.subtract({ hours: 24 })))
    .execute()
  const anHourAgo = toInstant(now.subtract({ hours: 1 }))
  const thisHour = rows.filter(({ createdAt }) => createdAt > anHourAgo)
  if (rows.length < perDay && thisHour.length < perHour) return
  const key = 'accounts.too-many-links'
  throw new Refusal(429, key, [{ field: 'email', key }], 3600)
}

const lasting = (now: Temporal.Instant) => ({
  createdAt: toInstant(now),
  expiresAt: toInstant(now.add({ hours: linkHours })),
})
