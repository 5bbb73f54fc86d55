import { linksIn, paths } from '../../paths.ts'
import { languages } from '../../platform/i18n/index.ts'
import { common, everyone, pages, type Request, readQuery } from '../../platform/web/index.ts'
import { type Lead, oldHoster, oldPage, oldSearch } from './old-addresses.ts'

const localised = pages()
const plain = common()

localised.get(paths.oldSearch, everyone, async (c) => lead(c, await searched(c)))
localised.get(paths.oldHoster, everyone, async (c) => lead(c, await oldHoster(c.var.db, slugIn(c))))
localised.get(paths.oldPage, everyone, async (c) => lead(c, await oldPage(c.var.db, slugIn(c))))

plain.get(paths.common.oldSearch, everyone, async (c) => lead(c, await searched(c)))
plain.get(paths.common.oldHoster, everyone, async (c) => lead(c, await oldHoster(c.var.db, slugIn(c))))
plain.get(paths.common.oldHosterByScript, everyone, async (c) => lead(c, await oldHoster(c.var.db, slugIn(c))))

/** What others link to from the time of the collective's former site. */
export const oldAddressRoutes = { list: [...localised.list, ...plain.list] }

const searched = (c: Request) => oldSearch(c.var.db, readQuery(paths.oldSearch.schema, c.req.url))

const slugIn = (c: Request) => (c.req.param('slug') ?? '').replaceAll('\0', '').slice(0, 100)

/** For ever where the table knows; what is only guessed may be known tomorrow. Without a language it was French. */
function lead(c: Request, { href, certain }: Lead): Response {
  const language = languages.find((each) => c.req.path.startsWith(`/${each}/`)) ?? languages[0]
  return c.redirect(href.startsWith('/') ? linksIn(language)(href) : href, certain ? 301 : 302)
}
