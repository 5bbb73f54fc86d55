import { paths } from '../../../../paths.ts'
import { Checkbox } from '../../../../ui/choices.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { TextArea } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import type { View } from '../../../../ui/view.ts'
import { changeLengths, clearedAfterMonths } from '../application.ts'
import type { VotedOn } from '../was-voted-on.ts'
import { mayErase, mayWithdraw } from '../withdraw-application.ts'
import type { Written } from '../written.ts'

interface Props {
  view: View
  application: Written
  voted: VotedOn
  form: FilledForm
}

/** Taking an application back, and what stays of it. */
export function WithdrawalPage({ view, application, voted, form }: Props) {
  const { t, to } = view
  const { slug, hoster, state } = application
  const title = t(state === 'withdrawn' ? 'membership.erase-title' : 'membership.withdraw-title', { name: hoster.name })
  const canErase = mayErase(application, voted)
  const canWithdraw = mayWithdraw(state, voted)
  const label = t('membership.application-title', { name: hoster.name })
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={[{ href: to(paths.application.href({ slug })), label }]}
    >
      <PageHead title={title} mark={<MarkedIf view={view} shown={hoster} />} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={['reason', 'erase']} />
        {!canErase && !canWithdraw && (
          <Notice title={t(voted === 'binding' ? 'membership.too-late' : 'membership.not-now')} />
        )}
        {(canErase || canWithdraw) && (
          <form method="post" action={to(paths.applicationWithdrawal.href({ slug }))} class="stack">
            <p>
              {t(voted === 'never' ? 'membership.withdraw-what-stays' : 'membership.withdraw-what-stays-of-vote', {
                months: clearedAfterMonths,
              })}
            </p>
            {canWithdraw && (
              <>
                <TextArea
                  {...{ view, form }}
                  name="reason"
                  label={t('membership.withdraw-reason')}
                  hint={t('membership.withdraw-reason-hint')}
                  maxlength={changeLengths.reason}
                  rows={4}
                  optional
                />
                <Checkbox
                  {...{ view, form }}
                  name="erase"
                  label={t(voted === 'never' ? 'membership.withdraw-erase' : 'membership.withdraw-erase-persons')}
                />
              </>
            )}
            <p class="form-actions">
              <button class="button" type="submit">
                {t(canWithdraw ? 'membership.withdraw' : 'membership.erase')}
              </button>
            </p>
          </form>
        )}
      </div>
    </Shell>
  )
}
