import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { paths } from '../../../paths.ts'
import { everyone, pages, type Request, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { inBrowser, personIn, signedIn, unkept } from '../../accounts/index.ts'
import { charterInForce } from '../../charter/index.ts'
import { byOf, hostersOf } from '../../delegates/index.ts'
import { findHoster } from '../../hosters/index.ts'
import { refusedWith } from '../refused-form.ts'
import { applyAnew } from './apply-anew.ts'
import { beginApplication, isMember } from './begin-application.ts'
import { readNewHoster } from './forms.ts'
import { BeginPage } from './pages/begin-page.tsx'
import { JoinPage } from './pages/join-page.tsx'
import { applicationsWorkedOn, type Written } from './queries.ts'
import { littersFor, today } from './shown.ts'
import { peopleOf } from './tell.ts'

/** How one becomes a member, and where one begins. */
export const joinRoutes = pages()

joinRoutes.get(paths.join, everyone, async (c) => {
  const { db, view } = c.var
  const charter = await charterInForce(db, await today(c))
  const litters = await littersFor(c, { fictional: false })
  const pretended = await littersFor(c, { fictional: true })
  const own = await ownApplications(c)
  return unkept(c, <JoinPage {...{ view, charter, litters, own }} pretended={pretended.open} />)
})

joinRoutes.get(paths.joinBeginning, signedIn, (c) => beginPage(c))

joinRoutes.post(paths.joinBeginning, signedIn, async (c) => {
  const { view } = c.var
  const form = await readNewHoster(c)
  const known = [form.typed.hoster ?? ''].flat()[0] ?? ''
  let slug = ''
  let claimed: { slug: string; name: string } | null = null
  const refusal = await refusalOf(c, async () => {
    if (known !== '') {
      slug = await beginFor(c, known)
      return
    }
    if (!form.ok) throw refusedWith(form.errors)
    const begun = await beginAnew(c, form.values)
    if ('slug' in begun) slug = begun.slug
    else claimed = begun.known
    if (claimed) throw refusedWith([{ field: 'website', key: 'membership.domain-known' }], 409)
  })
  if (refusal) return beginPage(c, { values: form.typed, errors: refusal.errors }, claimed, refusal.status)
  return c.redirect(view.to(paths.applicationDraft.href({ slug })), 303)
})

async function beginFor(c: Request, hosterSlug: string): Promise<string> {
  const { db, language } = c.var
  const { id } = await findHoster(db, hosterSlug)
  return beginApplication(db, { hosterId: id, language, day: await today(c) }, await byOf(c, id))
}

/** With a hoster that the register does not know; their own one that it knows is begun as such. */
async function beginAnew(c: Request, said: Parameters<typeof applyAnew>[1]['said']) {
  const { db, language, now } = c.var
  const person = personIn(c)
  const by = { actor: { kind: 'person' as const, personId: person.personId, forHosterId: null }, now }
  const begun = await applyAnew(db, { said, language }, by)
  if ('slug' in begun) return begun
  const own = (await hostersOf(db, person.personId)).find(({ id }) => id === begun.known.id)
  return own ? { slug: await beginFor(c, own.slug) } : begun
}

async function beginPage(
  c: Request,
  form: FilledForm = emptyForm,
  claimed: { slug: string; name: string } | null = null,
  status?: ContentfulStatusCode,
): Promise<Response> {
  const { db, view } = c.var
  const day = await today(c)
  const hosters = await hostersOf(db, personIn(c).personId)
  const own = await ownApplications(c)
  const open = new Set(own.map(({ hosterId }) => hosterId))
  const free = hosters.filter((hoster) => !isMember(hoster, day) && !open.has(hoster.id))
  return unkept(c, <BeginPage {...{ view, own, form, claimed }} hosters={free} />, status)
}

/** Those that are open, of who reads. */
async function ownApplications(c: Request): Promise<Written[]> {
  const { db } = c.var
  const person = inBrowser(c)
  if (person === null) return []
  const hosterIds = (await hostersOf(db, person.personId)).map(({ id }) => id)
  const all = await applicationsWorkedOn(db, { personId: person.personId, hosterIds })
  const own = []
  for (const one of all)
    if (one.state !== 'admitted' && one.state !== 'withdrawn' && (await peopleOf(db, one)).includes(person.personId))
      own.push(one)
  return own
}
