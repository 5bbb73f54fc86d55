import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { conflict, notFound } from '../../../platform/errors.ts'
import { everyone, pages, type Request, readQuery } from '../../../platform/web/index.ts'
import { respond } from '../../../ui/respond.tsx'
import { coordination, unkept } from '../../accounts/index.ts'
import { byOf, delegate } from '../../delegates/index.ts'
import { inJson } from '../for-programs.ts'
import { askLook, findFinding, ownSubject, publishNow } from '../looking/index.ts'
import { diagnosisAsJson } from './as-json.ts'
import { diagnosisShown } from './diagnosis.ts'
import { findingShown } from './finding-shown.ts'
import { DiagnosisPage } from './pages/diagnosis-page.tsx'
import { FindingPage } from './pages/finding-page.tsx'
import { ourselves, type Whose, whoseIn } from './whose.ts'

export const diagnosisRoutes = pages()

diagnosisRoutes.get(paths.diagnosis, everyone, async (c) => {
  const whose = await whoseIn(c)
  const { slug } = whose.hoster
  if (slug !== c.req.param('slug')) return c.redirect(c.var.view.to(paths.diagnosis.href({ slug })) + ending(c), 301)
  return diagnosisPage(c, whose)
})

diagnosisRoutes.post(paths.diagnosisLook, delegate, async (c) => {
  const { hoster } = await whoseIn(c)
  const asked = await askLook(c.var.db, hoster.id, c.var.now)
  return back(c, hoster.slug, asked)
})

diagnosisRoutes.post(paths.diagnosisPublication, delegate, async (c) => {
  const { hoster, isOwn } = await whoseIn(c)
  // What a hoster has read before all others is its own to give away.
  if (!isOwn) throw conflict('compliance.own-people-only')
  await publishNow(c.var.db, hoster.id, await byOf(c, hoster.id))
  return back(c, hoster.slug, 'published')
})

// Where a page that answered a form is opened again.
for (const path of [paths.diagnosisLook, paths.diagnosisPublication])
  diagnosisRoutes.get(path, everyone, (c) =>
    c.redirect(c.var.view.to(paths.diagnosis.href({ slug: c.req.param('slug') ?? '' })), 303),
  )

diagnosisRoutes.get(paths.finding, everyone, async (c) => findingPage(c, await whoseIn(c)))

diagnosisRoutes.get(paths.ownDiagnosis, everyone, (c) => diagnosisPage(c, ourselves(c)))

diagnosisRoutes.post(paths.ownDiagnosisLook, coordination, async (c) => {
  const saved = await askLook(c.var.db, ownSubject, c.var.now)
  return c.redirect(c.var.view.to(paths.ownDiagnosis.href({}, { saved })), 303)
})

diagnosisRoutes.post(paths.ownDiagnosisPublication, coordination, async (c) => {
  await publishNow(c.var.db, ownSubject, await byOf(c))
  return c.redirect(c.var.view.to(paths.ownDiagnosis.href({}, { saved: 'published' })), 303)
})

for (const path of [paths.ownDiagnosisLook, paths.ownDiagnosisPublication])
  diagnosisRoutes.get(path, everyone, (c) => c.redirect(c.var.view.to(paths.ownDiagnosis.href()), 303))

diagnosisRoutes.get(paths.ownFinding, everyone, (c) => findingPage(c, ourselves(c)))

async function diagnosisPage(c: Request, whose: Whose): Promise<Response> {
  const { db, now, site, view } = c.var
  const { day, collective } = site.directory.current()
  const shown = await diagnosisShown(db, whose, { day, now, evidence: c.env.format === 'json' })
  if (c.env.format === 'json') return inJson(c, diagnosisAsJson(view, shown, collective.license))
  if (c.env.format !== 'html') throw notFound('site.page-not-found')
  const { saved } = readQuery(paths.diagnosis.schema, c.req.url)
  return answer(c, <DiagnosisPage view={view} shown={shown} saved={saved ?? null} />)
}

async function findingPage(c: Request, whose: Whose): Promise<Response> {
  const { db, now, site, view } = c.var
  const finding = await findFinding(db, c.req.param('id') ?? '', { now, public: !whose.seesAll })
  if (!finding || finding.subjectId !== whose.subjectId) throw notFound('compliance.no-finding')
  const shown = await findingShown(db, whose, finding, { day: site.directory.current().day, now })
  return answer(c, <FindingPage view={view} shown={shown} />)
}

/** For people who are signed in it may hold what is not public: then no cache keeps it. */
function answer(c: Request, page: Child): Response {
  if (c.var.person) return unkept(c, page)
  const response = respond(c, page)
  response.headers.set('Cache-Control', 'no-cache')
  return response
}

const back = (c: Request, slug: string, saved: string) =>
  c.redirect(c.var.view.to(paths.diagnosis.href({ slug }, { saved })), 303)

const ending = (c: Request) => (c.env.format === 'html' ? '' : `.${c.env.format}`)
