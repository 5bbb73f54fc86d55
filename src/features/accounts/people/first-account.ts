import { linksIn, paths } from '../../../paths.ts'
import { atomically, type Database, type Id } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import { type Language, translator } from '../../../platform/i18n/index.ts'
import type { Request } from '../../../platform/web/index.ts'
import { lacksAdministrator } from '../queries.ts'
import { openSession } from '../signing-in/open-session.ts'
import { isGood, linkByToken, linkHours, newFirstLink, useLink } from '../signing-in/sign-in-link.ts'
import { grantRole } from './grant-role.ts'

export interface At {
  language: Language
  publicUrl: string
  now: Temporal.Instant
}

/** What the terminal says at the start of a site that nobody administers yet: a link to make the first account. */
export async function firstAccountWords(db: Database, { language, publicUrl, now }: At): Promise<string | null> {
  if (!(await lacksAdministrator(db))) return null
  const token = await newFirstLink(db, language, now)
  const link = publicUrl + linksIn(language)(paths.firstAccount.href({ token }))
  return translator(language)('accounts.first-printed', { link, hours: linkHours })
}

/** Makes the first account, of whoever holds the link of the terminal. Refuses once there is an administrator. */
export async function makeFirstAccount(
  c: Request,
  token: string,
  email: string,
): Promise<{ personId: Id } | 'second-factor'> {
  const { db, now } = c.var
  const link = await linkByToken(db, token)
  if (
    !link ||
    link.email !== null ||
    !isGood(link, now) ||
    !(await lacksAdministrator(db)) ||
    !(await useLink(db, token, now))
  )
    throw notFound('accounts.first-over')
  const opened = await openSession(c, email)
  if (opened === 'second-factor') return opened
  const by = { actor: { kind: 'machine', name: 'first-account' } as const, now }
  await atomically(db, async (db) => {
    if (!(await lacksAdministrator(db))) return
    await grantRole(db, { personId: opened.personId, role: 'administrator' }, by)
    await grantRole(db, { personId: opened.personId, role: 'coordination' }, by)
  })
  return opened
}
