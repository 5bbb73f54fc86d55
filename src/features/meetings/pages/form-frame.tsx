import type { Child } from 'hono/jsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { Step } from '../../../ui/trail.tsx'
import type { View } from '../../../ui/view.ts'

interface Props {
  view: View
  title: string
  lead?: Child
  trail: Step[]
  form: FilledForm
  /** Names of the fields in the order of the page. */
  order: readonly string[]
  children: Child
}

/** A page with one form. */
export const FormFrame = ({ view, title, lead, trail, form, order, children }: Props) => (
  <Shell view={view} title={title} wrong={form.errors.length > 0} trail={trail}>
    <PageHead title={title} lead={lead} />
    <div class="wrap stack">
      <ErrorSummary view={view} form={form} order={order} />
      {children}
    </div>
  </Shell>
)
