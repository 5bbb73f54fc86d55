import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { TextArea } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underHoster } from '../../../ui/ways-up.ts'
import type { Hoster } from '../../hosters/index.ts'
import type { EndedBy } from '../delegation.ts'
import { takingBackDays } from '../taking-back/taking-back.ts'
import type { DelegateRow } from './delegates-page.tsx'

interface Props {
  view: View
  hoster: Hoster
  delegate: DelegateRow
  by: EndedBy
  /** Whether nobody is left to act for the hoster afterwards. */
  isLast: boolean
  form: FilledForm
}

/** What happens when somebody no longer acts for a hoster, and the button that does it. */
export function RemovalPage({ view, hoster, delegate, by, isLast, form }: Props) {
  const { t, to } = view
  const { slug, facts } = hoster
  const names = { hoster: facts.name, name: delegate.name }
  const rich = { hoster: <bdi>{facts.name}</bdi>, name: <bdi>{delegate.name}</bdi> }
  const back = paths.hosterDelegates.href({ slug })
  return (
    <Shell
      view={view}
      title={t(`delegates.removal-title-${by}`, names)}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={[...underHoster(view, hoster), { href: to(back), label: t('delegates.trail') }]}
    >
      <PageHead
        mark={hoster.fictional && <FictionalMark view={view} />}
        title={t.rich<Child>(`delegates.removal-title-${by}`, rich)}
        lead={t(`delegates.removal-lead-${by}`, { days: takingBackDays.lasting })}
      />
      <div class="wrap stack end">
        <ErrorSummary view={view} form={form} order={['reason']} />
        {isLast && <Notice kind="wait" title={t('delegates.removal-last')} />}
        <form method="post" action={to(paths.hosterDelegateRemoval.href({ slug, id: delegate.id }))} novalidate>
          {by === 'coordination' && (
            <TextArea
              view={view}
              form={form}
              name="reason"
              rows={4}
              label={t('delegates.field-reason')}
              hint={t('delegates.field-reason-hint')}
            />
          )}
          <div class="form-actions">
            <button class="button" type="submit">
              {t(`delegates.removal-button-${by}`)}
            </button>
            <a href={to(back)}>{t('delegates.removal-not')}</a>
          </div>
        </form>
      </div>
    </Shell>
  )
}
