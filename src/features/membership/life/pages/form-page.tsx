import type { Child } from 'hono/jsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { short } from '../../../../ui/short.ts'
import type { Step } from '../../../../ui/trail.tsx'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { Hoster } from '../../../hosters/index.ts'

interface Props {
  view: View
  /** Whose life it is: the page stands below its own. */
  hoster: Hoster
  title: string
  lead?: Child
  form: FilledForm
  /** Names of the fields in the order of the page. */
  order: readonly string[]
  trail?: Step[]
  /** What stands beside: what becomes of it. */
  beside?: Child
  children: Child
}

/** As a browser shows it, beside the name of the collective. */
export const longestTitle = 56

/** A page for who acts for a hoster: what it says of its life in the collective, and what comes of that. */
export const LifeFormPage = ({ view, hoster, title, lead, form, order, trail = [], beside, children }: Props) => (
  <Shell
    view={view}
    title={short(title, longestTitle)}
    wrong={form.errors.length > 0}
    alternates={false}
    trail={[...underHoster(view, hoster), ...trail]}
  >
    <PageHead title={title} lead={lead} mark={hoster.fictional && <FictionalMark view={view} />} />
    <div class={beside ? 'wrap aside end' : 'wrap stack end'}>
      <div class="stack">
        <ErrorSummary view={view} form={form} order={order} />
        {children}
      </div>
      {beside && <div class="stack">{beside}</div>}
    </div>
  </Shell>
)
