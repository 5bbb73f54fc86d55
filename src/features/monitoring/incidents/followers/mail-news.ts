import { z } from 'zod'
import { linksIn, paths } from '../../../../paths.ts'
import { atomically, type Database, type Id } from '../../../../platform/database/index.ts'
import { formatsIn, isLanguage, languages, translator } from '../../../../platform/i18n/index.ts'
import { type Mail, sendMail } from '../../../../platform/mail/index.ts'
import { letterTo } from '../../../accounts/index.ts'
import { collectiveOf } from '../../../hosters/index.ts'
import type { Incident } from '../incident.ts'
import { type Named, namedIn } from '../named.ts'
import { incidentsById } from '../queries.ts'
import { sentenceOf } from '../sentence.ts'
import type { Follower } from './follower.ts'
import { followersById } from './queries.ts'
import { stopToken } from './stop-token.ts'

const Payload = z.object({
  news: z.array(z.object({ incidentId: z.string(), what: z.enum(['opened', 'closed', 'both']) })),
  followers: z.array(z.string()),
})

interface House {
  publicUrl: string
  /** Signs the links that stop mails. */
  secret: string
}

/** Writes to these mailboxes, one mail each; who stopped meanwhile, or whose hoster told it was not so, gets none. */
export function mailNews(db: Database, payload: unknown, house: House, now: Temporal.Instant): Promise<void> {
  return atomically(db, async (db) => {
    const { news, followers } = Payload.parse(payload)
    const incidents = await incidentsById(
      db,
      news.map(({ incidentId }) => incidentId),
    )
    const whats = new Map(news.map(({ incidentId, what }) => [incidentId, what]))
    const told = incidents.map((incident) => ({ incident, what: whats.get(incident.id) ?? 'opened' }))
    const named = await namedIn(db, incidents)
    const { settings } = await collectiveOf(db)
    const rows = Map.groupBy(await followersById(db, followers), ({ mailbox }) => mailbox)
    for (const follows of rows.values()) {
      const own = told.filter(({ incident }) => follows.some(isAbout(incident.hosterId)))
      const mail = newsMail(follows, own, named, { ...house, ...settings })
      if (mail) await sendMail(db, mail, now)
    }
  })
}

const isAbout =
  (id: Id) =>
  ({ hosterId }: Follower) =>
    hosterId === null || hosterId === id

type Sender = House & { name: string; timeZone: string }

function newsMail(
  [follower]: readonly Follower[],
  told: readonly { incident: Incident; what: 'opened' | 'closed' | 'both' }[],
  named: Named,
  { publicUrl, secret, name, timeZone }: Sender,
): Mail | null {
  if (!follower || told.length === 0) return null
  const language = isLanguage(follower.language) ? follower.language : languages[0]
  const speech = { t: translator(language), format: formatsIn(language), timeZone }
  const link = (href: string) => publicUrl + linksIn(language)(href)
  const lines = told.map(({ incident, what }) => {
    const { slug } = named.hoster(incident.hosterId)
    return `• ${sentenceOf(incident, named, what, speech)}\n  ${link(paths.hosterIncident.href({ slug, id: incident.id }))}`
  })
  const stop = link(paths.unfollow.href({ token: stopToken(follower.id, secret) }))
  const [first] = told
  const hoster = told.length === 1 && first ? named.hoster(first.incident.hosterId).name : ''
  const mail = letterTo(
    { publicUrl, collective: name },
    {
      recipient: follower.email,
      language,
      subject: 'monitoring.mail-news-subject',
      body: 'monitoring.mail-news-body',
      values: {
        count: told.length,
        hoster,
        isOver: first?.what === 'opened' ? 'no' : 'yes',
        news: lines.join('\n'),
        stop,
      },
    },
  )
  return { ...mail, unsubscribe: stop }
}
