import { paths } from '../../paths.ts'
import { notFound } from '../../platform/errors.ts'
import { common, everyone, type Request } from '../../platform/web/index.ts'
import { readHoster, readService } from '../directory/index.ts'
import { asJsonFile, asText } from './answer.ts'
import { federationFile } from './federation-file.ts'
import { hosterFile } from './hoster-file.ts'
import { librehostDirectory, librehostOf } from './librehost.ts'
import { publishingOf } from './publishing.ts'
import { serviceFile } from './service-file.ts'

/** The register in the formats of others: what their programs look for at addresses of their own. */
export const openData = common()

openData.kept(paths.common.federationFile, everyone, (c) => asText(c, federationFile(publishingOf(c))))

openData.kept(paths.common.hosterFile, everyone, async (c) => {
  const shown = await hosterAsked(c)
  if ('movedTo' in shown) return c.redirect(paths.common.hosterFile.href({ slug: shown.movedTo }), 301)
  return asText(c, hosterFile(publishingOf(c), shown))
})

openData.kept(paths.common.serviceFile, everyone, async (c) => {
  const { hoster = '', file = '' } = c.req.param()
  const [, slug] = /^(.+)\.properties$/.exec(file) ?? []
  if (slug === undefined) throw notFound('site.page-not-found')
  const { shown, offered, frozen } = await readService(c.var.db, hoster, slug, c.var.site.directory.current())
  if (frozen) throw notFound('open-data.frozen')
  const own = { hoster: shown.hoster.slug, file: `${offered.service.slug}.properties` }
  if (own.hoster !== hoster || own.file !== file) return c.redirect(paths.common.serviceFile.href(own), 301)
  return asText(c, serviceFile(publishingOf(c), shown, offered))
})

openData.kept(paths.common.librehostDirectory, everyone, (c) => asJsonFile(c, librehostDirectory(publishingOf(c))))

openData.kept(paths.common.librehostFile, everyone, async (c) => {
  const shown = await hosterAsked(c)
  if ('movedTo' in shown) return c.redirect(paths.common.librehostFile.href({ slug: shown.movedTo }), 301)
  return asJsonFile(c, librehostOf(publishingOf(c), shown))
})

/** The hoster of the address, or the slug that it has now. Of a frozen page nothing is given to programs. */
async function hosterAsked(c: Request) {
  const { slug = '' } = c.req.param()
  const shown = await readHoster(c.var.db, slug, c.var.site.directory.current())
  if (shown.frozen) throw notFound('open-data.frozen')
  return shown.hoster.slug === slug ? shown : { movedTo: shown.hoster.slug }
}
