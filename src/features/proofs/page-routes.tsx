import { paths } from '../../paths.ts'
import { everyone, pages, type Request, readQuery } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'
import { coordination, unkept } from '../accounts/index.ts'
import { delegate } from '../delegates/index.ts'
import { findHoster, standingOn } from '../hosters/index.ts'
import { askLook } from './link-back/ask-look.ts'
import { claimsOn } from './link-back/claims.ts'
import { linkBackOf } from './link-back/queries.ts'
import { ClaimsPage } from './pages/claims-page.tsx'
import { HowPage } from './pages/how-page.tsx'
import { ProofPage } from './pages/proof-page.tsx'

export const pageRoutes = pages()

pageRoutes.kept(paths.membershipProof, everyone, (c) => respond(c, <HowPage view={c.var.view} />))

pageRoutes.get(paths.hosterProof, delegate, async (c) => {
  const { db, view, site } = c.var
  const hoster = await hosterOf(c)
  const standing = standingOn(site.directory.current().day, hoster.periods, hoster.fictional)
  const linkBack = await linkBackOf(db, hoster.id)
  const isAsked = readQuery(paths.hosterProof.schema, c.req.url).saved === 'asked'
  return unkept(c, <ProofPage {...{ view, hoster, standing, linkBack, isAsked }} />)
})

pageRoutes.post(paths.hosterProofLook, delegate, async (c) => {
  await askLook(c.var.db, (await hosterOf(c)).id, c.var.now)
  return back(c, 'asked')
})

// Where a page that answered the form is opened again.
pageRoutes.get(paths.hosterProofLook, delegate, (c) => back(c))

pageRoutes.get(paths.coordinationClaims, coordination, async (c) => {
  const claims = await claimsOn(c.var.db, c.var.site.directory.current().day)
  return unkept(c, <ClaimsPage view={c.var.view} claims={claims} />)
})

const hosterOf = (c: Request) => findHoster(c.var.db, c.req.param('slug') ?? '')

const back = (c: Request, saved?: string) =>
  c.redirect(c.var.view.to(paths.hosterProof.href({ slug: c.req.param('slug') ?? '' }, { saved })), 303)
