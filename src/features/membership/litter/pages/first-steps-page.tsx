import { paths } from '../../../../paths.ts'
import { Crate } from '../../../../ui/art/crate.tsx'
import { Sign } from '../../../../ui/art/sign.tsx'
import { dayOf } from '../../../../ui/day-of.ts'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { Hoster } from '../../../hosters/index.ts'
import type { Step, StepShown } from '../first-steps.ts'

interface Props {
  view: View
  hoster: Hoster
  steps: readonly StepShown[]
}

/** A short welcome: what a new member does first, at its own pace. */
export function FirstStepsPage({ view, hoster, steps }: Props) {
  const { t } = view
  const title = t('membership.first-steps-title', { name: hoster.facts.name })
  return (
    <Shell view={view} title={title} alternates={false} trail={underHoster(view, hoster)}>
      <PageHead title={title} lead={t('membership.first-steps-lead')} mark={<MarkedIf view={view} shown={hoster} />} />
      <div class="wrap stack">
        <Crate />
        <ul class="rows">
          {steps.map((shown) => (
            <OneStep view={view} hoster={hoster} shown={shown} />
          ))}
        </ul>
      </div>
    </Shell>
  )
}

function OneStep({
  view,
  hoster: { slug },
  shown: { step, isSeen, doneAt },
}: {
  view: View
  hoster: Hoster
  shown: StepShown
}) {
  const { t, to } = view
  const isDone = isSeen || doneAt !== null
  return (
    <li class="stack">
      <h2 class="title-3">
        {isDone && <Sign name="check" />} {t(`membership.step-first-${step}`)}
      </h2>
      <p>{t(`membership.step-first-${step}-text`)}</p>
      <p>
        <a href={to(hrefOf(step, slug))}>{t(`membership.step-first-${step}-link`)}</a>
      </p>
      {isSeen ? (
        <p class="small soft">{t('membership.step-seen')}</p>
      ) : (
        <form method="post" action={to(paths.firstStep.href({ slug, step }))}>
          <button class="button outline small" type="submit">
            {doneAt === null
              ? t('membership.step-tick', { step: t(`membership.step-first-${step}`) })
              : t('membership.step-untick', { step: t(`membership.step-first-${step}`), date: dayOf(view, doneAt) })}
          </button>
        </form>
      )}
    </li>
  )
}

function hrefOf(step: Step, slug: string): string {
  switch (step) {
    case 'delegates':
      return paths.hosterDelegates.href({ slug })
    case 'description':
      return paths.hosterEdit.href({ slug })
    case 'badge':
      return paths.hosterProof.href({ slug })
    case 'news':
      return paths.hosterIncidents.href({ slug })
    case 'agenda':
      return paths.meetings.href()
    case 'reviewing':
      return paths.reviews.href()
  }
}
