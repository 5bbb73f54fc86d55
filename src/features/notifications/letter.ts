import { linksIn, paths } from '../../paths.ts'
import { type Language, type Translate, translator } from '../../platform/i18n/index.ts'
import type { Mail } from '../../platform/mail/index.ts'
import type { Person } from '../accounts/index.ts'
import { allKinds, isStoppable, type Kind, type Way } from './kinds.ts'
import type { Notification } from './queries.ts'
import { unsubscribeToken } from './unsubscribe-token.ts'

/** What mails of this room know of the site that sends them. */
export interface Sender {
  publicUrl: string
  secret: string
  /** The collective's name. */
  collective: string
}

const words = { fr: translator('fr'), en: translator('en') }

// A longer mail is not read; the rest waits on the site.
const mostShown = 30

/** One mail with all that waits for a person: what it is, where it leads, why they get it, how to stop it. */
export function letterTo(
  { id, email, language }: Person & { email: string },
  news: readonly Notification[],
  way: Way,
  { publicUrl, secret, collective }: Sender,
): Mail {
  const t = words[language]
  const link = (href: string) => publicUrl + linksIn(language)(href)
  const stop = (kinds: readonly Kind[]) =>
    link(
      paths.unsubscribe.href({ token: unsubscribeToken({ personId: id, kinds: kinds.filter(isStoppable) }, secret) }),
    )
  const told = allKinds.filter((kind) => news.some((one) => one.kind === kind))
  const list = news.slice(0, mostShown).map((one) => entry(t, one, link))
  const more = news.length - list.length
  if (more > 0) list.push(t('notifications.mail-more', { count: more, link: link(paths.account.href()) }))
  return {
    recipient: email,
    subject: subjectOf(t, news, way, collective),
    body: t('notifications.mail-body', {
      list: list.join('\n\n'),
      why: told.map((kind) => t(`notifications.why-${kind}`, { stop: stop([kind]) })).join('\n\n'),
      settings: link(paths.accountNotifications.href()),
      collective,
      site: publicUrl,
    }),
    ...(told.some(isStoppable) ? { unsubscribe: stop(told) } : {}),
  }
}

function entry(t: Translate, { key, values, href }: Notification, link: (href: string) => string): string {
  const sentence = t(key, values)
  return href === null
    ? t('notifications.mail-entry', { sentence })
    : t('notifications.mail-entry-link', { sentence, link: link(href) })
}

function subjectOf(t: Translate, news: readonly Notification[], way: Way, collective: string): string {
  const [first] = news
  if (way === 'digest') return t('notifications.mail-subject-digest', { count: news.length, collective })
  if (first && news.length === 1)
    return t('notifications.mail-subject-one', { sentence: t(first.key, first.values), collective })
  return t('notifications.mail-subject-several', { count: news.length, collective })
}

/** A notification as a sentence. */
export const sentenceOf = (language: Language, { key, values }: Pick<Notification, 'key' | 'values'>): string =>
  words[language](key, values)
