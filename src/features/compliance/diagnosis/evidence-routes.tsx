import { paths } from '../../../paths.ts'
import { notFound } from '../../../platform/errors.ts'
import { everyone, pages, type Request } from '../../../platform/web/index.ts'
import { respond } from '../../../ui/respond.tsx'
import {
  differenceOfVersions,
  type EvidencePage,
  evidencePagesOf,
  findEvidencePage,
  versionOfPage,
} from '../evidence-pages/index.ts'
import { EvidenceDifferencePage } from './pages/evidence-difference-page.tsx'
import { EvidencePagePage } from './pages/evidence-page-page.tsx'
import { EvidencePagesPage } from './pages/evidence-pages-page.tsx'
import { EvidenceVersionPage } from './pages/evidence-version-page.tsx'
import { whoseIn } from './whose.ts'

export const evidenceRoutes = pages()

evidenceRoutes.get(paths.evidencePages, everyone, async (c) => {
  const { hoster } = await whoseIn(c)
  const kept = await evidencePagesOf(c.var.db, hoster.id)
  return respond(c, <EvidencePagesPage view={c.var.view} hoster={hoster} pages={kept} />)
})

evidenceRoutes.get(paths.evidencePage, everyone, async (c) => {
  const { hoster, page } = await pageIn(c)
  return respond(c, <EvidencePagePage view={c.var.view} hoster={hoster} page={page} />)
})

evidenceRoutes.get(paths.evidenceVersion, everyone, async (c) => {
  const { hoster, page } = await pageIn(c)
  const version = await versionIn(c, page, 'number')
  return respond(c, <EvidenceVersionPage view={c.var.view} hoster={hoster} page={page} version={version} />)
})

evidenceRoutes.get(paths.evidenceDifference, everyone, async (c) => {
  const { hoster, page } = await pageIn(c)
  const [before, after] = [await versionIn(c, page, 'before'), await versionIn(c, page, 'after')]
  const words = differenceOfVersions(before, after)
  return respond(c, <EvidenceDifferencePage view={c.var.view} {...{ hoster, page, before, after, words }} />)
})

async function pageIn(c: Request) {
  const { hoster } = await whoseIn(c)
  const page = await findEvidencePage(c.var.db, hoster.id, c.req.param('id') ?? '')
  if (!page) throw notFound('compliance.no-evidence-page')
  return { hoster, page }
}

async function versionIn(c: Request, page: EvidencePage, name: string) {
  const number = c.req.param(name) ?? ''
  const version = /^\d{1,6}$/.test(number) ? await versionOfPage(c.var.db, page.id, Number(number)) : undefined
  if (!version) throw notFound('compliance.no-evidence-version')
  return version
}
