import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import type { Step } from '../../../../ui/trail.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Application } from '../../application/application.ts'

interface Props {
  view: View
  application: Application
  title: string
  lead: Child
  /** What stands above the application on the way to the page. */
  above?: Step[]
  form: FilledForm
  /** Names of the fields in the order of the page. */
  order: readonly string[]
  children: Child
}

/** A page below an application, with a form about its vote. */
export function ApplicationFormPage({ view, application, title, lead, above = [], form, order, children }: Props) {
  const { t, to } = view
  const { slug, hoster } = application
  const label = t('membership.application-of', { name: hoster.name })
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      alternates={false}
      trail={[...above, { href: to(paths.application.href({ slug })), label }]}
    >
      <PageHead title={title} lead={lead} mark={<MarkedIf view={view} shown={hoster} />} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={order} />
        {children}
      </div>
    </Shell>
  )
}
