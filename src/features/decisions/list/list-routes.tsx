import { paths } from '../../../paths.ts'
import { notFound } from '../../../platform/errors.ts'
import { everyone, type Format, forPrograms, pages, type Request, readQuery } from '../../../platform/web/index.ts'
import { inBrowser, unkept } from '../../accounts/index.ts'
import { mayOpen } from '../policies.ts'
import { listAsJson } from './as-json.ts'
import { type Asked, askedIn, queryOf } from './asked.ts'
import { calendarOfVotes } from './calendar.ts'
import { DecisionsPage } from './decisions-page.tsx'
import { feedOf } from './feed.ts'
import { type DecisionList, listDecisions } from './list-queries.ts'

export const listRoutes = pages()

listRoutes.get(paths.decisions, everyone, async (c) => {
  const { db, view, now } = c.var
  const query = readQuery(paths.decisions.schema, c.req.url)
  const asked = askedIn(query)
  const list = await listDecisions(db, asked, { now, after: query.after })
  if (c.env.format !== 'html') return forPrograms(c, c.env.format, bodyOf(c, c.env.format, { list, asked }))
  const offersNew = inBrowser(c) !== null && (await mayOpen.may(c)) === true
  return unkept(c, <DecisionsPage {...{ view, list, asked, offersNew }} isFirst={query.after === undefined} />)
})

function bodyOf(c: Request, format: Format, { list, asked }: { list: DecisionList; asked: Asked }): string {
  const { view, site } = c.var
  const { license } = site.directory.current().collective
  const [page = '', query] = (view.publicUrl + view.to(paths.decisions.href({}, queryOf(asked)))).split('?')
  const at = (ending: string) => `${page}${ending}${query === undefined ? '' : `?${query}`}`
  const decisions = [...list.open, ...list.soon, ...list.closed]
  switch (format) {
    case 'ics':
      return calendarOfVotes(view, decisions)
    case 'atom':
      return feedOf(view, { decisions, license, self: at('.atom'), page: at('') })
    case 'json': {
      const last = list.hasMore ? list.closed.at(-1) : undefined
      const after = last && view.to(paths.decisions.href({}, { ...queryOf(asked), after: last.slug }))
      const earlier = after ? view.publicUrl + after.replace('?', '.json?') : null
      return listAsJson(view, { list, license, earlier })
    }
    default:
      throw notFound('site.page-not-found')
  }
}
