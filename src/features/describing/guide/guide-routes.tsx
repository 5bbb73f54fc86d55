import { paths } from '../../../paths.ts'
import { everyone, pages } from '../../../platform/web/index.ts'
import { respond } from '../../../ui/respond.tsx'
import { GuidePage } from './guide-page.tsx'
import { KeysPage } from './keys-page.tsx'
import { readGuide } from './read-guide.ts'

/** What hosters read about describing themselves, being watched, and the charter: the same for everybody. */
export const guideRoutes = pages()

guideRoutes.kept(paths.describeGuide, everyone, async (c) => {
  const { view, language, site } = c.var
  const guide = await readGuide(site.documents, 'describe', language, site.publicUrl)
  const trail = [{ href: view.to(paths.describe.href()), label: view.t('describing.title') }]
  return respond(c, <GuidePage {...{ view, guide, trail }} canonical={paths.describeGuide.href()} />)
})

guideRoutes.kept(paths.checkerGuide, everyone, async (c) => {
  const { view, language, site } = c.var
  const guide = await readGuide(site.documents, 'monitoring', language, site.publicUrl)
  const trail = [{ href: view.to(paths.checker.href()), label: view.t('monitoring.checker-title') }]
  return respond(c, <GuidePage {...{ view, guide, trail }} canonical={paths.checkerGuide.href()} />)
})

guideRoutes.kept(paths.complianceGuide, everyone, async (c) => {
  const { view, language, site } = c.var
  const guide = await readGuide(site.documents, 'compliance', language, site.publicUrl)
  const trail = [{ href: view.to(paths.documents.href()), label: view.t('charter.documents-title') }]
  return respond(c, <GuidePage {...{ view, guide, trail }} canonical={paths.complianceGuide.href()} />)
})

guideRoutes.kept(paths.votesGuide, everyone, async (c) => {
  const { view, language, site } = c.var
  const guide = await readGuide(site.documents, 'votes', language, site.publicUrl)
  const trail = [{ href: view.to(paths.decisions.href()), label: view.t('decisions.list-title') }]
  return respond(c, <GuidePage {...{ view, guide, trail }} canonical={paths.votesGuide.href()} />)
})

guideRoutes.kept(paths.describeKeys, everyone, (c) => respond(c, <KeysPage view={c.var.view} />))
