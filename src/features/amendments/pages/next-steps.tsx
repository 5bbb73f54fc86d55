import { paths } from '../../../paths.ts'
import { TextArea } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import type { View } from '../../../ui/view.ts'
import { bounds } from '../amendment.ts'
import type { ProposalShown } from '../showing/proposal-shown.ts'
import { titleIn } from './trails.ts'

interface Props {
  view: View
  shown: ProposalShown
  own: 'author' | 'writer' | null
  form: FilledForm
}

/** What can be done with a proposal before it is voted on: carry it, write its next version, withdraw it. */
export function NextSteps({ view, shown, own, form }: Props) {
  const { t, to } = view
  const { amendment, state, stale, rivals } = shown
  const { slug } = amendment
  if (state !== 'open') return null
  return (
    <section class="stack" aria-labelledby="next">
      <h2 id="next">{t('amendments.next')}</h2>
      <p>{t('amendments.carry-what')}</p>
      {rivals.length > 0 && (
        <>
          <p>{t('amendments.rivals', { count: rivals.length })}</p>
          <ul>
            {rivals.map(({ amendment: { slug }, version }) => (
              <li>
                <a href={to(paths.amendment.href({ slug }))}>
                  <bdi>{titleIn(view, version.proposal)}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="row">
        {stale.length === 0 && (
          <a class="button" href={to(paths.amendmentCarry.href({ slug }))}>
            {t('amendments.carry')}
          </a>
        )}
        {own !== null && (
          <a class="button outline" href={to(paths.amendmentDraft.href({ slug }))}>
            {t('amendments.write-next')}
          </a>
        )}
      </p>
      {own === 'author' && (
        <details class="folded" open={form.errors.length > 0}>
          <summary>{t('amendments.withdraw')}</summary>
          <form method="post" action={to(paths.amendmentWithdrawal.href({ slug }))} novalidate class="stack">
            <TextArea
              {...{ view, form }}
              name="reason"
              label={t('amendments.field-withdrawal')}
              hint={t('amendments.withdraw-hint')}
              maxlength={bounds.reason}
              rows={3}
              optional
            />
            <p>
              <button class="button outline" type="submit">
                {t('amendments.withdraw')}
              </button>
            </p>
          </form>
        </details>
      )}
    </section>
  )
}
