import type { Child } from 'hono/jsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
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
  fictional?: boolean
  /** What stands beside the form: what becomes of it. */
  beside?: Child
  children: Child
}

/** A form and what becomes of it, beside each other where there is room. */
export const FormPage = ({ view, title, lead, trail, form, order, fictional, beside, children }: Props) => (
  <Shell view={view} title={title} wrong={form.errors.length > 0} alternates={false} trail={trail} sheets={['charter']}>
    <PageHead title={title} lead={lead} mark={fictional && <FictionalMark view={view} />} />
    <div class="wrap aside end">
      <div class="stack">
        <ErrorSummary view={view} form={form} order={order} />
        {children}
      </div>
      {beside && <div class="stack">{beside}</div>}
    </div>
  </Shell>
)
