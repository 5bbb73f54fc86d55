import { z } from 'zod'
import { paths } from '../../../paths.ts'
import { Refusal } from '../../../platform/errors.ts'
import { pages, type Request, readForm, readQuery, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { respond } from '../../../ui/respond.tsx'
import { byOf } from '../../delegates/index.ts'
import { catalogueOf, indexOf } from '../../hosters/index.ts'
import { mayCoordinate } from '../policy.ts'
import { addProgram, mergeKind, mergeProgram, namesWaiting } from './settle-name.ts'
import { UnknownPage } from './unknown-page.tsx'

/** Names that the catalogue does not know yet, and what becomes of them. */
export const unknownRoutes = pages()

unknownRoutes.get(paths.coordinationUnknown, mayCoordinate, (c) => page(c, emptyForm))

const Settled = z.object({
  do: z.enum(['merge-software', 'merge-kind', 'add-software']),
  name: z.string().min(1).max(300),
  into: z.string().min(1, 'editing.unknown-into-missing').max(100),
})

unknownRoutes.post(paths.coordinationUnknown, mayCoordinate, async (c) => {
  const form = await readForm(c, Settled)
  const by = await byOf(c)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw new Refusal(422, 'editing.refused', form.errors)
    const { name, into } = form.values
    const settle = { 'merge-software': mergeProgram, 'merge-kind': mergeKind, 'add-software': addProgram }
    await settle[form.values.do](c.var.db, name, into, by)
  })
  if (refusal) return page(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(c.var.view.to(paths.coordinationUnknown.href({}, { saved: 'yes' })), 303)
})

async function page(c: Request, form: FilledForm, status?: Refusal['status']): Promise<Response> {
  const { db, view } = c.var
  const names = await namesWaiting(db)
  const catalogue = indexOf(await catalogueOf(db))
  const isSaved = readQuery(paths.coordinationUnknown.schema, c.req.url).saved !== undefined
  c.header('Cache-Control', 'no-store')
  return respond(c, <UnknownPage {...{ view, names, catalogue, form, isSaved }} />, status)
}
