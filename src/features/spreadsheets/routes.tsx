import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { paths } from '../../paths.ts'
import { forbidden } from '../../platform/errors.ts'
import { pages, type Request, readSent, refusalOf, type Typed } from '../../platform/web/index.ts'
import type { FilledForm } from '../../ui/filled-form.ts'
import { coordination, personIn, unkept } from '../accounts/index.ts'
import { meantIn } from '../journal/index.ts'
import { askToApply } from './apply-upload.ts'
import { keepUpload } from './keep-upload.ts'
import { matchColumns } from './match-columns.ts'
import { isSubject, matchingTyped, typedOf } from './matching/form.ts'
import { ColumnsPage } from './pages/columns-page.tsx'
import { ReportPage } from './pages/report-page.tsx'
import { UploadsPage } from './pages/uploads-page.tsx'
import { planSheet } from './planning/plan.ts'
import { valuesByFact } from './planning/values-by-fact.ts'
import { findUpload, matchingFor, sheetIn, uploads } from './queries.ts'
import { removeUpload } from './remove-upload.ts'

/** Every address of the room. */
export const spreadsheets = pages()

spreadsheets.get(paths.coordinationSpreadsheets, coordination, (c) =>
  uploadsPage(c, { values: { subject: 'hosters' }, errors: [] }),
)

spreadsheets.post(paths.coordinationSpreadsheets, coordination, async (c) => {
  const { typed, files } = await readSent(c)
  const shown = (errors: FilledForm['errors']) => uploadsPage(c, { values: typed, errors }, 422)
  const { file } = files
  if (!file) return shown([{ field: 'file', key: 'spreadsheets.no-file' }])
  if (!isSubject(typed.subject)) return shown([{ field: 'subject', key: 'spreadsheets.no-subject' }])
  const bytes = new Uint8Array(await file.arrayBuffer())
  const given = { bytes, name: file.name, source: textOf(typed.source), subject: typed.subject, personId: personOf(c) }
  let id = ''
  const refusal = await refusalOf(c, async () => {
    id = await keepUpload(c.var.db, given, c.var.now)
  })
  return refusal ? shown(refusal.errors) : to(c, paths.coordinationSpreadsheet.href({ id }))
})

spreadsheets.get(paths.coordinationSpreadsheet, coordination, (c) => columnsPage(c))

spreadsheets.post(paths.coordinationSpreadsheet, coordination, async (c) => {
  const upload = await uploadOf(c)
  const sheet = await sheetIn(c.var.db, upload)
  const { typed } = await readSent(c)
  const read = matchingTyped(upload.subject, sheet, typed)
  if ('errors' in read) return columnsPage(c, { values: typed, errors: read.errors }, 422)
  await matchColumns(c.var.db, upload, sheet, read.matching, c.var.now)
  return to(c, paths.coordinationSpreadsheetReport.href({ id: upload.id }))
})

spreadsheets.get(paths.coordinationSpreadsheetReport, coordination, async (c) => {
  const { db, view, site, language } = c.var
  const upload = await uploadOf(c)
  if (!upload.matching) return to(c, paths.coordinationSpreadsheet.href({ id: upload.id }))
  const isApplying = upload.applyingSince !== null
  const sheet = isApplying ? null : await sheetIn(db, upload)
  const plan = sheet && (await planSheet(db, upload.subject, sheet, upload.matching))
  const { t, format, collective } = view
  const words = { language, t, format, timeZone: collective.timeZone }
  const changes = (plan?.lines ?? []).filter(({ fate }) => fate === 'changed').flatMap((line) => line.changes)
  const after = valuesByFact(changes.slice(0, 1000))
  const meant = await meantIn(db, { before: null, after }, site, words)
  return unkept(c, <ReportPage view={view} upload={upload} plan={plan} meant={meant} />)
})

spreadsheets.post(paths.coordinationSpreadsheetApplication, coordination, async (c) => {
  const { id } = await uploadOf(c)
  await askToApply(c.var.db, id, personOf(c), c.var.now)
  return to(c, paths.coordinationSpreadsheetReport.href({ id }))
})

spreadsheets.post(paths.coordinationSpreadsheetRemoval, coordination, async (c) => {
  await removeUpload(c.var.db, c.req.param('id') ?? '')
  return to(c, paths.coordinationSpreadsheets.href())
})

// Where a page that answered one of these forms is opened again.
for (const path of [paths.coordinationSpreadsheetApplication, paths.coordinationSpreadsheetRemoval])
  spreadsheets.get(path, coordination, (c) => to(c, paths.coordinationSpreadsheets.href()))

async function columnsPage(c: Request, form?: FilledForm, status?: ContentfulStatusCode) {
  const upload = await uploadOf(c)
  const sheet = await sheetIn(c.var.db, upload)
  const shown = form ?? { values: typedOf(await matchingFor(c.var.db, upload, sheet)), errors: [] }
  return unkept(c, <ColumnsPage view={c.var.view} upload={upload} sheet={sheet} form={shown} />, status)
}

const uploadsPage = async (c: Request, form: FilledForm, status?: ContentfulStatusCode) =>
  unkept(c, <UploadsPage view={c.var.view} list={await uploads(c.var.db)} form={form} />, status)

const uploadOf = (c: Request) => findUpload(c.var.db, c.req.param('id') ?? '')

function personOf(c: Request): string {
  const person = personIn(c)
  if (!person) throw forbidden('spreadsheets.gone')
  return person.personId
}

const textOf = (value: Typed[string] | undefined) => (typeof value === 'string' ? value : '')

const to = (c: Request, href: string) => c.redirect(c.var.view.to(href), 303)
