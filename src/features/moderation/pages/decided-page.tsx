import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { TextArea } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { SubjectShown } from '../../journal/index.ts'
import { type Restriction, reasonLength } from '../restriction.ts'
import { Decision, headingOf } from './decision.tsx'
import { underRestrictions } from './trail.ts'

interface Props {
  view: View
  restriction: Restriction
  shown: SubjectShown
  /** Names of who decided, as far as they are still known. */
  by: { started: string | null; ended: string | null }
  form: FilledForm
}

/** One decision for the coordination: who took it, and how it is lifted. */
export function DecidedPage({ view, restriction, shown, by, form }: Props) {
  const { t, to } = view
  const { id, endedAt } = restriction
  const title = t('moderation.decision-about', { name: shown.name })
  const wrong = form.errors.length > 0
  return (
    <Shell view={view} title={title} wrong={wrong} trail={underRestrictions(view)}>
      <PageHead
        title={headingOf(view, restriction, shown.name)}
        mark={shown.fictional && <FictionalMark view={view} />}
      />
      <div class="wrap aside end">
        <div class="stack">
          <ErrorSummary view={view} form={form} order={['reason']} />
          <Decision view={view} restriction={restriction} shown={shown} />
          {(endedAt === null || wrong) && <LiftForm view={view} form={form} />}
        </div>
        <div class="stack">
          <h2>{t('moderation.who-decided')}</h2>
          <p>{t('moderation.decided-by', { name: by.started ?? t('moderation.somebody') })}</p>
          {endedAt !== null && <p>{t('moderation.lifted-by', { name: by.ended ?? t('moderation.somebody') })}</p>}
          <p>
            <a href={to(paths.restriction.href({ id }))}>{t('moderation.seen-by-all')}</a>
          </p>
          <p>{inJournal(view, restriction)}</p>
        </div>
      </div>
    </Shell>
  )
}

function inJournal({ t, to }: View, { subject: { kind, id } }: Restriction): Child {
  const href = to(paths.journal.href({}, { subject: `${kind}:${id}` }))
  return t.rich<Child>('moderation.still-in-journal', { link: (words: Child) => <a href={href}>{words}</a> })
}

const LiftForm = ({ view, form }: { view: View; form: FilledForm }) => (
  <form method="post" action={view.to(view.address)} novalidate>
    <h2>{view.t('moderation.lift-title')}</h2>
    <TextArea
      view={view}
      form={form}
      name="reason"
      label={view.t('moderation.field-lift-reason')}
      hint={view.t('moderation.field-reason-hint', reasonLength)}
      rows={4}
    />
    <SendButton>{view.t('moderation.lift')}</SendButton>
  </form>
)
