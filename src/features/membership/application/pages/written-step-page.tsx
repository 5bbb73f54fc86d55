import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { TextArea, TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import { type Dossier, lengths, most } from '../dossier.ts'
import { memberFields } from '../forms.ts'
import type { Line } from '../line.ts'
import { stepAfter, stepTitles, type WrittenStep } from '../steps.ts'
import type { Written } from '../written.ts'
import { DraftFrame, mendAt } from './draft-frame.tsx'
import { LineList } from './line-list.tsx'

interface Props {
  view: View
  application: Written
  step: WrittenStep
  form: FilledForm
  /** Of what the page shows. */
  mark: string
  /** Whether it may be changed now. */
  open: boolean
  lines: readonly Line[]
  isSaved: boolean
  /** What somebody else saved meanwhile. */
  theirs: Partial<Dossier> | null
}

/** A step that is written here, saved by each of its buttons. */
export function WrittenStepPage(props: Props) {
  const { view, application, step, form, mark, open, lines, isSaved, theirs } = props
  const { t, to } = view
  const fields = { view, form }
  return (
    <DraftFrame
      {...{ view, application, lines, step, isSaved }}
      title={t(stepTitles[step])}
      lead={t(`membership.lead-${step}`)}
      wrong={form.errors.length > 0}
    >
      <ErrorSummary view={view} form={form} order={orderOf(step)} />
      {theirs && <Theirs view={view} theirs={theirs} />}
      {!open && <Notice kind="known" title={t('membership.not-to-change')} />}
      {open ? (
        <form
          method="post"
          action={to(paths.applicationStep.href({ slug: application.slug, step }))}
          class="stack"
          novalidate
        >
          <input type="hidden" name="mark" value={mark} />
          <FieldsOf {...fields} step={step} />
          <p class="form-actions">
            <button class="button" type="submit" name="go" value="next">
              {t(stepAfter(step) ? 'membership.save-and-on' : 'membership.save-and-check')}
            </button>
            <button class="button outline" type="submit" name="go" value="stay">
              {t('membership.save')}
            </button>
          </p>
        </form>
      ) : (
        <div class="stack">
          <FieldsOf {...fields} step={step} />
        </div>
      )}
      <h2>{t('membership.what-stands')}</h2>
      <LineList
        view={view}
        lines={lines.filter(({ part }) => part === step)}
        mendAt={mendAt(application, step)}
        at={view.now}
      />
    </DraftFrame>
  )
}

const rows = Array.from({ length: most.team }, (_, at) => at)

const orderOf = (step: WrittenStep): string[] =>
  ({
    team: ['people', ...rows.flatMap((at) => memberFields.map((field) => `${field}-${at}`)), 'contact'],
    reasons: ['reasons', 'brings', 'links', 'mentor'],
    users: ['users', 'prices'],
  })[step]

type Fields = Pick<Props, 'view' | 'form'>

function FieldsOf({ step, ...fields }: Fields & Pick<Props, 'step'>) {
  if (step === 'team') return <Team {...fields} />
  return step === 'reasons' ? <Reasons {...fields} /> : <Users {...fields} />
}

/** Rows that are filled, and always three more. */
function Team({ view, form }: Fields) {
  const { t } = view
  const filled = rows.filter((at) => form.values[`name-${at}`])
  return (
    <>
      <TextArea {...text({ view, form }, 'people')} rows={5} maxlength={lengths.text} />
      <fieldset class="stack">
        <legend>
          <strong>{t('membership.team-legend')}</strong>
        </legend>
        <p class="hint">{t('membership.team-hint')}</p>
        {rows.slice(0, Math.min(most.team, Math.max(3, (filled.at(-1) ?? -1) + 3))).map((at) => (
          <fieldset class="stack">
            <legend>
              <strong>{t('membership.team-person', { number: at + 1 })}</strong>
            </legend>
            {memberFields.map((field) => (
              <TextField
                {...{ view, form }}
                name={`${field}-${at}`}
                label={t(`membership.field-member-${field}`)}
                hint={field === 'consent' && t('membership.hint-member-consent')}
                optional="unsaid"
                maxlength={field === 'consent' ? lengths.consent : lengths.line}
              />
            ))}
          </fieldset>
        ))}
      </fieldset>
      <TextField {...text({ view, form }, 'contact')} maxlength={lengths.contact} />
    </>
  )
}

const Reasons = (fields: Fields) => (
  <>
    <TextArea {...text(fields, 'reasons')} rows={8} maxlength={lengths.text} />
    <TextArea {...text(fields, 'brings')} rows={5} maxlength={lengths.text} />
    <TextArea {...text(fields, 'links')} rows={3} />
    <TextField {...text(fields, 'mentor')} maxlength={80} />
  </>
)

const Users = (fields: Fields) => (
  <>
    <TextArea {...text(fields, 'users')} rows={7} maxlength={lengths.text} />
    <TextArea {...text(fields, 'prices')} rows={5} maxlength={lengths.text} />
  </>
)

type Name = 'people' | 'contact' | 'reasons' | 'brings' | 'links' | 'mentor' | 'users' | 'prices'

const text = ({ view, form }: Fields, name: Name) => ({
  ...{ view, form, name, optional: 'unsaid' as const },
  label: view.t(`membership.field-${name}`),
  hint: view.t(`membership.hint-${name}`),
})

/** What the other saved, to be read beside what was typed. */
function Theirs({ view: { t }, theirs }: { view: View; theirs: Partial<Dossier> }): Child {
  return (
    <Notice kind="wait" title={t('membership.theirs-title')}>
      <p>{t('membership.theirs-text')}</p>
      {Object.values(theirs)
        .flatMap((value) => [value].flat())
        .map((value) => (
          <p class="prose">{typeof value === 'string' ? value : `${value.name}, ${value.does}, ${value.consent}`}</p>
        ))}
    </Notice>
  )
}
