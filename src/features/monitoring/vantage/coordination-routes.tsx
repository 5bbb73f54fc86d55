import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { paths } from '../../../paths.ts'
import type { Database } from '../../../platform/database/index.ts'
import { pages, type Request, readForm, readQuery, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { actorOf, coordination, personIn, unkept } from '../../accounts/index.ts'
import { allHosters, type Hoster } from '../../hosters/index.ts'
import { addVantage, endVantage } from './add-vantage.ts'
import { VantageAddedPage } from './pages/vantage-added-page.tsx'
import { VantagesPage } from './pages/vantages-page.tsx'
import { vantages } from './queries.ts'

/** Where the coordination says which other places look for us. */
export const vantageRoutes = pages()

const unseen = /[\p{Cc}\p{Cf}]/u

const VantageForm = z.object({
  name: z
    .string('monitoring.vantage-name-missing')
    .trim()
    .min(1, 'monitoring.vantage-name-missing')
    .max(60, 'monitoring.vantage-name-long')
    .refine((name) => !unseen.test(name), 'monitoring.vantage-name-long'),
  place: z
    .string()
    .trim()
    .max(100, 'monitoring.vantage-place-long')
    .refine((place) => !unseen.test(place), 'monitoring.vantage-place-long')
    .default(''),
  hoster: z.string().max(64).default(''),
})

vantageRoutes.get(paths.coordinationVantages, coordination, (c) => vantagesPage(c, emptyForm))

vantageRoutes.post(paths.coordinationVantages, coordination, async (c) => {
  const { db, now, view } = c.var
  const form = await readForm(c, VantageForm)
  if (!form.ok) return vantagesPage(c, { values: form.typed, errors: form.errors }, 422)
  const { name, place, hoster } = form.values
  const typed = { name, place: place === '' ? null : place, hosterId: hoster === '' ? null : hoster }
  let key = ''
  const refusal = await refusalOf(c, async () => {
    key = await addVantage(db, typed, { actor: actorOf(personIn(c)), now })
  })
  if (refusal) return vantagesPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return unkept(c, <VantageAddedPage view={view} name={name} vantageKey={key} />, 201)
})

vantageRoutes.post(paths.coordinationVantageRemoval, coordination, async (c) => {
  await endVantage(c.var.db, c.req.param('id') ?? '', { actor: actorOf(personIn(c)), now: c.var.now })
  return back(c, 'ended')
})

// Where a page that answered the form is opened again.
vantageRoutes.get(paths.coordinationVantageRemoval, coordination, (c) => back(c))

async function vantagesPage(c: Request, form: FilledForm, status?: ContentfulStatusCode): Promise<Response> {
  const { db, view } = c.var
  const { saved } = readQuery(paths.coordinationVantages.schema, c.req.url)
  const hosters = await hostersByName(db)
  return unkept(c, <VantagesPage {...{ view, form, saved, hosters }} vantages={await vantages(db)} />, status)
}

/** Who was made up runs no machine. */
async function hostersByName(db: Database): Promise<Hoster[]> {
  const hosters: Hoster[] = []
  for await (const some of allHosters(db)) hosters.push(...some)
  return hosters
    .filter(({ fictional }) => !fictional)
    .sort((one, other) => one.facts.name.localeCompare(other.facts.name))
}

const back = (c: Request, saved?: string) =>
  c.redirect(c.var.view.to(paths.coordinationVantages.href({}, { saved })), 303)
