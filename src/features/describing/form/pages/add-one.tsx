import type { Child } from 'hono/jsx'
import { Sign } from '../../../../ui/art/sign.tsx'
import { TextField } from '../../../../ui/field.tsx'
import { emptyForm } from '../../../../ui/filled-form.ts'
import type { View } from '../../../../ui/view.ts'

interface Props {
  view: View
  title: string
  button: string
  /** What is asked first; its page asks the rest. Nothing is required. */
  fields: { name: string; label: string; hint?: string; list?: string; type?: 'text' | 'url' }[]
  /** What its fields suggest from. */
  children?: Child
}

/** One more part of a draft: a machine, a service. */
export const AddOne = ({ view, title, button, fields, children }: Props) => (
  <section aria-labelledby="add">
    <h2 id="add">{title}</h2>
    <form method="post" novalidate>
      {fields.map((field) => (
        <TextField view={view} form={emptyForm} optional="unsaid" autocomplete="off" {...field} />
      ))}
      <p class="form-actions">
        <button class="button" type="submit">
          {button} <Sign name="next" />
        </button>
      </p>
    </form>
    {children}
  </section>
)
