import { createReadStream, existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { paths } from '../../paths.ts'
import { notFound } from '../../platform/errors.ts'
import { preferredLanguage } from '../../platform/i18n/index.ts'
import { mailReaders, waitingMails } from '../../platform/mail/index.ts'
import { accepts, common, everyone, type Policy, pages, type Request, readSent } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'
import { administrator } from '../accounts/index.ts'
import { MailsPage } from './pages/mails-page.tsx'
import { askDatabase } from './queries.ts'

const forEver = 'public, max-age=31536000, immutable'

const commonRoutes = common()

commonRoutes.get(paths.common.root, everyone, (c) => {
  c.header('Vary', 'Accept-Language')
  return c.redirect(`/${preferredLanguage(c.req.header('accept-language'), c.var.view.collective.languages)}`, 302)
})

commonRoutes.get(paths.common.asset, everyone, (c) => {
  const asset = c.var.site.assets.find(c.req.param('name') ?? '')
  if (!asset) throw notFound('site.page-not-found')
  const isBrotli = accepts(c.req.header('accept-encoding'), 'br')
  c.header('Content-Type', asset.type)
  c.header('Cache-Control', forEver)
  c.header('Vary', 'Accept-Encoding')
  if (isBrotli) c.header('Content-Encoding', 'br')
  return c.body(new Uint8Array(isBrotli ? asset.brotli : asset.bytes))
})

/** The process runs. */
commonRoutes.get(paths.common.healthz, everyone, (c) => c.text('ok'))

/** The process can answer: the database does, and there is a directory to show. */
commonRoutes.get(paths.common.readyz, everyone, async (c) => {
  await askDatabase(c.var.db)
  return c.text(`ok ${c.var.site.directory.current().version}`)
})

/** The program's own source, as the AGPL asks (§13): what runs here, packed when it was built. */
commonRoutes.get(paths.common.source, everyone, (c) => {
  const { sourceArchive } = c.var.site
  if (!existsSync(sourceArchive)) throw notFound('site.page-not-found')
  c.header('Content-Type', 'application/gzip')
  c.header('Content-Disposition', 'attachment; filename="chatterie-source.tar.gz"')
  return c.body(webStream(sourceArchive))
})

const localisedRoutes = pages()

/** What a page of a refusal gives back, as a file: browsers end its lines as they like. */
localisedRoutes.post(paths.keptText, everyone, async (c) => {
  const { text = '' } = (await readSent(c)).typed
  c.header('Content-Type', 'text/plain; charset=UTF-8')
  c.header('Content-Disposition', `attachment; filename="${c.var.view.t('ui.kept-file')}"`)
  c.header('Cache-Control', 'no-store')
  return c.body([text].flat().join('\n').replace(/\r\n?/g, '\n'))
})

/** They may hold links that sign people in. */
const mailReader: Policy = {
  name: 'mail-reader',
  may(c) {
    const readers = mailReaders(c.var.site, isPassedOn(c) ? 'somebody elsewhere' : c.env.visitor)
    if (readers === 'nobody') throw notFound('site.page-not-found')
    return readers === 'everybody' ? true : administrator.may(c)
  },
}

/**
 * Whether the request came through a proxy of this machine, which stands there for visitors of anywhere, or under a
 * name that is not the site's own, as when a page elsewhere has its name lead here.
 */
function isPassedOn(c: Request): boolean {
  const own = new URL(c.var.site.publicUrl).hostname
  const isOfProxy = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(
    (name) => c.req.header(name) !== undefined,
  )
  return isOfProxy || new URL(c.req.url).hostname !== own
}

localisedRoutes.get(paths.mails, mailReader, async (c) => {
  c.header('Cache-Control', 'no-store')
  return respond(c, <MailsPage view={c.var.view} mails={await waitingMails(c.var.db)} />)
})

export const operations = { list: [...commonRoutes.list, ...localisedRoutes.list] }

/** Safe: Node's own web stream is the platform's, under another type name. */
const webStream = (file: string) => Readable.toWeb(createReadStream(file)) as ReadableStream
