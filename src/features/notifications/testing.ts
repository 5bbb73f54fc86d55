import type { Database, Id } from '../../platform/database/index.ts'
import { type Handlers, runDueJobs } from '../../platform/jobs/index.ts'
import { silentLog } from '../../platform/log.ts'
import { mailJobs, type Post } from '../../platform/mail/index.ts'
import { notificationJobs } from './jobs.ts'
import { type News, notify } from './notify.ts'

export { mailsTo } from '../../platform/mail/index.ts'

/** A Monday, eleven o’clock in Paris. */
export const monday = Temporal.Instant.from('2026-11-23T10:00:00Z')
export const later = (duration: Temporal.DurationLike) => monday.add(duration)

export const house = {
  publicUrl: 'https://chats.example',
  secret: 'a secret that only tests know',
  collective: () => ({ name: 'Les Essais', timeZone: 'Europe/Paris' }),
}

/** Tells people one thing, as another room would: its words are those of a job that was given up. */
export const tell = (db: Database, to: Id[], news: Partial<News> = {}, now = monday) =>
  notify(
    db,
    { kind: 'coordination', to, key: 'notifications.job-given-up', values: { job: 'mail' }, href: null, ...news },
    now,
  )

/** Runs what is due at this time, and what that asks for in turn. */
export async function work(db: Database, now: Temporal.Instant, more: { post?: Post | null; jobs?: Handlers } = {}) {
  const jobs = { ...mailJobs(db, more.post ?? null), ...notificationJobs(db, house), ...more.jobs }
  while ((await runDueJobs(db, jobs, now, silentLog)) > 0);
}

/** The link of a mail that stops its kind, as far as tests need it: the address behind the site’s own. */
export const stopIn = (body: string): string => /https?:\/\/[^/\s]+(\/\w+\/unsubscribe\/\S+)/.exec(body)?.[1] ?? ''

export { unsubscribeToken } from './unsubscribe-token.ts'
