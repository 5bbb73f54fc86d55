import { paths } from '../../paths.ts'
import { type Language, languages, translator } from '../../platform/i18n/index.ts'
import type { Mail } from '../../platform/mail/index.ts'
import { quoted } from '../../platform/text.ts'
import { letterTo, type Sender } from '../accounts/index.ts'
import { type Answerer, days, mailedLength, type Outcome } from './remark.ts'
import { withoutAddresses } from './without-addresses.ts'

const words = { fr: translator('fr'), en: translator('en') }

/** A hoster's mailbox has no language that we know: it gets the site's first. */
export const [firstLanguage] = languages

/** Asks a hoster's mailbox to answer. It holds nothing that was typed: anybody may type it. */
export function questionMail(
  sender: Sender,
  { recipient, hoster, token }: { recipient: string; hoster: string; token: string },
): Mail {
  return letterTo(sender, {
    recipient,
    language: firstLanguage,
    subject: 'remarks.mail-question-subject',
    body: 'remarks.mail-question-body',
    href: paths.remarkAnswer.href({ token }),
    values: { hoster, days: days.toAnswer },
  })
}

export interface Answered {
  recipient: string
  language: Language
  /** What it is about, and where its page stands. */
  name: string
  href: string
  /** Whose page it is. */
  hoster: string
  outcome: Outcome
  answer: string | null
  answeredBy: Answerer
}

/** Brings the answer to who left an address: whose words they are, and none that is a link. */
export function answerMail(sender: Sender, { outcome, answer, answeredBy, name, hoster, ...letter }: Answered): Mail {
  const said = withoutAddresses(answer ?? '', mailedLength)
  const t = words[letter.language]
  return letterTo(sender, {
    ...letter,
    subject: 'remarks.mail-answer-subject',
    body: 'remarks.mail-answer-body',
    values: {
      name,
      hoster,
      who: answeredBy,
      outcome: t(`remarks.outcome-${outcome}`),
      hasAnswer: answer === null ? 'no' : 'yes',
      answer: quoted(said.text),
      isWhole: said.isWhole ? 'yes' : 'no',
      days: days.kept,
    },
  })
}
