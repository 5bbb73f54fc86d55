import { EmbeddingQuery, paths } from '../../paths.ts'
import { notFound } from '../../platform/errors.ts'
import { languages } from '../../platform/i18n/index.ts'
import { mailReaders } from '../../platform/mail/index.ts'
import { isOfPeople } from '../../platform/stored.ts'
import { common, everyone, pages, readQuery } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'
import { embeddingOf } from './embedding.ts'
import { AboutPage } from './pages/about-page.tsx'
import { AccessibilityPage } from './pages/accessibility-page.tsx'
import { EmbeddingPage } from './pages/embedding-page.tsx'
import { LegalPage } from './pages/legal-page.tsx'
import { OpenDataPage } from './pages/open-data-page.tsx'
import { PrivacyPage } from './pages/privacy-page.tsx'
import { socialPreview } from './social-preview.tsx'
import { allStored } from './stored.ts'

const localised = pages()

localised.kept(paths.about, everyone, (c) => {
  const { collective } = c.var.site.directory.current()
  return respond(c, <AboutPage view={c.var.view} collective={collective} />)
})

localised.kept(paths.legal, everyone, (c) => {
  const { collective } = c.var.site.directory.current()
  return respond(c, <LegalPage view={c.var.view} collective={collective} />)
})

localised.kept(paths.privacy, everyone, (c) => {
  const { view, site } = c.var
  const { publisher } = site.directory.current().collective
  const stored = allStored.filter(isOfPeople)
  const readers = mailReaders(site)
  return respond(c, <PrivacyPage view={view} stored={stored} publisher={publisher} mailReaders={readers} />)
})

localised.kept(paths.accessibility, everyone, (c) => {
  const { publisher, coordinationEmail } = c.var.site.directory.current().collective
  const somebodyAnswers = publisher !== null || coordinationEmail !== null
  return respond(c, <AccessibilityPage view={c.var.view} somebodyAnswers={somebodyAnswers} />)
})

localised.kept(paths.embedding, everyone, (c) => {
  const { view, language, site } = c.var
  const { catalogue } = site.directory.current()
  const embedding = embeddingOf(readQuery(EmbeddingQuery, c.req.url), catalogue, language)
  return respond(c, <EmbeddingPage view={view} catalogue={catalogue} embedding={embedding} />)
})

localised.kept(paths.openData, everyone, (c) => {
  const { collective } = c.var.site.directory.current()
  return respond(c, <OpenDataPage view={c.var.view} collective={collective} />)
})

const commonRoutes = common()

/** Drawn once for each directory, and kept with its pages. */
commonRoutes.kept(paths.common.socialPreview, everyone, async (c) => {
  const language = languages.find((language) => c.req.param('name') === `${language}.png`)
  if (!language) throw notFound('site.page-not-found')
  const { site } = c.var
  c.header('Content-Type', 'image/png')
  return c.body(await socialPreview(site.directory.current().collective, language, new URL(site.publicUrl).host))
})

commonRoutes.get(paths.common.tabIcon, everyone, (c) => {
  const { icon } = c.var.site.directory.current()
  if (c.req.param('name') !== icon.file) return c.redirect(paths.common.tabIcon.href({ name: icon.file }), 302)
  c.header('Content-Type', 'image/svg+xml')
  c.header('Cache-Control', 'public, max-age=31536000, immutable')
  return c.body(icon.svg)
})

/** Every address of the room: what the collective is, what this site owes its visitors, how to take its lists away. */
export const about = { list: [...localised.list, ...commonRoutes.list] }
