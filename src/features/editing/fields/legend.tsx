import type { Child } from 'hono/jsx'
import { fieldId } from '../../../ui/filled-form.ts'
import type { View } from '../../../ui/view.ts'

interface Props {
  view: View
  label: Child
  hint?: Child
  /** Name of the fact: errors about all of it lead here. */
  name?: string
  /** Two columns where there is room. */
  pair?: boolean
  children: Child
}

/** Controls that belong together, under one name. */
export const Legend = ({ label, hint, name, pair = false, children }: Props) => (
  <fieldset class="field parts" id={name && fieldId(name)} tabindex={name ? -1 : undefined}>
    <legend>{label}</legend>
    {hint && <p class="hint">{hint}</p>}
    <div class={pair ? 'pair' : undefined}>{children}</div>
  </fieldset>
)
