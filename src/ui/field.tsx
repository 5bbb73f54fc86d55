import type { Child } from 'hono/jsx'
import { Sign } from './art/sign.tsx'
import { type FilledForm, fieldId, textIn } from './filled-form.ts'
import { quiet } from './quiet.tsx'
import type { View } from './view.ts'

export interface FieldProps {
  view: View
  form: FilledForm
  name: string
  label: Child
  hint?: Child
  /** Fields are required unless they say that they are not; `unsaid` where nearly all are not. */
  optional?: boolean | 'unsaid'
}

interface TextProps extends FieldProps {
  type?: 'text' | 'email' | 'url' | 'search' | 'tel' | 'date' | 'datetime-local'
  autocomplete?: string
  maxlength?: number
  /** The id of a list of suggestions on the page. */
  list?: string
  /** What a module of the browser reads from the field. */
  data?: Record<`data-${string}`, string>
}

/** One line of text. The browser's own refusals are left out: ours say more, all at once. */
export const TextField = ({ type = 'text', autocomplete, maxlength, list, data, ...field }: TextProps) => (
  <Field {...field}>
    <input
      type={type}
      {...control(field)}
      value={textIn(field.form, field.name)}
      autocomplete={autocomplete}
      maxlength={maxlength}
      list={list}
      {...data}
    />
  </Field>
)

/** A secret: never written back into the page. */
export const PasswordField = ({ autocomplete, ...field }: FieldProps & { autocomplete: string }) => (
  <Field {...field}>
    <input type="password" {...control(field)} autocomplete={autocomplete} />
  </Field>
)

export const TextArea = ({ rows = 6, maxlength, ...field }: FieldProps & { rows?: number; maxlength?: number }) => (
  <Field {...field}>
    <textarea {...control(field)} rows={rows} maxlength={maxlength}>
      {textIn(field.form, field.name)}
    </textarea>
  </Field>
)

interface SelectProps extends FieldProps {
  options: { value: string; label: string }[]
}

export const SelectField = ({ options, ...field }: SelectProps) => (
  <Field {...field}>
    <select {...control(field)}>
      {options.map(({ value, label }) => (
        <option value={value} selected={value === textIn(field.form, field.name)}>
          {label}
        </option>
      ))}
    </select>
  </Field>
)

/** What a control has in common with all others: its id, its name, what describes it, whether it is wrong. */
function control({ form, name, hint, optional = false }: FieldProps) {
  const wrong = isWrong(form, name)
  return {
    id: fieldId(name),
    name,
    required: !optional,
    'aria-invalid': wrong ? 'true' : undefined,
    'aria-describedby': describedBy(form, name, hint),
  } as const
}

function Field({ view, form, name, label, hint, optional, children }: FieldProps & { children: Child }) {
  return (
    <div class={isWrong(form, name) ? 'field wrong' : 'field'}>
      <label for={fieldId(name)}>
        {label} {optional === true && <span class="small soft">{view.t('ui.optional')}</span>}
      </label>
      <FieldNotes view={view} form={form} name={name} hint={hint} />
      {children}
    </div>
  )
}

/** The hint, then each error: they stand before the control, so that they are met first. */
export function FieldNotes({ view, form, name, hint }: Pick<FieldProps, 'view' | 'form' | 'name' | 'hint'>) {
  const errors = form.errors.filter((error) => error.field === name)
  return (
    <>
      {hint && (
        <p class="hint" id={`${fieldId(name)}-hint`}>
          {hint}
        </p>
      )}
      {errors.length > 0 && (
        <div id={`${fieldId(name)}-error`}>
          {errors.map(({ key, values }) => (
            <p class="error">
              <Sign name="cross" />
              <span>{view.t.rich<Child>('ui.field-error', { quiet, message: view.t(key, values) })}</span>
            </p>
          ))}
        </div>
      )}
    </>
  )
}

export const isWrong = (form: FilledForm, name: string) => form.errors.some((error) => error.field === name)

export function describedBy(form: FilledForm, name: string, hint: Child): string | undefined {
  const ids = [hint && `${fieldId(name)}-hint`, isWrong(form, name) && `${fieldId(name)}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}
