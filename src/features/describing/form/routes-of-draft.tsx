import { paths } from '../../../paths.ts'
import { newId } from '../../../platform/database/index.ts'
import { notFound } from '../../../platform/errors.ts'
import { everyone, pages, type Request, readSent } from '../../../platform/web/index.ts'
import { respond } from '../../../ui/respond.tsx'
import { catalogueOf, indexOf } from '../../hosters/index.ts'
import { enoughFor } from '../check/enough.ts'
import { broughtBySoftware } from './complete.ts'
import { textAt, withTyped } from './fields/field.ts'
import { filesOf } from './files.ts'
import { newService, withoutMachine, withoutService, withService } from './machines.ts'
import { changeDraft, type Opened, openedDraft } from './opened.ts'
import { MachinesPage } from './pages/machines-page.tsx'
import { ServicesPage } from './pages/services-page.tsx'
import { SummaryPage } from './pages/summary-page.tsx'
import { checkedFile, problemsFrom, problemsOf } from './problems.ts'

/** The pages of a draft that list its parts, and what adds one or takes one away. */
export const draftRoutes = pages()

draftRoutes.get(paths.describeDraft, everyone, async (c) => {
  const opened = await openedDraft(c)
  const directory = c.var.site.directory.current()
  const files = filesOf(opened.content, opened.savedAt).map((file) => ({
    file,
    checked: checkedFile(file, directory.day),
  }))
  const enough = enoughFor(
    files.map(({ checked }) => checked),
    directory.catalogue,
  )
  const problems = files.map(({ file, checked }) => problemsFrom(file, checked))
  return respond(c, <SummaryPage {...{ view: c.var.view, opened, problems, enough }} />)
})

export const problemsIn = ({ content, savedAt }: Opened) =>
  filesOf(content, savedAt).map((file) => problemsOf(file, savedAt.slice(0, 10)))

draftRoutes.get(paths.describeDraftServices, everyone, async (c) => {
  const opened = await openedDraft(c)
  const catalogue = await catalogueIn(c)
  return respond(
    c,
    <ServicesPage view={c.var.view} opened={opened} catalogue={catalogue} problems={problemsIn(opened)} />,
  )
})

/** A new service goes on where its program asks something: what it is used for. */
draftRoutes.post(paths.describeDraftServices, everyone, async (c) => {
  const opened = await openedDraft(c)
  const { typed } = await readSent(c)
  const catalogue = await catalogueIn(c)
  const part = newId()
  const keys = { 'service.name': 'name', 'software.name': 'software', 'service.website': 'address' }
  const said = Object.entries(keys).reduce<ReturnType<typeof withTyped>>(
    (lines, [key, name]) => withTyped(lines, key, textAt(typed, name)),
    [],
  )
  await changeDraft(c, opened, (was) => {
    const [only, ...others] = was.machines
    const machine = only && others.length === 0 ? only.id : null
    return withService(was, { ...newService(broughtBySoftware(said, [], catalogue)), id: part, machine })
  })
  return goTo(c, paths.describeDraftService.href({ draft: opened.word, part, page: 'offer' }))
})

draftRoutes.post(paths.describeDraftServiceRemoval, everyone, async (c) => {
  const opened = await openedDraft(c)
  await changeDraft(c, opened, (was) => withoutService(was, c.req.param('part') ?? ''))
  return goTo(c, paths.describeDraftServices.href({ draft: opened.word }))
})

draftRoutes.get(paths.describeDraftMachines, everyone, async (c) =>
  respond(c, <MachinesPage view={c.var.view} opened={await openedDraft(c)} />),
)

draftRoutes.post(paths.describeDraftMachines, everyone, async (c) => {
  const opened = await openedDraft(c)
  const { typed } = await readSent(c)
  const part = newId()
  const statements = withTyped([], 'host.name', textAt(typed, 'name'))
  await changeDraft(c, opened, (was) => {
    // The first machine is where everything runs, until somebody says otherwise.
    const isFirst = was.machines.length === 0
    const services = isFirst ? was.services.map((service) => ({ ...service, machine: part })) : was.services
    return { ...was, services, machines: [...was.machines, { id: part, statements }] }
  })
  return goTo(c, paths.describeDraftMachine.href({ draft: opened.word, part }))
})

draftRoutes.post(paths.describeDraftMachineRemoval, everyone, async (c) => {
  const opened = await openedDraft(c)
  await changeDraft(c, opened, (was) => withoutMachine(was, c.req.param('part') ?? ''))
  return goTo(c, paths.describeDraftMachines.href({ draft: opened.word }))
})

export const catalogueIn = async (c: Request) => indexOf(await catalogueOf(c.var.db))

export const goTo = (c: Request, href: string) => c.redirect(c.var.view.to(href), 303)

export const missingPart = () => notFound('drafting.part-not-found')
