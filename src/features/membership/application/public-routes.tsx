import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { paths } from '../../../paths.ts'
import { slugOf } from '../../../platform/slug.ts'
import { everyone, mediaTypes, pages, type Request, refusalOf } from '../../../platform/web/index.ts'
import { emptyForm } from '../../../ui/filled-form.ts'
import { respond } from '../../../ui/respond.tsx'
import { unkept } from '../../accounts/index.ts'
import { byOf } from '../../delegates/index.ts'
import { TopicsPart, topicsOn } from '../../discussions/index.ts'
import { hostersBySlug } from '../../hosters/index.ts'
import { restrictionsOn } from '../../moderation/index.ts'
import { applicationParts } from '../application-parts.ts'
import { litterNumbered } from '../litter/queries.ts'
import { refusedWith } from '../refused-form.ts'
import { type ApplicationChange, isPublic } from './application.ts'
import { differencesBetween } from './differences.ts'
import { readWithdrawal } from './forms.ts'
import { lineOfTime } from './line-of-time.ts'
import { ApplicationPage } from './pages/application-page.tsx'
import { VersionsPage } from './pages/versions-page.tsx'
import { WithdrawalPage } from './pages/withdrawal-page.tsx'
import { applicant } from './policy.ts'
import { presentApplication } from './present.ts'
import { changesOf, versionsOf, type Written } from './queries.ts'
import { openedBy, publicApplication, today } from './shown.ts'
import { votedOn } from './was-voted-on.ts'
import { eraseApplication, withdrawApplication } from './withdraw-application.ts'

/** An application as everybody reads it, and how its people take it back. */
export const publicRoutes = pages()

publicRoutes.get(paths.application, everyone, async (c) => {
  const { db, view, now } = c.var
  const { application, isOwn } = await publicApplication(c)
  const { slug, id, litterNumber, state } = application
  if (!isPublic(state)) return c.redirect(view.to(paths.applicationDraft.href({ slug })), 303)
  const versions = await versionsOf(db, id)
  const version = versions.at(-1)
  const [hidden = null] = await restrictionsOn(db, [{ kind: 'application', id }])
  const changes = (await changesOf(db, id)).map((change) => (hidden ? withoutOwnWords(change) : change))
  if (version === undefined) throw new Error('a public application was sent once')
  if (c.env.format === 'json') {
    c.header('Content-Type', mediaTypes.json)
    return c.body(
      JSON.stringify(presentApplication(view, application, { version, changes, isHidden: hidden !== null })),
    )
  }
  const litter = litterNumber === null ? null : await litterNumbered(db, litterNumber)
  const about = paths.application.href({ slug })
  const shown = {
    ...{ view, application, version, hidden, isOwn },
    steps: lineOfTime(application, changes, litter, await today(c)),
    mentor: await mentorOf(c, version.dossier.mentor),
    voted: await votedOn(db, application, now),
    parts: await partsOf(c, application),
    topics: <TopicsPart view={view} about={about} topics={await topicsOn(db, about)} />,
  }
  return isOwn ? unkept(c, <ApplicationPage {...shown} />) : respond(c, <ApplicationPage {...shown} />)
})

/** What the applicant said of its withdrawal is hidden with its dossier. */
const withoutOwnWords = (change: ApplicationChange): ApplicationChange =>
  change.to === 'withdrawn' ? { ...change, reason: null } : change

async function partsOf(c: Request, application: Written) {
  const parts = []
  for (const part of applicationParts) parts.push(await part(c, application))
  return parts.filter((part) => part !== null)
}

/** The hoster of the register that an applicant names as its mentor. */
async function mentorOf(c: Request, named: string) {
  if (named === '') return null
  const [hoster] = await hostersBySlug(c.var.db, [slugOf(named)])
  return hoster ? { slug: hoster.slug, name: hoster.facts.name } : null
}

publicRoutes.get(paths.applicationVersions, everyone, async (c) => {
  const { db, view } = c.var
  const { application } = await publicApplication(c)
  const [hidden] = await restrictionsOn(db, [{ kind: 'application', id: application.id }])
  const isBare = hidden !== undefined || application.cleared?.how === 'all'
  const versions = await versionsOf(db, application.id)
  const sendings = versions.map((version, at) => {
    const before = versions[at - 1]
    return { version, differences: before && !isBare ? differencesBetween(before, version) : before ? [] : null }
  })
  return respond(c, <VersionsPage view={view} application={application} sendings={sendings.toReversed()} />)
})

publicRoutes.get(paths.applicationWithdrawal, applicant, (c) => withdrawalPage(c))

publicRoutes.post(paths.applicationWithdrawal, applicant, async (c) => {
  const { db, view, language } = c.var
  const { slug, hosterId, state } = await openedBy(c)
  const form = await readWithdrawal(c)
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(form.errors)
    const by = await byOf(c, hosterId)
    const { reason, erase } = form.values
    if (state === 'withdrawn') await eraseApplication(db, slug, by)
    else await withdrawApplication(db, slug, { reason: reason || null, language, erase: erase === 'yes' }, by)
  })
  if (refusal) return withdrawalPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.application.href({ slug })), 303)
})

async function withdrawalPage(c: Request, form = emptyForm, status?: ContentfulStatusCode): Promise<Response> {
  const { db, view, now } = c.var
  const application = await openedBy(c)
  const voted = await votedOn(db, application, now)
  return unkept(c, <WithdrawalPage {...{ view, application, voted, form }} />, status)
}
