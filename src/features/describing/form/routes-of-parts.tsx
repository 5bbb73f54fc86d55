import { paths } from '../../../paths.ts'
import { notFound } from '../../../platform/errors.ts'
import { everyone, pages, type Request, readQuery } from '../../../platform/web/index.ts'
import { respond } from '../../../ui/respond.tsx'
import { filledPart } from './form-page.ts'
import { type Opened, openedDraft } from './opened.ts'
import { isOrganizationStep } from './organization-steps.ts'
import { PagesOfService, Removal, ServicesOnMachine } from './pages/part-beside.tsx'
import { PartPage } from './pages/part-page.tsx'
import { machinePlace, organizationPlace, servicePlace } from './places.ts'
import { catalogueIn, goTo, missingPart } from './routes-of-draft.tsx'
import { isServicePage, type ServicePage } from './service-pages.ts'
import { nameIn } from './statements.ts'
import {
  pageAfter,
  pageBefore,
  pageTitles,
  type Step,
  stepAfter,
  stepBefore,
  stepHref,
  stepTitles,
} from './step-list.ts'
import { type PartPlace, takePart } from './take-part.ts'

/** The pages of a draft on which things are typed. */
export const partRoutes = pages()

partRoutes.get(paths.describeDraftMachine, everyone, async (c) => {
  const opened = await openedDraft(c)
  const id = c.req.param('part') ?? ''
  const { t } = c.var.view
  const action = paths.describeDraftMachineRemoval.href({ draft: opened.word, part: id })
  return partPage(c, opened, machinePlace(id), {
    title: ({ name }) => t('drafting.machine-title', { name: name || t('drafting.machine-unnamed') }),
    section: 'host',
    step: 'machines',
    more: <ServicesOnMachine view={c.var.view} opened={opened} machineId={id} />,
    after: (
      <Removal
        view={c.var.view}
        action={action}
        title={t('drafting.machine-remove')}
        text={t('drafting.machine-remove-text')}
        button={t('drafting.machine-remove-button')}
      />
    ),
  })
})

partRoutes.post(paths.describeDraftMachine, everyone, async (c) => {
  const opened = await openedDraft(c)
  const part = c.req.param('part') ?? ''
  const way = await takePart(c, opened, machinePlace(part))
  const list = paths.describeDraftMachines.href({ draft: opened.word })
  return goTo(
    c,
    way === 'next' || way === 'back' ? list : paths.describeDraftMachine.href({ draft: opened.word, part }, saved),
  )
})

partRoutes.get(paths.describeDraftService, everyone, async (c) => {
  const opened = await openedDraft(c)
  const { part: id, page } = servicePageOf(c)
  const service = opened.content.services.find((each) => each.id === id)
  if (!service) throw missingPart()
  const { view } = c.var
  const action = paths.describeDraftServiceRemoval.href({ draft: opened.word, part: id })
  return partPage(c, opened, servicePlace(id, page), {
    title: ({ name }) => view.t(pageTitles[page], { name: name || view.t('drafting.service-unnamed') }),
    section: 'service',
    step: 'services',
    beside: <PagesOfService view={view} opened={opened} service={service} page={page} />,
    after: page === 'what' && (
      <Removal
        view={view}
        action={action}
        title={view.t('drafting.service-remove')}
        text={view.t(service.registered ? 'drafting.service-remove-registered' : 'drafting.service-remove-text')}
        button={view.t('drafting.service-remove-button')}
      />
    ),
  })
})

partRoutes.post(paths.describeDraftService, everyone, async (c) => {
  const opened = await openedDraft(c)
  const { part, page } = servicePageOf(c)
  const way = await takePart(c, opened, servicePlace(part, page))
  const to = way === 'next' ? pageAfter(page) : way === 'back' ? pageBefore(page) : page
  const draft = opened.word
  if (to === undefined) return goTo(c, paths.describeDraftServices.href({ draft }))
  return goTo(c, paths.describeDraftService.href({ draft, part, page: to }, to === page ? saved : {}))
})

partRoutes.get(paths.describeDraftStep, everyone, async (c) => {
  const opened = await openedDraft(c)
  const step = stepOf(c)
  const { t } = c.var.view
  return partPage(c, opened, organizationPlace(step), {
    title: () => t(stepTitles[step]),
    section: 'organization',
    step,
  })
})

partRoutes.post(paths.describeDraftStep, everyone, async (c) => {
  const opened = await openedDraft(c)
  const step = stepOf(c)
  const way = await takePart(c, opened, organizationPlace(step))
  const to = way === 'next' ? stepAfter(step) : way === 'back' ? stepBefore(step) : step
  return goTo(c, stepHref(opened.word, to, to === step ? saved : {}))
})

const saved = { saved: 'yes' }

function stepOf(c: Request) {
  const step = c.req.param('step') ?? ''
  if (!isOrganizationStep(step)) throw notFound('site.page-not-found')
  return step
}

function servicePageOf(c: Request): { part: string; page: ServicePage } {
  const { part = '', page = '' } = c.req.param()
  if (!isServicePage(page)) throw notFound('site.page-not-found')
  return { part, page }
}

interface Around {
  title(named: { name: string }): string
  section: 'organization' | 'service' | 'host'
  step: Step
  beside?: Parameters<typeof PartPage>[0]['beside']
  more?: Parameters<typeof PartPage>[0]['more']
  after?: Parameters<typeof PartPage>[0]['after']
}

async function partPage(c: Request, opened: Opened, place: PartPlace, { title, section, ...around }: Around) {
  const part = place.part(opened.content)
  if (!part) throw missingPart()
  const form = filledPart(opened.content, part, opened.savedAt)
  const isSaved = readQuery(paths.describeDraftStep.schema, c.req.url).saved !== undefined
  const shown = { view: c.var.view, opened, catalogue: await catalogueIn(c), part, form, isSaved }
  const mayGoBack = around.step !== 'about'
  return respond(
    c,
    <PartPage {...shown} {...around} title={title({ name: nameIn(part.statements, section) })} mayGoBack={mayGoBack} />,
  )
}
