import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { HosterFace } from '../../../../ui/hoster-face.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import type { View } from '../../../../ui/view.ts'
import { underAccount } from '../../../../ui/ways-up.ts'
import type { Hoster } from '../../../hosters/index.ts'
import type { Application } from '../../application/application.ts'
import type { Bond } from '../bond.ts'
import type { Reviewer } from '../review.ts'
import { leastReviewers } from '../review.ts'

export interface Asked {
  reviewer: Reviewer
  application: Application
  /** For which of their hosters. */
  hoster: Hoster
  /** What keeps who reads from it. */
  bond: Bond | null
  isSent: boolean
}

interface Props {
  view: View
  asked: readonly Asked[]
  isSaved: boolean
}

/** What somebody is asked to review, or reviews. */
export function AskedPage({ view, asked, isSaved }: Props) {
  const { t } = view
  const title = t('membership.reviews-mine')
  const [waiting, taken] = [
    asked.filter(({ reviewer }) => reviewer.acceptedAt === null),
    asked.filter(({ reviewer }) => reviewer.acceptedAt !== null),
  ]
  return (
    <Shell view={view} title={title} alternates={false} trail={underAccount(view)} sheets={['charter']}>
      <PageHead title={title} lead={t('membership.reviews-lead', { count: leastReviewers })} />
      <div class="wrap stack">
        {isSaved && <Notice kind="good" role="status" title={t('membership.review-answered')} />}
        <Notice title={t('membership.never-touch-title')}>
          <p>{t('membership.never-touch')}</p>
        </Notice>
        {asked.length === 0 && <BlankState drawing="empty" title={t('membership.nothing-asked')} />}
        {waiting.length > 0 && (
          <section class="stack" aria-labelledby="waiting">
            <h2 id="waiting">{t('membership.reviews-waiting', { count: waiting.length })}</h2>
            <ul class="rows">
              {waiting.map((one) => (
                <Waiting view={view} asked={one} />
              ))}
            </ul>
          </section>
        )}
        {taken.length > 0 && (
          <section class="stack" aria-labelledby="taken">
            <h2 id="taken">{t('membership.reviews-taken', { count: taken.length })}</h2>
            <ul class="rows">
              {taken.map((one) => (
                <li>
                  <Applicant view={view} asked={one} />
                  <p>
                    <a href={view.to(paths.review.href({ id: one.reviewer.id }))}>
                      {t(one.isSent ? 'membership.see-my-review' : 'membership.go-on-review')}
                    </a>
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Shell>
  )
}

function Applicant({ view, asked: { application, reviewer, hoster } }: { view: View; asked: Asked }) {
  const { t, to, format } = view
  return (
    <div class="row">
      <HosterFace slug={application.hoster.slug} logo={null} />
      <div>
        <a href={to(paths.application.href({ slug: application.slug }))}>
          <bdi>{application.hoster.name}</bdi>
        </a>
        <MarkedIf view={view} shown={application.hoster} />
        <p class="small soft">
          {t.rich<Child>('membership.asked-for', {
            hoster: <bdi>{hoster.facts.name}</bdi>,
            date: format.date(reviewer.dueOn ?? ''),
          })}
        </p>
      </div>
    </div>
  )
}

function Waiting({ view, asked }: { view: View; asked: Asked }) {
  const { t, to } = view
  const { id } = asked.reviewer
  const name = asked.application.hoster.name
  return (
    <li class="stack">
      <Applicant view={view} asked={asked} />
      {asked.bond ? (
        <p class="soft">{t(`membership.bond-${asked.bond}`)}</p>
      ) : (
        <form method="post" action={to(paths.reviewAcceptance.href({ id }))}>
          <button class="button" type="submit">
            {t('membership.accept-review', { name })}
          </button>
        </form>
      )}
      <form method="post" action={to(paths.reviewRefusal.href({ id }))}>
        <div class="field">
          <label for={`reason-${id}`}>
            {t('membership.refuse-reason')} <span class="small soft">{t('ui.optional')}</span>
          </label>
          <input type="text" id={`reason-${id}`} name="reason" maxlength={300} />
        </div>
        <button class="button outline small" type="submit">
          {t('membership.refuse-review', { name })}
        </button>
      </form>
    </li>
  )
}
