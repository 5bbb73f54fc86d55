import type { Child } from 'hono/jsx'
import { KindIcon } from './art/kind-icon.tsx'
import { describedBy, FieldNotes, type FieldProps, isWrong } from './field.tsx'
import { choicesIn, fieldId } from './filled-form.ts'

export interface Choice {
  value: string
  label: Child
  note?: Child
  /** Name of the drawing of a kind: the choices then look like counters. */
  icon?: string
}

interface Props extends FieldProps {
  choices: Choice[]
  /** Parts the ids of two groups of one field. */
  id?: string
}

/** Several answers may be ticked. */
export const Checkboxes = (props: Props) => <Choices type="checkbox" {...props} />

/** One answer of several. */
export const Radios = (props: Props) => <Choices type="radio" {...props} />

/** One box alone: yes, or nothing. */
export const Checkbox = ({ value = 'yes', ...field }: FieldProps & { value?: string }) => (
  <div class={isWrong(field.form, field.name) ? 'field wrong' : 'field'}>
    <FieldNotes {...field} />
    <div class="choice">
      <input
        type="checkbox"
        id={fieldId(field.name)}
        name={field.name}
        value={value}
        checked={choicesIn(field.form, field.name).includes(value)}
        aria-invalid={isWrong(field.form, field.name) ? 'true' : undefined}
        aria-describedby={describedBy(field.form, field.name, field.hint)}
      />
      <label for={fieldId(field.name)}>{field.label}</label>
    </div>
  </div>
)

function Choices({ type, choices, id: group, ...field }: Props & { type: 'checkbox' | 'radio' }) {
  const { view, form, name, label, hint, optional } = field
  const first = group ?? fieldId(name)
  const chosen = choicesIn(form, name)
  const drawn = choices.some(({ icon }) => icon !== undefined)
  return (
    <fieldset
      class={['field', isWrong(form, name) && 'wrong', drawn && 'drawn'].filter(Boolean).join(' ')}
      aria-describedby={describedBy(form, name, hint)}
    >
      <legend>
        {label} {optional === true && <span class="small soft">{view.t('ui.optional')}</span>}
      </legend>
      <FieldNotes view={view} form={form} name={name} hint={hint} />
      <div class="choices">
        {choices.map(({ value, label, note, icon }, index) => {
          // The first one has the id of the field, so that the summary of errors leads to it.
          const id = index === 0 ? first : `${first}-${index}`
          return (
            <div class="choice">
              <input type={type} id={id} name={name} value={value} checked={chosen.includes(value)} />
              <label for={id}>
                <span>
                  {label}
                  {note && <small>{note}</small>}
                </span>
                {icon && <KindIcon name={icon} />}
              </label>
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
