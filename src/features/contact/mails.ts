import { paths } from '../../paths.ts'
import type { Mail } from '../../platform/mail/index.ts'
import { quoted } from '../../platform/text.ts'
import { coordination, erasureOf, expiryOf, type Letter } from './contact.ts'
import type { Letterhead } from './letterhead.ts'
import type { Choice, Recipient } from './recipients.ts'

/** Asks whoever owns the address to follow a link. It holds nothing that was typed: the address may be another's. */
export function confirmationMail(
  { t, link, day, names }: Letterhead,
  letter: Letter,
  to: Choice[],
  token: string,
): Mail {
  const values = {
    names: names(to),
    link: link(paths.contactConfirmation.href({ token })),
    until: day(expiryOf(letter)),
  }
  return {
    recipient: letter.email,
    subject: t('contact.mail-confirm-subject'),
    body: t('contact.mail-confirm-body', values),
  }
}

/** Brings the message to one hoster, or to the coordination; an answer goes to who wrote it. */
export function messageMail(
  { t, day }: Letterhead,
  letter: Letter,
  to: Recipient & { email: string },
  others: number,
): Mail {
  const { name, email, about, message } = letter
  const values = {
    name: to.choice.name,
    sender: name === null ? email : `${name} (${email})`,
    email,
    others,
    hasAbout: about === null ? 'no' : 'yes',
    about: about ?? '',
    message: quoted(message),
    until: day(erasureOf(letter)),
  }
  const body = to.key === coordination ? 'contact.mail-to-coordination-body' : 'contact.mail-to-hoster-body'
  return { recipient: to.email, replyTo: email, subject: t('contact.mail-message-subject'), body: t(body, values) }
}

/** Asks, once, whether somebody answered. */
export function followUpMail({ t, link, day, names }: Letterhead, letter: Letter, to: Choice[], token: string): Mail {
  const values = {
    names: names(to),
    link: link(paths.contactFollowUp.href({ token })),
    until: day(erasureOf(letter)),
  }
  return {
    recipient: letter.email,
    subject: t('contact.mail-follow-up-subject'),
    body: t('contact.mail-follow-up-body', values),
  }
}
