import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { notFound } from '../../../platform/errors.ts'
import { pages, type Request, readForm, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { coordination, unkept } from '../../accounts/index.ts'
import { byOf } from '../../delegates/index.ts'
import { hostersById } from '../../hosters/index.ts'
import { FederationPage } from './federation-page.tsx'
import { addFederation, placeHoster, removeFederation } from './federations.ts'
import { FederationsPage } from './federations-page.tsx'
import { federations, findFederation, hostersNamedBy } from './queries.ts'

export const federationRoutes = pages()

const Address = z.object({ address: z.string('crawling.address-wrong') })
const Placing = z.object({
  /** One, or several with commas between them. */
  hoster: z.string().transform((given) => given.split(',')),
  choice: z.enum(['add', 'same', 'leave']),
})

federationRoutes.get(paths.coordinationFederations, coordination, (c) => listPage(c, emptyForm))

federationRoutes.post(paths.coordinationFederations, coordination, async (c) => {
  const form = await readForm(c, Address)
  const shown = (errors: FilledForm['errors']) => listPage(c, { values: form.typed, errors }, 422)
  if (!form.ok) return shown(form.errors)
  let id = ''
  const refusal = await refusalOf(c, async () => {
    id = await addFederation(c.var.db, form.values.address, await byOf(c))
  })
  return refusal ? shown(refusal.errors) : to(c, paths.coordinationFederation.href({ id }))
})

federationRoutes.get(paths.coordinationFederation, coordination, async (c) => {
  const { db, view } = c.var
  const federation = await findFederation(db, c.req.param('id') ?? '')
  const named = await hostersNamedBy(db, federation.id)
  const ids = named.flatMap(({ hosterId }) => hosterId ?? [])
  const hosters = new Map((await hostersById(db, [...new Set(ids)])).map((hoster) => [hoster.id, hoster]))
  return unkept(c, <FederationPage view={view} federation={federation} named={named} hosters={hosters} />)
})

federationRoutes.post(paths.coordinationFederationHosters, coordination, async (c) => {
  const { id } = await findFederation(c.var.db, c.req.param('id') ?? '')
  const form = await readForm(c, Placing)
  if (!form.ok) throw notFound('crawling.federation-hoster-gone')
  const by = await byOf(c)
  for (const hoster of form.values.hoster) await placeHoster(c.var.db, hoster, form.values.choice, by)
  return to(c, paths.coordinationFederation.href({ id }))
})

federationRoutes.post(paths.coordinationFederationRemoval, coordination, async (c) => {
  await removeFederation(c.var.db, c.req.param('id') ?? '')
  return to(c, paths.coordinationFederations.href())
})

// Where a page that answered one of these forms is opened again.
for (const path of [paths.coordinationFederationHosters, paths.coordinationFederationRemoval])
  federationRoutes.get(path, coordination, (c) =>
    to(c, paths.coordinationFederation.href({ id: c.req.param('id') ?? '' })),
  )

const listPage = async (c: Request, form: FilledForm, status?: ContentfulStatusCode) =>
  unkept(c, <FederationsPage view={c.var.view} list={await federations(c.var.db)} form={form} />, status)

const to = (c: Request, href: string) => c.redirect(c.var.view.to(href), 303)
