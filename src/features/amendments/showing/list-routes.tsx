import { paths } from '../../../paths.ts'
import { notFound } from '../../../platform/errors.ts'
import { atomOf, everyone, forPrograms, pages, type Request, readQuery } from '../../../platform/web/index.ts'
import { respond } from '../../../ui/respond.tsx'
import { inBrowser, unkept } from '../../accounts/index.ts'
import { AmendmentsPage } from '../pages/amendments-page.tsx'
import { draftsOf } from '../queries.ts'
import { listAsJson } from './as-json.ts'
import { amendmentsFeed } from './feed.ts'
import { inJson } from './for-programs.ts'
import { type ListOfAmendments, listedAmendments } from './listed.ts'

/** All that was proposed: as a page, a feed, and for programs. */
export const listRoutes = pages()

listRoutes.get(paths.amendments, everyone, async (c) => {
  const { db, view, now } = c.var
  const asked = readQuery(paths.amendments.schema, c.req.url)
  const list = await listedAmendments(db, asked, now)
  if (c.env.format === 'atom') return feed(c, list)
  if (c.env.format === 'json') return inJson(c, paths.amendments.href(), listAsJson(view, list))
  if (c.env.format !== 'html') throw notFound('site.page-not-found')
  const person = inBrowser(c)
  if (person === null) return respond(c, <AmendmentsPage view={view} list={list} drafts={null} />)
  return unkept(c, <AmendmentsPage view={view} list={list} drafts={await draftsOf(db, person.personId)} />)
})

function feed(c: Request, list: ListOfAmendments): Response {
  const { view, now, site } = c.var
  const { license } = site.directory.current().collective
  return forPrograms(c, 'atom', atomOf({ license, generatedAt: now.toString() }, ...amendmentsFeed(view, list)))
}
