import { dayOf } from '../../../ui/day-of.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { erasureOf, type Letter } from '../contact.ts'
import type { Choice } from '../recipients.ts'
import { RecipientList } from './recipients.tsx'

interface Props {
  view: View
  letter: Letter
  sentAt: string
  choices: Choice[]
}

/** What the link shows once it was followed, whoever opens it again. */
export function MessageSentPage({ view, letter, sentAt, choices }: Props) {
  const { t, format, collective } = view
  const erased = dayOf(view, erasureOf(letter))
  return (
    <Shell view={view} title={t('contact.done-title')} alternates={false}>
      <PageHead title={t('contact.done-title')} />
      <div class="wrap prose">
        <p>{t('contact.done-on', { date: format.instant(sentAt, collective.timeZone) })}</p>
        <RecipientList view={view} choices={choices} />
        <p>{t('contact.done-next')}</p>
        <p>{t('contact.done-erased', { date: erased })}</p>
      </div>
    </Shell>
  )
}
