import { paths } from '../../../paths.ts'
import { notFound } from '../../../platform/errors.ts'
import { everyone, pages, type Request } from '../../../platform/web/index.ts'
import { actorOf, personIn, unkept } from '../../accounts/index.ts'
import { delegate, mayActFor } from '../../delegates/index.ts'
import { confirmHoster, findHoster, hosterById, lastWordOf } from '../../hosters/index.ts'
import { StillTruePage } from '../pages/still-true-page.tsx'
import { stillOpens } from './asking.ts'
import { confirmByLink } from './confirm-by-link.ts'
import { requestByToken } from './queries.ts'

export const stillTrueRoutes = pages()

stillTrueRoutes.post(paths.hosterConfirmation, delegate, async (c) => {
  const { db, view, now } = c.var
  const { id, slug } = await findHoster(db, c.req.param('slug') ?? '')
  const person = personIn(c)
  const actor = actorOf(person, (await mayActFor(db, person, id)) ? id : null)
  await confirmHoster(db, id, { actor, now })
  return c.redirect(view.to(paths.hoster.href({ slug })), 303)
})

stillTrueRoutes.get(paths.stillTrue, everyone, async (c) => {
  const { db, view, now } = c.var
  const request = await requestByToken(db, tokenIn(c))
  const hoster = request && (await hosterById(db, request.hosterId))
  if (!hoster || !stillOpens(request.askedAt, now)) throw notFound('remarks.still-true-unknown')
  const isConfirmed = lastWordOf(hoster) !== request.since
  return unkept(c, <StillTruePage view={view} hoster={hoster} isConfirmed={isConfirmed} />)
})

stillTrueRoutes.post(paths.stillTrue, everyone, async (c) => {
  const { db, view, now } = c.var
  await confirmByLink(db, tokenIn(c), now)
  return c.redirect(view.to(paths.stillTrue.href({ token: tokenIn(c) })), 303)
})

const tokenIn = (c: Request) => c.req.param('token') ?? ''
