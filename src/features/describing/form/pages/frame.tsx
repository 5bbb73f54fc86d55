import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { Steps } from '../../../../ui/steps.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Opened } from '../opened.ts'
import { nameIn, valueAt } from '../statements.ts'
import { type Step, stepHref, steps, stepTitles } from '../step-list.ts'
import { DraftAside } from './draft-aside.tsx'

interface Props {
  view: View
  opened: Opened
  title: string
  /** The step that one is at; null beside the way. */
  step: Step | null
  lead?: Child
  wrong?: boolean
  /** Said just above the rest: what was saved, what is wrong. */
  first?: Child
  /** The same in its own list: the pages of one service. */
  beside?: Child
  children: Child
}

/** What every page of a draft has around it: where one is, and where the draft is kept. */
export function DraftFrame({ view, opened, title, step, lead, wrong = false, first, beside, children }: Props) {
  return (
    <Shell view={view} title={title} wrong={wrong} alternates={false} trail={trailOf(view, opened, step)}>
      <PageHead title={title} lead={lead} mark={isMadeUp(opened) && <FictionalMark view={view} />}>
        <StepsOfDraft view={view} opened={opened} step={step} />
      </PageHead>
      <div class="wrap aside end">
        <div class="stack">
          {first}
          {children}
        </div>
        <div class="stack sticky">
          {beside}
          <DraftAside view={view} opened={opened} />
        </div>
      </div>
    </Shell>
  )
}

const isMadeUp = ({ content }: Opened) => valueAt(content.organization, 'organization.chatterie.fictional') === 'yes'

const StepsOfDraft = ({ view, opened, step }: Pick<Props, 'view' | 'opened' | 'step'>) => (
  <Steps
    view={view}
    steps={steps.map((each) => ({
      label: view.t(stepTitles[each]),
      href: view.to(stepHref(opened.word, each)),
      state: each === step ? 'current' : isBegun(opened, each) ? 'done' : 'todo',
    }))}
  />
)

/** A step is done as soon as something is said there: none is ever asked to be complete. */
function isBegun({ content }: Opened, step: Step): boolean {
  const says = (...starts: string[]) =>
    content.organization.some(({ key }) => starts.some((start) => key.startsWith(`organization.${start}`)))
  switch (step) {
    case 'about':
      return says('name', 'description', 'type')
    case 'place':
      return says('country', 'geolocation', 'chatterie.town', 'chatterie.area', 'chatterie.audiences')
    case 'help':
      return says('contact', 'legal', 'guide', 'chatterie.support')
    case 'links':
      return says('memberof', 'socialnetworks', 'chatrooms', 'funding')
    case 'machines':
      return content.machines.length > 0
    case 'services':
      return content.services.length > 0
    case 'figures':
      return content.organization.some(({ key }) => key.startsWith('subs.'))
    case 'summary':
      return false
  }
}

function trailOf({ t, to }: View, { word, content }: Opened, step: Step | null) {
  const name = nameIn(content.organization, 'organization')
  const summary = { href: to(paths.describeDraft.href({ draft: word })), label: name || t('drafting.draft-unnamed') }
  const start = { href: to(paths.describeForm.href()), label: t('drafting.form-title') }
  return step === 'summary' ? [start] : [start, summary]
}
