import { paths } from '../../paths.ts'
import { notFound } from '../../platform/errors.ts'
import { common, everyone } from '../../platform/web/index.ts'
import { keptFile } from '../hosters/index.ts'

const forEver = 'public, max-age=31536000, immutable'

export const fileRoutes = common()

/** The collective's colours, under a name that changes with them. */
fileRoutes.get(paths.common.theme, everyone, (c) => {
  const { file, css } = c.var.site.directory.current().theme
  if (c.req.param('name') !== file) return c.redirect(paths.common.theme.href({ name: file }), 302)
  c.header('Content-Type', 'text/css; charset=UTF-8')
  c.header('Cache-Control', forEver)
  return c.body(css)
})

/** A logo, drawn anew by us: even so, nothing in it may run. */
fileRoutes.get(paths.common.file, everyone, async (c) => {
  const [hash = '', ending] = (c.req.param('name') ?? '').split('.')
  const file = ending === 'webp' ? await keptFile(c.var.db, hash) : undefined
  if (!file) throw notFound('site.page-not-found')
  c.header('Content-Security-Policy', "default-src 'none'; sandbox")
  c.header('Content-Type', file.type)
  c.header('Cache-Control', forEver)
  return c.body(new Uint8Array(file.bytes))
})
