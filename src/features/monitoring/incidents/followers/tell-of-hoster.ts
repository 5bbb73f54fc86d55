import { z } from 'zod'
import { linksIn, paths } from '../../../../paths.ts'
import { atomically, type Database, type Id, newId } from '../../../../platform/database/index.ts'
import { isKey, isLanguage, type Key, languages, translator, type Values } from '../../../../platform/i18n/index.ts'
import { askForJob } from '../../../../platform/jobs/index.ts'
import { sendMail } from '../../../../platform/mail/index.ts'
import { letterTo } from '../../../accounts/index.ts'
import { collectiveOf } from '../../../hosters/index.ts'
import { notify } from '../../../notifications/index.ts'
import { followersById, followersOf } from './queries.ts'
import { stopToken } from './stop-token.ts'

export interface HosterNews {
  hosterId: Id
  /** A whole sentence, which takes `values`. */
  key: Key
  values: Values
  /** Where it leads, without the language. */
  href: string
}

const atOnce = 50

/** Tells whoever follows the states of a hoster something else of it: people as they chose, mailboxes by a mail. */
export function tellFollowersOf(db: Database, news: HosterNews, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const { hosterId, key, values, href } = news
    // Whoever follows all hosters asked for incidents.
    const followers = (await followersOf(db, [hosterId])).filter((follower) => follower.hosterId === hosterId)
    const to = followers.flatMap(({ personId }) => personId ?? [])
    await notify(db, { kind: 'followed', to, key, values, href, hosterId }, now)
    const mailboxes = followers.filter(({ personId }) => personId === null).map(({ id }) => id)
    for (let at = 0; at < mailboxes.length; at += atOnce) {
      const payload = { key, values, href, followers: mailboxes.slice(at, at + atOnce) }
      await askForJob(db, { kind: 'mail-hoster-news', name: newId(), payload, runAt: now })
    }
  })
}

const Payload = z.object({
  key: z.string().refine(isKey),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  href: z.string(),
  followers: z.array(z.string()),
})

interface House {
  publicUrl: string
  /** Signs the links that stop mails. */
  secret: string
}

/** Writes to these mailboxes; who stopped meanwhile gets nothing. */
export function mailHosterNews(db: Database, payload: unknown, house: House, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const { key, values, href, followers } = Payload.parse(payload)
    const { settings } = await collectiveOf(db)
    const sender = { publicUrl: house.publicUrl, collective: settings.name }
    for (const follower of await followersById(db, followers)) {
      const language = isLanguage(follower.language) ? follower.language : languages[0]
      const news = isKey(key) ? translator(language)(key, values) : ''
      const stop =
        house.publicUrl + linksIn(language)(paths.unfollow.href({ token: stopToken(follower.id, house.secret) }))
      const words = { subject: 'monitoring.mail-word-subject', body: 'monitoring.mail-word-body' } as const
      const letter = { recipient: follower.email, language, ...words, href, values: { news, stop } }
      await sendMail(db, { ...letterTo(sender, letter), unsubscribe: stop }, now)
    }
  })
}
