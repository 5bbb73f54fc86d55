import { paths } from '../../paths.ts'
import type { RefusalStatus } from '../../platform/errors.ts'
import { pages, type Request, readForm, readQuery, refusalOf } from '../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../ui/filled-form.ts'
import { actorOf, coordination, personIn, unkept } from '../accounts/index.ts'
import { answerReport } from './answer-report.ts'
import { joinedCounts } from './crowd.ts'
import { ReportedPage } from './pages/reported-page.tsx'
import { ReportsPage } from './pages/reports-page.tsx'
import { refusedWith } from './refused-form.ts'
import { DecisionForm } from './report-form.ts'
import { answeredReports, countOpenReports, findReport, joinedReports, openReports } from './report-queries.ts'
import { reasonLength } from './restriction.ts'
import { withLengths } from './restriction-form.ts'
import { namesOf } from './subject-names.ts'

export const coordinationReports = pages()

coordinationReports.get(paths.coordinationReports, coordination, async (c) => {
  const { db, view } = c.var
  const { after, open: openAfter } = readQuery(paths.coordinationReports.schema, c.req.url)
  const open = after ? [] : await openReports(db, openAfter)
  const answered = openAfter ? [] : await answeredReports(db, after)
  const subjects = [...open, ...answered].flatMap(({ subject }) => subject ?? [])
  const nameOf = await namesOf(c, subjects)
  const joined = await joinedCounts(
    db,
    [...open, ...answered].map(({ id }) => id),
  )
  const shown = { waiting: await countOpenReports(db), open, answered, joined, isFirst: !after && !openAfter }
  return unkept(c, <ReportsPage view={view} nameOf={nameOf} {...shown} />)
})

coordinationReports.get(paths.coordinationReport, coordination, (c) => reportedPage(c, emptyForm))

coordinationReports.post(paths.coordinationReport, coordination, async (c) => {
  const { db, view, now, site } = c.var
  const id = c.req.param('id') ?? ''
  const form = await readForm(c, DecisionForm)
  const sender = { publicUrl: site.publicUrl, collective: view.collective.name }
  const refusal = await refusalOf(c, async () => {
    if (!form.ok) throw refusedWith(withLengths(form.errors, reasonLength))
    await answerReport(db, id, form.values, { actor: actorOf(personIn(c)), now }, sender)
  })
  if (refusal) return reportedPage(c, { values: form.typed, errors: refusal.errors }, refusal.status)
  return c.redirect(view.to(paths.coordinationReport.href({ id })), 303)
})

async function reportedPage(c: Request, form: FilledForm, status?: RefusalStatus): Promise<Response> {
  const { db, view } = c.var
  const report = await findReport(db, c.req.param('id') ?? '')
  const { id, subject } = report
  const { after } = readQuery(paths.coordinationReport.schema, c.req.url)
  const joined = await joinedReports(db, id, after)
  const count = (await joinedCounts(db, [id])).get(id) ?? 0
  const shown = subject && (await namesOf(c, [subject]))(subject)
  return unkept(
    c,
    <ReportedPage view={view} report={report} shown={shown} form={form} joined={{ count, joined }} />,
    status,
  )
}
