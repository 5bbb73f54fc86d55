import { linksIn, paths } from '../../paths.ts'
import { type Language, translator } from '../../platform/i18n/index.ts'
import type { Mail } from '../../platform/mail/index.ts'
import { quoted } from '../../platform/text.ts'
import type { Decision } from './report.ts'

const words = { fr: translator('fr'), en: translator('en') }

/** What mails know of the site that sends them. */
export interface Sender {
  publicUrl: string
  /** The collective's name. */
  collective: string
}

/** Gives the address of the receipt. It holds nothing that was typed: the mailbox may be another's. */
export function receiptMail(sender: Sender, recipient: string, language: Language, token: string): Mail {
  const link = sender.publicUrl + linksIn(language)(paths.reportReceipt.href({ token }))
  return mail(sender, { recipient, language, name: 'receipt', values: { link } })
}

/** Brings what the coordination decided of a report, and why. */
export function answerMail(
  sender: Sender,
  recipient: string,
  language: Language,
  { decision, reason }: { decision: Decision; reason: string },
): Mail {
  const decided = words[language](`moderation.decided-${decision}`)
  return mail(sender, { recipient, language, name: 'answer', values: { decided, reason: quoted(reason) } })
}

function mail(
  { publicUrl, collective }: Sender,
  letter: { recipient: string; language: Language; name: 'receipt' | 'answer'; values: Record<string, string> },
): Mail {
  const { recipient, language, name, values } = letter
  const t = words[language]
  const known = { collective, site: publicUrl, ...values }
  return {
    recipient,
    subject: t(`moderation.mail-${name}-subject`, known),
    body: t(`moderation.mail-${name}-body`, known),
  }
}
