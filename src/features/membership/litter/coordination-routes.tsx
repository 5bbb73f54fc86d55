import { paths } from '../../../paths.ts'
import { EditConflict } from '../../../platform/edit-conflict.ts'
import { pages, type Request, readForm, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm } from '../../../ui/filled-form.ts'
import { actorOf, coordination, personIn, unkept } from '../../accounts/index.ts'
import { refusedWith } from '../refused-form.ts'
import { addLitter } from './add-litter.ts'
import { editLitter } from './edit-litter.ts'
import { EditLitterForm, filledOf, NewLitterForm, typedOf } from './litter-form.ts'
import { LittersDeskPage } from './pages/desk-page.tsx'
import { LitterFormPage } from './pages/litter-form-page.tsx'
import { litterIn } from './public-routes.tsx'
import { litterById, littersOf } from './queries.ts'
import { shownOf } from './shown.ts'

export const coordinationRoutes = pages()

coordinationRoutes.get(paths.coordinationLitters, coordination, async (c) => {
  const { db, view, now } = c.var
  const litters = []
  for (const litter of await littersOf(db)) litters.push(await shownOf(db, litter, now))
  return unkept(c, <LittersDeskPage view={view} litters={litters} />)
})

coordinationRoutes.get(paths.coordinationNewLitter, coordination, async (c) => {
  const last = (await littersOf(c.var.db)).find(({ fictional }) => !fictional)
  const form = { ...emptyForm, values: { number: String((last?.number ?? 0) + 1) } }
  return unkept(c, <LitterFormPage view={c.var.view} form={form} litter={null} />)
})

coordinationRoutes.post(paths.coordinationNewLitter, coordination, async (c) => {
  const { db, view } = c.var
  const form = await readForm(c, NewLitterForm)
  let number = ''
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    await addLitter(db, { number: form.values.number, ...typedOf(form.values) }, byIn(c))
    number = String(form.values.number)
  })
  if (!refusal) return c.redirect(view.to(paths.litter.href({ number })), 303)
  const filled = { values: form.typed, errors: refusal.errors }
  return unkept(c, <LitterFormPage view={view} form={filled} litter={null} />, refusal.status)
})

coordinationRoutes.get(paths.coordinationLitter, coordination, async (c) => {
  const litter = await litterIn(c)
  return unkept(c, <LitterFormPage view={c.var.view} form={filledOf(litter)} litter={litter} />)
})

coordinationRoutes.post(paths.coordinationLitter, coordination, async (c) => {
  const { db, view, language } = c.var
  const litter = await litterIn(c)
  const form = await readForm(c, EditLitterForm)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    const { reason, revision } = form.values
    const edit = { id: litter.id, revision, typed: typedOf(form.values), reason, language }
    await editLitter(db, edit, byIn(c))
  }).catch((error: unknown) => {
    if (error instanceof EditConflict) return error
    throw error
  })
  if (!refusal) return c.redirect(view.to(paths.litter.href({ number: String(litter.number) })), 303)
  const shown = { form: { values: form.typed, errors: refusal.errors }, litter: await litterById(db, litter.id) }
  const page = <LitterFormPage view={view} {...shown} isMoved={refusal instanceof EditConflict} />
  return unkept(c, page, refusal.status)
})

const byIn = (c: Request) => ({ actor: actorOf(personIn(c)), now: c.var.now })
