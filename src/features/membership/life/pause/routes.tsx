import { z } from 'zod'
import { paths } from '../../../../paths.ts'
import type { RefusalStatus } from '../../../../platform/errors.ts'
import { pages, type Request, readForm, readQuery, refusalOf } from '../../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../../ui/filled-form.ts'
import { unkept } from '../../../accounts/index.ts'
import { delegate } from '../../../delegates/index.ts'
import { findHoster } from '../../../hosters/index.ts'
import { refusedWith } from '../../refused-form.ts'
import { dayOf } from '../../typed-text.ts'
import { lifeByOf } from '../as-whom.ts'
import { lifeOf } from '../life-of.ts'
import { LifePage } from '../pages/life-page.tsx'
import { pauses } from './pause.ts'
import { pauseMembership } from './pause-membership.ts'

export const pauseRoutes = pages()

const from = dayOf('membership.pause-day-missing')
const PauseForm = z.object({ to: z.enum(pauses, 'membership.pause-which'), from })
const ReturnForm = z.object({ from }).transform((typed) => ({ ...typed, to: 'active' as const }))

pauseRoutes.get(paths.hosterLife, delegate, (c) => lifePage(c))
pauseRoutes.post(paths.hosterPause, delegate, (c) => changed(c, PauseForm))
pauseRoutes.post(paths.hosterReturn, delegate, (c) => changed(c, ReturnForm))

// Where a page that answered a form is opened again.
for (const form of [paths.hosterPause, paths.hosterReturn])
  pauseRoutes.get(form, delegate, (c) =>
    c.redirect(c.var.view.to(paths.hosterLife.href({ slug: c.req.param('slug') ?? '' })), 302),
  )

async function changed(c: Request, schema: typeof PauseForm | typeof ReturnForm): Promise<Response> {
  const { db, view } = c.var
  const hoster = await findHoster(db, c.req.param('slug') ?? '')
  const form = await readForm(c, schema)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    await pauseMembership(db, hoster, form.values, await lifeByOf(c, hoster.id))
  })
  if (refusal) return lifePage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.hosterLife.href({ slug: hoster.slug }, { saved: 'life' })), 303)
}

export async function lifePage(c: Request, form: FilledForm = emptyForm, status?: RefusalStatus): Promise<Response> {
  const { db, view, now } = c.var
  const hoster = await findHoster(db, c.req.param('slug') ?? '')
  const { saved } = readQuery(paths.hosterLife.schema, c.req.url)
  return unkept(c, <LifePage {...{ view, hoster, form, saved }} life={await lifeOf(db, hoster, now)} />, status)
}
