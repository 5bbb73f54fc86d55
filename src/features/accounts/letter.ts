import { linksIn } from '../../paths.ts'
import { type Key, type Language, translator, type Values } from '../../platform/i18n/index.ts'
import type { Mail } from '../../platform/mail/index.ts'

const words = { fr: translator('fr'), en: translator('en') }

/** What the mails of accounts know of the site that sends them. */
export interface Sender {
  publicUrl: string
  /** The collective's name. */
  collective: string
}

/** A mail of this room: subject and body by their keys, one link. */
export function letterTo(
  { publicUrl, collective }: Sender,
  letter: { recipient: string; language: Language; subject: Key; body: Key; href?: string; values?: Values },
): Mail {
  const { recipient, language, subject, body, href, values } = letter
  const link = href === undefined ? '' : publicUrl + linksIn(language)(href)
  const known = { collective, site: publicUrl, link, ...values }
  return { recipient, subject: words[language](subject, known), body: words[language](body, known) }
}
