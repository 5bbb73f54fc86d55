import type { MailTable } from '../../../platform/mail/index.ts'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'

/** What waits in the outbox of a site without a mail server. */
export function MailsPage({ view, mails }: { view: View; mails: MailTable[] }) {
  const { t } = view
  return (
    <Shell view={view} title={t('operations.mails-title')}>
      <div class="wrap prose head">
        <h1>{t('operations.mails-title')}</h1>
        <p class="lead">{t('operations.mails-lead', { count: mails.length })}</p>
        {mails.map((mail) => (
          <article class="mail">
            <h2>{mail.subject}</h2>
            <p class="small soft">{t('operations.mail-to', { recipient: mail.recipient })}</p>
            <pre class="letter">{linked(mail.body)}</pre>
          </article>
        ))}
      </div>
    </Shell>
  )
}

/** Links of a mail can be followed here, as in a mailbox. */
const linked = (text: string) =>
  text.split(/(https?:\/\/\S+)/).map((part, at) => (at % 2 === 1 ? <a href={part}>{part}</a> : part))
