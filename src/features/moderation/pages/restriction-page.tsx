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
import { answerLength, type Restriction } from '../restriction.ts'
import { Decision, headingOf, titleOf } from './decision.tsx'

interface Props {
  view: View
  restriction: Restriction
  shown: SubjectShown
  /** For who may answer for the hoster; null for others. */
  form: FilledForm | null
  isNobody: boolean
}

/** A decision of the coordination in public, where its hoster answers it. */
export function RestrictionPage({ view, restriction, shown, form, isNobody }: Props) {
  const { t } = view
  const wrong = (form?.errors.length ?? 0) > 0
  return (
    <Shell view={view} title={titleOf(view, restriction, shown.name)} wrong={wrong}>
      <PageHead
        title={headingOf(view, restriction, shown.name)}
        lead={t('moderation.decision-lead')}
        mark={shown.fictional && <FictionalMark view={view} />}
      />
      <div class="wrap stack">
        {form && <ErrorSummary view={view} form={form} order={['answer']} />}
        <Decision view={view} restriction={restriction} shown={shown} />
        {form && (restriction.endedAt === null || wrong) && <AnswerForm view={view} form={form} />}
        {isNobody && restriction.endedAt === null && <p class="small soft">{toSignIn(view, restriction)}</p>}
        <p class="small soft">{contesting(view)}</p>
      </div>
    </Shell>
  )
}

const AnswerForm = ({ view, form }: { view: View; form: FilledForm }) => (
  <form method="post" action={view.to(view.address)} novalidate>
    <h2>{view.t('moderation.your-answer')}</h2>
    <TextArea
      view={view}
      form={form}
      name="answer"
      label={view.t('moderation.field-answer')}
      hint={view.t('moderation.field-answer-hint', answerLength)}
    />
    <SendButton>{view.t('moderation.send-answer')}</SendButton>
  </form>
)

function toSignIn({ t, to }: View, { id }: Restriction): Child {
  const href = to(paths.signIn.href({}, { next: paths.restriction.href({ id }) }))
  return t.rich<Child>('moderation.sign-in-to-answer', { link: (words: Child) => <a href={href}>{words}</a> })
}

/** How a decision of the coordination is contested. */
export function contesting({ t, to }: View): Child {
  const href = to(paths.contact.href({}, { to: ['coordination'] }))
  return t.rich<Child>('moderation.contest', { link: (words: Child) => <a href={href}>{words}</a> })
}
