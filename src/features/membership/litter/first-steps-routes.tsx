import { paths } from '../../../paths.ts'
import { notFound } from '../../../platform/errors.ts'
import { pages } from '../../../platform/web/index.ts'
import { unkept } from '../../accounts/index.ts'
import { byOf, delegate } from '../../delegates/index.ts'
import { findHoster } from '../../hosters/index.ts'
import { isStep, stepsOf, tickStep } from './first-steps.ts'
import { FirstStepsPage } from './pages/first-steps-page.tsx'

export const firstStepsRoutes = pages()

firstStepsRoutes.get(paths.firstSteps, delegate, async (c) => {
  const hoster = await findHoster(c.var.db, c.req.param('slug') ?? '')
  return unkept(c, <FirstStepsPage view={c.var.view} hoster={hoster} steps={await stepsOf(c.var.db, hoster)} />)
})

firstStepsRoutes.post(paths.firstStep, delegate, async (c) => {
  const { id, slug } = await findHoster(c.var.db, c.req.param('slug') ?? '')
  const step = c.req.param('step') ?? ''
  if (!isStep(step)) throw notFound('site.page-not-found')
  await tickStep(c.var.db, id, step, await byOf(c, id))
  return c.redirect(c.var.view.to(paths.firstSteps.href({ slug })), 303)
})

firstStepsRoutes.get(paths.firstStep, delegate, (c) =>
  c.redirect(c.var.view.to(paths.firstSteps.href({ slug: c.req.param('slug') ?? '' })), 302),
)
