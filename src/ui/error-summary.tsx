import { Sign } from './art/sign.tsx'
import { type FilledForm, fieldId } from './filled-form.ts'
import type { View } from './view.ts'

interface Props {
  view: View
  form: FilledForm
  /** Names of the fields in the order of the page. */
  order: readonly string[]
}

/** What is wrong with a form, on top of it: it takes the focus, and leads to each field. */
export function ErrorSummary({ view, form, order }: Props) {
  if (form.errors.length === 0) return null
  const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length)
  const errors = form.errors.toSorted((a, b) => place(a.field) - place(b.field))
  return (
    <div class="notice bad" role="alert" tabindex={-1} autofocus>
      <p class="title">
        <Sign name="cross" />
        <span>{view.t('ui.errors-title', { count: errors.length })}</span>
      </p>
      <ul>
        {errors.map(({ field, key, values }) => (
          <li>
            {order.includes(field) ? <a href={`#${fieldId(field)}`}>{view.t(key, values)}</a> : view.t(key, values)}
          </li>
        ))}
      </ul>
    </div>
  )
}
