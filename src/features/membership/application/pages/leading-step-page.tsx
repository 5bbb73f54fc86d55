import { paths } from '../../../../paths.ts'
import type { View } from '../../../../ui/view.ts'
import type { Checked } from '../checked.ts'
import type { Part } from '../dossier.ts'
import type { Line } from '../line.ts'
import { stepAfter, stepTitles } from '../steps.ts'
import type { Written } from '../written.ts'
import { DraftFrame, mendAt } from './draft-frame.tsx'
import { LineList } from './line-list.tsx'

interface Props {
  view: View
  application: Written
  lines: readonly Line[]
  checked: Checked
  isSaved: boolean
  step: Part
}

/** A step that is done elsewhere: what stands there already, what is missing, and the way there. */
export function LeadingStepPage({ view, application, lines, checked, isSaved, step }: Props) {
  const { t, to } = view
  const next = stepAfter(step) ?? step
  const words = step === 'charter' ? 'membership.lead-charter' : 'membership.lead-hoster'
  return (
    <DraftFrame {...{ view, application, lines, step, isSaved }} title={t(stepTitles[step])} lead={t(words)}>
      {step === 'charter' ? <Charter view={view} checked={checked} /> : <Ways view={view} checked={checked} />}
      <h2>{t('membership.what-stands')}</h2>
      <LineList
        view={view}
        lines={lines.filter(({ part }) => part === step)}
        mendAt={mendAt(application, step)}
        at={view.now}
      />
      <p>
        <a class="button" href={to(paths.applicationStep.href({ slug: application.slug, step: next }))}>
          {t('membership.go-on', { step: t(stepTitles[next]) })}
        </a>
      </p>
    </DraftFrame>
  )
}

/** Three doors of the house, in the order in which one goes through them. */
function Ways({ view: { t, to }, checked: { hoster, isProven } }: Pick<Props, 'view' | 'checked'>) {
  const { slug } = hoster
  const way = (href: string, words: Parameters<typeof t>[0], about: Parameters<typeof t>[0]) => (
    <li>
      <p>
        {isProven || href.endsWith('/claim') ? <a href={to(href)}>{t(words)}</a> : <strong>{t(words)}</strong>}
        <br />
        {t(about)}
      </p>
    </li>
  )
  return (
    <ol class="rows">
      {!hoster.fictional &&
        way(paths.hosterClaim.href({ slug }), 'membership.way-domain', 'membership.way-domain-about')}
      {way(paths.hosterSource.href({ slug }), 'membership.way-files', 'membership.way-files-about')}
      {way(paths.hosterDescription.href({ slug }), 'membership.way-form', 'membership.way-form-about')}
      {way(paths.hosterDelegates.href({ slug }), 'membership.way-people', 'membership.way-people-about')}
    </ol>
  )
}

/** How far the self-assessment has come. */
function Charter({ view: { t, to }, checked: { hoster, charter, isProven } }: Pick<Props, 'view' | 'checked'>) {
  if (charter === null) return null
  const { answered, clauses, begun } = charter
  return (
    <>
      <p>
        <meter min={0} max={clauses} value={begun ?? answered} aria-label={t('membership.charter-progress')} />{' '}
        {begun === null
          ? t('membership.charter-answered', { answered, clauses })
          : t('membership.charter-begun', { begun, clauses })}
      </p>
      {isProven ? (
        <p>
          <a class="button outline" href={to(paths.declaration.href({ slug: hoster.slug }))}>
            {t('membership.to-declaration')}
          </a>
        </p>
      ) : (
        <p>{t('membership.domain-first')}</p>
      )}
    </>
  )
}
