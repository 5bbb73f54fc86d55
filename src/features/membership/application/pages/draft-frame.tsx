import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { draftMonths } from '../../../../platform/drafts/index.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { Steps } from '../../../../ui/steps.tsx'
import type { View } from '../../../../ui/view.ts'
import { type Part, parts } from '../dossier.ts'
import type { Line } from '../line.ts'
import { stepTitles } from '../steps.ts'
import type { Written } from '../written.ts'

interface Props {
  view: View
  application: Written
  /** All that the machine says: a step without anything to mend is done. */
  lines: readonly Line[]
  title: string
  lead?: Child
  /** Null: the whole. */
  step: Part | null
  wrong?: boolean
  isSaved: boolean
  children: Child
}

/** What every page of a dossier that is written has around it: where one is, and what becomes of it. */
export function DraftFrame({ view, application, lines, title, lead, step, wrong = false, isSaved, children }: Props) {
  const { t, to } = view
  const { slug, hoster } = application
  const whole = {
    href: to(paths.applicationDraft.href({ slug })),
    label: t('membership.dossier-of', { name: hoster.name }),
  }
  const join = { href: to(paths.join.href()), label: t('membership.join-title') }
  return (
    <Shell view={view} title={title} wrong={wrong} alternates={false} trail={step === null ? [join] : [join, whole]}>
      <PageHead title={title} lead={lead} mark={hoster.fictional && <FictionalMark view={view} />}>
        <Steps
          view={view}
          steps={[
            ...parts.map((part) => ({
              label: t(stepTitles[part]),
              href: to(paths.applicationStep.href({ slug, step: part })),
              state: part === step ? ('current' as const) : isDone(lines, part) ? ('done' as const) : ('todo' as const),
            })),
            { label: t('membership.step-send'), href: whole.href, state: step === null ? 'current' : 'todo' },
          ]}
        />
      </PageHead>
      <div class="wrap aside end">
        <div class="stack">
          {isSaved && <Notice kind="good" role="status" title={t('membership.saved')} />}
          {children}
        </div>
        <Aside view={view} application={application} />
      </div>
    </Shell>
  )
}

const isDone = (lines: readonly Line[], part: Part) => lines.every((line) => line.part !== part || !line.blocking)

function Aside({ view, application: { state, savedAt } }: Pick<Props, 'view' | 'application'>) {
  const { t } = view
  return (
    <div class="stack">
      <h2>{t('membership.dossier-kept-title')}</h2>
      <p>{t('membership.dossier-kept-people')}</p>
      <p>{t('membership.dossier-kept-public')}</p>
      {state === 'draft' && (
        <p class="small soft">
          {t('membership.dossier-kept-until', { saved: dayOf(view, savedAt), months: draftMonths.kept })}
        </p>
      )}
    </div>
  )
}

/** Where a line is mended: at its own address, or on its step. */
export const mendAt =
  ({ slug }: Pick<Written, 'slug'>, here: Part | null) =>
  ({ href, part }: Line): string | null =>
    href ?? (part === here ? null : paths.applicationStep.href({ slug, step: part }))
