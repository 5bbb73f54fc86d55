import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { Radios } from '../../../../ui/choices.tsx'
import { dayOf } from '../../../../ui/day-of.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { PageHead } from '../../../../ui/page-head.tsx'
import { SendButton } from '../../../../ui/send-button.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import type { View } from '../../../../ui/view.ts'
import { underCoordination } from '../../../../ui/ways-up.ts'
import type { Hoster } from '../../../hosters/index.ts'
import type { Application } from '../../application/application.ts'
import type { Candidate } from '../candidates.ts'
import type { Reviewer } from '../review.ts'
import { leastReviewers, mostReviewers } from '../review.ts'
import { OfRound } from './of-round.tsx'

interface Props {
  view: View
  application: Application
  reviewers: readonly { reviewer: Reviewer; hoster: Hoster; isSent: boolean }[]
  candidates: readonly Candidate[]
  form: FilledForm
}

/** Who reviews an application, and who could: for the coordination. */
export function ReviewersPage({ view, application, reviewers, candidates, form }: Props) {
  const { t, to } = view
  const { slug, hoster } = application
  const title = t('membership.reviewers-of', { name: hoster.name })
  const free = candidates.filter(({ bond }) => bond === null)
  const bound = candidates.filter(({ bond }) => bond !== null)
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={[
        ...underCoordination(view),
        { href: to(paths.coordinationLitters.href()), label: t('membership.litters-title') },
      ]}
    >
      <PageHead
        title={title}
        lead={t('membership.reviewers-lead', { least: leastReviewers, most: mostReviewers })}
        mark={<MarkedIf view={view} shown={hoster} />}
      />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={['hoster']} />
        <p>
          <a href={to(paths.application.href({ slug }))}>{t('membership.to-dossier')}</a> ·{' '}
          <a href={to(paths.applicationReviews.href({ slug }))}>{t('membership.to-reviews-and-comments')}</a>
        </p>
        {reviewers.length > 0 && (
          <section class="stack" aria-labelledby="asked">
            <h2 id="asked">{t('membership.asked-title')}</h2>
            <ul class="rows">
              {reviewers.map((one) => (
                <AskedRow view={view} slug={slug} asked={one} />
              ))}
            </ul>
          </section>
        )}
        <section class="stack" aria-labelledby="propose">
          <h2 id="propose">{t('membership.propose-title')}</h2>
          {free.length === 0 ? (
            <p>{t('membership.nobody-free')}</p>
          ) : (
            <form method="post" action={to(paths.coordinationReviewers.href({ slug }))} novalidate>
              <Radios
                view={view}
                form={form.values.hoster ? form : { ...form, values: { hoster: free[0]?.hoster.id ?? '' } }}
                name="hoster"
                label={t('membership.field-reviewer')}
                hint={t('membership.reviewer-hint')}
                choices={free.map(({ hoster, load }) => ({
                  value: hoster.id,
                  label: <bdi>{hoster.facts.name}</bdi>,
                  note: t('membership.load', { count: load }),
                }))}
              />
              <SendButton>{t('membership.propose')}</SendButton>
            </form>
          )}
          {bound.length > 0 && (
            <details class="folded">
              <summary>{t('membership.bound-title', { count: bound.length })}</summary>
              <ul>
                {bound.map(({ hoster, bond }) => (
                  <li>
                    <bdi>{hoster.facts.name}</bdi> <span class="soft">{bond && t(`membership.bond-${bond}`)}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      </div>
    </Shell>
  )
}

function AskedRow({ view, slug, asked }: { view: View; slug: string; asked: Props['reviewers'][number] }) {
  const { t, to, format } = view
  const { reviewer, hoster, isSent } = asked
  const { id, acceptedAt, endedAt, endReason, dueOn, proposedAt, round } = reviewer
  const state = endedAt ? 'ended' : isSent ? 'sent' : acceptedAt ? 'accepted' : 'proposed'
  return (
    <li class="stack">
      <p>
        <bdi>{hoster.facts.name}</bdi> <OfRound view={view} round={round} />
      </p>
      <p class="small">
        {t.rich<Child>(`membership.reviewer-${state}`, {
          date: dayOf(view, endedAt ?? acceptedAt ?? proposedAt),
          due: dueOn ? format.date(dueOn) : '…',
        })}
      </p>
      {endReason && <p class="small soft">{endReason}</p>}
      {state !== 'ended' && state !== 'sent' && (
        <form method="post" action={to(paths.coordinationReviewer.href({ slug, id }))}>
          <button class="button outline small" type="submit">
            {t('membership.take-back', { name: hoster.facts.name })}
          </button>
        </form>
      )}
    </li>
  )
}
