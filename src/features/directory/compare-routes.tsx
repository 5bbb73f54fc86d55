import { paths } from '../../paths.ts'
import { notFound } from '../../platform/errors.ts'
import { everyone, pages, readQuery } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'
import { alsoComparable, compare, referencesIn } from './compared.ts'
import { ComparePage } from './pages/compare-page.tsx'

export const compareRoutes = pages().kept(paths.compare, everyone, async (c) => {
  const { view, db, site } = c.var
  if (c.env.format !== 'html') throw notFound('site.page-not-found')
  const directory = site.directory.current()
  const asked = referencesIn(readQuery(paths.compare.schema, c.req.url))
  const compared = await compare(db, directory, asked)
  const { sort, references } = compared
  const href = references.length > 0 ? paths.compare.href({}, { [sort]: [references.join(',')] }) : paths.compare.href()
  if (!isAddress(c.req.url, view.to(href))) return c.redirect(view.to(href), 302)
  const offered = alsoComparable(directory, compared)
  return respond(c, <ComparePage view={view} compared={compared} offered={offered} day={directory.day} />)
})

/** Whether a page was asked for by its one readable address: what was pasted into the form is not. */
const isAddress = (url: string, href: string) => new URL(url).search === new URL(href, url).search
