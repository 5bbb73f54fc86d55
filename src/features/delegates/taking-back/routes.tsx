import { paths } from '../../../paths.ts'
import { everyone, pages, type Request } from '../../../platform/web/index.ts'
import { askToSignIn, personsById, type SignedIn, unkept } from '../../accounts/index.ts'
import { nameAmongDelegates } from '../delegation.ts'
import { TakingBackPage, TakingBackUnknownPage } from '../pages/taking-back-page.tsx'
import { knownHoster } from '../tell.ts'
import { takingBackAt } from './queries.ts'
import { takeBack } from './take-back.ts'
import type { TakingBack } from './taking-back.ts'

export const takingBackRoutes = pages()

takingBackRoutes.get(paths.takingBack, everyone, async (c) => {
  const change = await takingBackAt(c.var.db, addressIn(c), sessionIn(c))
  if (change === 'sign-in') return askToSignIn(c)
  if (!change) return unkept(c, <TakingBackUnknownPage view={c.var.view} />, 404)
  return takingBackPage(c, change)
})

takingBackRoutes.post(paths.takingBack, everyone, async (c) => {
  const { db, view, now, site } = c.var
  const address = addressIn(c)
  if ((await takingBackAt(db, address, sessionIn(c))) === 'sign-in') return askToSignIn(c)
  await takeBack(db, address, sessionIn(c), { now, undoers: site.undoers })
  return c.redirect(view.to(paths.takingBack.href({ token: address })), 303)
})

async function takingBackPage(c: Request, change: TakingBack) {
  const { db, view } = c.var
  const hoster = await knownHoster(db, change.hosterId)
  const [removed] = change.personId === null ? [] : await personsById(db, [change.personId])
  const name = removed ? nameAmongDelegates(removed) : ''
  return unkept(c, <TakingBackPage {...{ view, hoster, change, name }} />)
}

const addressIn = (c: Request) => c.req.param('token') ?? ''

/** A program with a key takes nothing back. */
const sessionIn = ({ var: { person } }: Request): SignedIn | null => (person?.via.kind === 'session' ? person : null)
