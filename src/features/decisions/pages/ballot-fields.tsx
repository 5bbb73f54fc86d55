import type { Child } from 'hono/jsx'
import { inLanguage } from '../../../platform/i18n/index.ts'
import { Checkbox, Checkboxes, Radios } from '../../../ui/choices.tsx'
import { FieldNotes, SelectField, TextArea } from '../../../ui/field.tsx'
import { type FilledForm, fieldId } from '../../../ui/filled-form.ts'
import type { View } from '../../../ui/view.ts'
import { choices, consents, type Decision, grades, type Option } from '../decision.ts'

export interface BallotFieldsProps {
  view: View
  decision: Pick<Decision, 'method' | 'options' | 'title' | 'kind'>
  /** Fields are `NAME.choice` and so on: several ballots stand on one page. */
  name: string
  given: FilledForm
  /** Clauses that a vote against may cite. */
  clauses?: readonly { id: string; label: string }[]
  /** What is chosen, where the page does not say it just above. */
  legend?: Child
  /** Nothing chosen is not cast: the page says so. */
  optional?: boolean
}

/** What one hoster says on one decision: radio buttons, boxes or selects, by method; nothing is dragged. */
export function BallotFields(props: BallotFieldsProps) {
  const { view, decision, name, given } = props
  const { t } = view
  const label = props.legend ?? t(`decisions.choose-${decision.method}`)
  const field = { view, form: given, name: `${name}.choice`, label } as const
  switch (decision.method) {
    case 'for-against':
      return (
        <>
          <Radios {...field} choices={choices.map((value) => ({ value, label: t(`decisions.choice-${value}`) }))} />
          <Reasons {...props} />
        </>
      )
    case 'consent':
      return (
        <>
          <Radios {...field} choices={consents.map((value) => ({ value, label: t(`decisions.choice-${value}`) }))} />
          <TextArea
            view={view}
            form={given}
            name={`${name}.reason`}
            label={t('decisions.objection')}
            hint={t('decisions.objection-hint')}
            rows={4}
            optional
          />
        </>
      )
    case 'approval':
      return (
        <OfOptions {...props} label={label}>
          <Checkboxes
            view={view}
            form={given}
            name={`${name}.approved`}
            label={t('decisions.approved')}
            choices={decision.options.map((option) => ({ value: option.id, label: labelOf(view, option) }))}
          />
        </OfOptions>
      )
    default:
      return (
        <OfOptions {...props} label={label}>
          {decision.options.map((option) => (
            <SelectField
              view={view}
              form={given}
              name={`${name}.of.${option.id}`}
              label={labelOf(view, option)}
              optional="unsaid"
              options={decision.method === 'judgment' ? gradesOf(view) : ranksOf(view, decision.options.length)}
            />
          ))}
        </OfOptions>
      )
  }
}

/** The options of a ballot, and the box of who says nothing of any. */
function OfOptions({ view, name, given, label, children }: BallotFieldsProps & { label: Child; children: Child }) {
  const { t } = view
  return (
    <fieldset class="field" id={fieldId(`${name}.choice`)} tabindex={-1}>
      <legend>{label}</legend>
      <FieldNotes view={view} form={given} name={`${name}.choice`} />
      {children}
      <Checkbox view={view} form={given} name={`${name}.blank`} label={t('decisions.blank-ballot')} />
    </fieldset>
  )
}

function Reasons({ view, name, given, clauses = [], decision }: BallotFieldsProps) {
  const { t } = view
  const isNeeded = decision.kind === 'admission' || decision.kind === 'appeal'
  return (
    <>
      {clauses.length > 0 && (
        <SelectField
          view={view}
          form={given}
          name={`${name}.clause`}
          label={t('decisions.clause-cited')}
          optional
          options={[
            { value: '', label: t('decisions.no-clause') },
            ...clauses.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      )}
      <TextArea
        view={view}
        form={given}
        name={`${name}.reason`}
        label={t('decisions.reason')}
        hint={t(isNeeded ? 'decisions.reason-needed-hint' : 'decisions.reason-hint')}
        rows={3}
        optional
      />
    </>
  )
}

export function labelOf({ language }: View, { label }: Option): string {
  return inLanguage(label, language)?.text ?? ''
}

const gradesOf = ({ t }: View) => [
  { value: '', label: t('decisions.no-grade') },
  ...grades.map((grade) => ({ value: grade, label: t(`decisions.grade-${grade}`) })),
]

const ranksOf = ({ t, format }: View, count: number) => [
  { value: '', label: t('decisions.no-rank') },
  ...Array.from({ length: count }, (_, at) => ({
    value: String(at + 1),
    label: t('decisions.rank', { rank: format.number(at + 1) }),
  })),
]
