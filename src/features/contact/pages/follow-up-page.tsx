import { Checkboxes } from '../../../ui/choices.tsx'
import { dayOf } from '../../../ui/day-of.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { Letter } from '../contact.ts'
import type { Choice } from '../recipients.ts'
import { Recipient, RecipientList } from './recipients.tsx'

interface Props {
  view: View
  letter: Letter
  choices: Choice[]
  form: FilledForm
  isAnswered: boolean
}

/** The question of the tenth day: two buttons, and who answered when several were written to. */
export function FollowUpPage({ view, letter, choices, form, isAnswered }: Props) {
  const { t } = view
  const date = dayOf(view, letter.sentAt ?? letter.createdAt)
  const isToSeveral = choices.length > 1
  return (
    <Shell view={view} title={t('contact.answered-title')} wrong={form.errors.length > 0} alternates={false}>
      <PageHead title={t('contact.answered-title')} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={isToSeveral ? ['who'] : []} />
        {isAnswered && form.errors.length === 0 && (
          <Notice kind="good" role="status" title={t('contact.answered-thanks')}>
            <p>{t('contact.answered-again')}</p>
          </Notice>
        )}
        {isToSeveral ? (
          <p>{t('contact.answered-sent-on', { date })}</p>
        ) : (
          <>
            <p>{t('contact.answered-lead', { date })}</p>
            <RecipientList view={view} choices={choices} />
          </>
        )}
        <form method="post" action={view.to(view.address)}>
          {isToSeveral && (
            <Checkboxes
              view={view}
              form={form}
              name="who"
              label={t('contact.field-who')}
              choices={choices.map((choice) => ({
                value: choice.value,
                label: <Recipient view={view} choice={choice} />,
              }))}
            />
          )}
          <div class="form-actions">
            <button class="button" type="submit" name="answer" value="yes">
              {t(isToSeveral ? 'contact.answered-ticked' : 'contact.answered-yes')}
            </button>
            <button class="button outline" type="submit" name="answer" value="no">
              {t('contact.answered-no')}
            </button>
          </div>
        </form>
        <p class="small soft">{t('contact.answered-kept')}</p>
      </div>
    </Shell>
  )
}
