import { paths } from '../../paths.ts'
import { notFound } from '../../platform/errors.ts'
import { freshStamp, newStamp } from '../../platform/stamp.ts'
import { everyone, pages, type Request, readQuery, refusalOf } from '../../platform/web/index.ts'
import { isCoordination, unkept } from '../accounts/index.ts'
import { ownAddress } from './own-address.ts'
import { ReceiptPage } from './pages/receipt-page.tsx'
import { ReportPage } from './pages/report-page.tsx'
import { readReportForm } from './report-form.ts'
import { reportByToken } from './report-queries.ts'
import { namesOf } from './subject-names.ts'
import { sealOf, takeReport } from './take-report.ts'

export const reports = pages()

reports.get(paths.report, everyone, async (c) => {
  const { view, site, now } = c.var
  // A key of somebody's is not told who they are.
  const person = c.var.person?.via.kind === 'session' ? c.var.person : null
  const stamp = newStamp(sealOf(site), now)
  const values = { about: aboutOf(c), stamp, name: person?.name ?? '', email: person?.email ?? '' }
  const mayHide = person !== null && isCoordination(person)
  return unkept(c, <ReportPage view={view} form={{ values, errors: [] }} mayHide={mayHide} />)
})

reports.post(paths.report, everyone, async (c) => {
  const { view, site, now } = c.var
  const form = await readReportForm(c)
  let token = ''
  const refusal = await refusalOf(c, async () => {
    token = await takeReport(c, form)
  })
  if (!refusal) return c.redirect(view.to(paths.reportReceipt.href({ token })), 303)
  const values = { ...form.typed, website: '', stamp: freshStamp(form.typed.stamp, sealOf(site), now) }
  return unkept(c, <ReportPage view={view} form={{ values, errors: refusal.errors }} />, refusal.status)
})

reports.get(paths.reportReceipt, everyone, async (c) => {
  const report = await reportByToken(c.var.db, c.req.param('token') ?? '')
  if (!report) throw notFound('moderation.receipt-not-found')
  const { subject } = report
  const shown = subject && (await namesOf(c, [subject]))(subject)
  return unkept(c, <ReceiptPage view={c.var.view} report={report} shown={shown} />)
})

/** The page that the link names, else the one from which the visitor comes. */
function aboutOf(c: Request): string {
  const { publicUrl } = c.var.site
  const asked = readQuery(paths.report.schema, c.req.url).about
  if (asked !== undefined) return ownAddress(asked, publicUrl) ?? ''
  const from = ownAddress(c.req.header('referer') ?? '', publicUrl) ?? ''
  return from.startsWith(paths.report.href()) ? '' : from
}
