import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { paths } from '../../../paths.ts'
import { notFound } from '../../../platform/errors.ts'
import { pages, type Request, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { personIn, signedIn, unkept } from '../../accounts/index.ts'
import { findHoster } from '../../hosters/index.ts'
import { ClaimLinkPage } from '../pages/claim-link-page.tsx'
import { ClaimPage } from '../pages/claim-page.tsx'
import { mayActFor } from '../queries.ts'
import { askDomain, isReady, type Outcome } from './ask-domain.ts'
import { beginClaim } from './begin-claim.ts'
import { isWay } from './claim.ts'
import { proveByMail } from './prove.ts'
import { type Standing, standingOf } from './standing.ts'

export const claimRoutes = pages()

claimRoutes.get(paths.hosterClaim, signedIn, async (c) => {
  return claimPage(c, await standingOf(c), { form: emptyForm })
})

claimRoutes.post(paths.hosterClaim, signedIn, async (c) => {
  const { hoster, domain } = await standingOf(c)
  const { personId } = personIn(c)
  if (domain) await beginClaim(c.var.db, { personId, hosterId: hoster.id }, c.var.now)
  return toClaim(c, hoster.slug)
})

// Where a page that answered a check is opened again.
claimRoutes.get(paths.hosterClaimCheck, signedIn, (c) => toClaim(c, c.req.param('slug') ?? ''))

claimRoutes.post(paths.hosterClaimCheck, signedIn, async (c) => {
  const way = c.req.param('way') ?? ''
  if (!isWay(way)) throw notFound('site.page-not-found')
  const standing = await standingOf(c)
  const { slug } = standing.hoster
  if (standing.isDelegate && way === 'mail') return toDelegates(c, slug)
  if (!isReady(standing)) return toClaim(c, slug)
  let outcome: Outcome = 'mailed'
  const refusal = await refusalOf(c, async () => {
    outcome = await askDomain(c, way, standing)
  })
  if (refusal) return claimPage(c, standing, { form: { values: {}, errors: refusal.errors } }, refusal.status)
  return afterCheck(c, standing, outcome)
})

claimRoutes.get(paths.hosterClaimMail, signedIn, async (c) => {
  const { view } = c.var
  const hoster = await findHoster(c.var.db, c.req.param('slug') ?? '')
  if (await mayActFor(c.var.db, personIn(c), hoster.id)) return toDelegates(c, hoster.slug)
  return unkept(c, <ClaimLinkPage view={view} hoster={hoster} account={personIn(c).email} />)
})

claimRoutes.post(paths.hosterClaimMail, signedIn, async (c) => {
  const { slug = '', token = '' } = c.req.param()
  const hoster = await findHoster(c.var.db, slug)
  await proveByMail(c.var.db, { hosterId: hoster.id, token }, personIn(c), c.var.now)
  return toDelegates(c, hoster.slug)
})

function afterCheck(c: Request, standing: Standing, outcome: Outcome) {
  if (outcome === 'proven') return toDelegates(c, standing.hoster.slug)
  if (outcome === 'mailed') return toClaim(c, standing.hoster.slug)
  return claimPage(c, standing, { form: emptyForm, outcome }, 422)
}

interface Shown {
  form: FilledForm
  outcome?: Exclude<Outcome, string>
}

const claimPage = (c: Request, standing: Standing, { form, outcome }: Shown, status?: ContentfulStatusCode) =>
  unkept(c, <ClaimPage view={c.var.view} standing={standing} form={form} outcome={outcome ?? null} />, status)

const toClaim = (c: Request, slug: string) => c.redirect(c.var.view.to(paths.hosterClaim.href({ slug })), 303)
const toDelegates = (c: Request, slug: string) => c.redirect(c.var.view.to(paths.hosterDelegates.href({ slug })), 303)
