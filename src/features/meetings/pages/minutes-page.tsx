import { paths } from '../../../paths.ts'
import { SelectField, TextArea, TextField } from '../../../ui/field.tsx'
import { emptyForm, type FilledForm, textIn } from '../../../ui/filled-form.ts'
import { HiddenFields } from '../../../ui/hidden-fields.tsx'
import { Markdown } from '../../../ui/markdown.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import type { View } from '../../../ui/view.ts'
import type { Listed } from '../../decisions/index.ts'
import { actionFields, decisionFields } from '../forms.ts'
import type { Meeting, Point, Taken } from '../meeting.ts'
import { placeOf } from '../motion.ts'
import type { ActionShown, Named } from '../shown.ts'
import { ActionsTable } from './actions-part.tsx'
import { FormFrame } from './form-frame.tsx'
import { underRun } from './run-page.tsx'
import { VotesAt } from './votes-at.tsx'

/** Which of the three forms of the page is shown as it was typed. */
export type Filled = { of: 'report' | 'decision' | 'action'; form: FilledForm }

interface Props {
  view: View
  meeting: Meeting
  point: Point
  taken: readonly Taken[]
  votes: readonly Listed[]
  actions: readonly ActionShown[]
  /** Who may promise something. */
  invited: readonly Named[]
  day: string
  filled: Filled | null
  /** What somebody else kept meanwhile. */
  meanwhile: Point | null
}

/** What was said of one point, what was decided, who does what. */
export function MinutesPage({ view, meeting, point, taken, votes, filled, meanwhile, ...rest }: Props) {
  const { t, to } = view
  const { slug } = meeting
  const formOf = (of: Filled['of']) => (filled?.of === of ? filled.form : emptyForm)
  const known = { ...emptyForm, values: { report: point.report ?? '', revision: String(point.reportRevision) } }
  const report = filled?.of === 'report' ? filled.form : known
  return (
    <FormFrame
      view={view}
      title={point.title}
      trail={underRun(view, meeting)}
      form={filled?.form ?? emptyForm}
      order={['report', ...decisionFields, ...actionFields]}
    >
      {point.text !== null && <Markdown text={point.text} language={point.language} ofStranger />}
      {meanwhile && (
        <Notice kind="wait" title={t('meetings.meanwhile')}>
          {meanwhile.report !== null && (
            <Markdown text={meanwhile.report} language={meanwhile.reportLanguage ?? view.language} />
          )}
        </Notice>
      )}
      <form method="post" action={to(paths.coordinationMeetingMinutes.href({ slug, id: point.id }))} novalidate>
        <HiddenFields fields={[{ name: 'revision', value: textIn(report, 'revision') }]} />
        <TextArea
          view={view}
          form={report}
          name="report"
          rows={14}
          label={t('meetings.said')}
          hint={t('meetings.field-text-hint')}
          optional="unsaid"
        />
        <SendButton>{t('meetings.save-minutes')}</SendButton>
      </form>
      <Decisions {...{ view, meeting, point, taken, votes }} form={formOf('decision')} />
      <Actions {...{ view, meeting, point, ...rest }} form={formOf('action')} />
    </FormFrame>
  )
}

type DecisionsProps = Pick<Props, 'view' | 'meeting' | 'point' | 'taken' | 'votes'> & { form: FilledForm }

function Decisions({ view, meeting, point, taken, votes, form }: DecisionsProps) {
  const { t, to } = view
  const { slug } = meeting
  const voteOn = (kind: 'point' | 'decision', id: string) =>
    to(paths.newDecision.href({}, { from: placeOf(meeting, kind, id) }))
  return (
    <section class="stack" aria-labelledby="decisions">
      <h2 id="decisions">{t('meetings.decisions')}</h2>
      {taken.length > 0 && (
        <ul class="rows">
          {taken.map(({ id, text, language, decisionSlug }) => (
            <li>
              <span lang={language} dir="auto">
                {text}
              </span>
              <VotesAt view={view} votes={votes} at={placeOf(meeting, 'decision', id)} named={{ decisionSlug }} />
              <p class="small">
                <a href={voteOn('decision', id)}>{t('meetings.put-decision-to-vote')}</a>
              </p>
              <form
                method="post"
                action={to(paths.coordinationMeetingDecisionWithdrawal.href({ slug, id }))}
                class="row"
              >
                <button class="button outline small" type="submit" name="point" value={point.id}>
                  {t('meetings.take-back')}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <VotesAt view={view} votes={votes} at={placeOf(meeting, 'point', point.id)} />
      <p>
        <a href={voteOn('point', point.id)}>{t('meetings.put-to-vote')}</a>
      </p>
      <form method="post" action={to(paths.coordinationMeetingDecisions.href({ slug }))} novalidate>
        <HiddenFields fields={[{ name: 'pointId', value: point.id }]} />
        <TextArea
          view={view}
          form={form}
          name="decisionText"
          rows={3}
          label={t('meetings.field-decision')}
          hint={t('meetings.field-decision-hint')}
        />
        <TextField
          view={view}
          form={form}
          name="decision"
          label={t('meetings.field-vote')}
          hint={t('meetings.field-vote-hint')}
          optional
          maxlength={300}
        />
        <SendButton>{t('meetings.note-decision')}</SendButton>
      </form>
    </section>
  )
}

type ActionsProps = Pick<Props, 'view' | 'meeting' | 'point' | 'actions' | 'invited' | 'day'> & { form: FilledForm }

function Actions({ view, meeting: { slug }, point, actions, invited, day, form }: ActionsProps) {
  const { t, to } = view
  return (
    <section class="stack">
      <h2 id="actions">{t('meetings.actions')}</h2>
      {actions.length > 0 && <ActionsTable view={view} caption={t('meetings.actions')} actions={actions} day={day} />}
      <form method="post" action={to(paths.coordinationMeetingActions.href({ slug }))} novalidate>
        <HiddenFields fields={[{ name: 'pointId', value: point.id }]} />
        <TextArea view={view} form={form} name="actionText" rows={2} label={t('meetings.field-action')} />
        <SelectField
          view={view}
          form={form}
          name="hoster"
          label={t('meetings.field-hoster')}
          optional
          options={[
            { value: '', label: t('meetings.no-hoster') },
            ...invited.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <TextField
          view={view}
          form={form}
          name="person"
          label={t('meetings.field-person')}
          hint={t('meetings.field-person-hint')}
          optional
          maxlength={200}
        />
        <TextField view={view} form={form} name="dueOn" type="date" label={t('meetings.field-due')} optional />
        <SendButton>{t('meetings.note-action')}</SendButton>
      </form>
    </section>
  )
}
