import { DescribeQuery, paths } from '../../../paths.ts'
import { everyone, pages, type Request, readQuery, readSent } from '../../../platform/web/index.ts'
import { respond } from '../../../ui/respond.tsx'
import { addressesTaken } from '../../directory/index.ts'
import { answerTo } from './answer.ts'
import { type Asked, nameOf, readAsked } from './asked.ts'
import { CorrectedForm } from './corrected-form.ts'
import { correctionsOf } from './corrections.ts'
import { enoughFor } from './enough.ts'
import { refuseTooMany } from './limits.ts'
import { DescribePage } from './pages/describe-page.tsx'
import { ReportPage } from './pages/report-page.tsx'
import { previewFrom } from './preview.ts'
import { remarkOnTaken } from './taken.ts'

const routes = pages()

routes.get(paths.describe, everyone, (c) => {
  const { address = '' } = readQuery(DescribeQuery, c.req.url)
  return respond(c, <DescribePage view={c.var.view} form={{ values: { address }, errors: [] }} />)
})

routes.post(paths.describe, everyone, async (c) => {
  const read = await readAsked(c)
  c.header('Cache-Control', 'no-store')
  if (!read.ok) {
    return respond(c, <DescribePage view={c.var.view} form={{ values: read.typed, errors: read.errors }} />, 422)
  }
  refuseTooMany(c, read.asked, read.follows)
  return respond(c, await reportOn(c, read.asked, read.follows))
})

routes.post(paths.describeCorrected, everyone, async (c) => {
  const { name, text } = CorrectedForm.parse((await readSent(c)).typed)
  c.header('Content-Type', 'text/plain; charset=UTF-8')
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(nameOf(name))}`)
  c.header('Cache-Control', 'no-store')
  return c.body(text)
})

export const checkRoutes = { list: routes.list }

async function reportOn(c: Request, asked: Asked, follows: boolean) {
  const { view, site } = c.var
  const directory = site.directory.current()
  const check = await answerTo(asked, { outbound: site.outbound, today: directory.day, follows })
  const report = [...check.report, ...remarkOnTaken(check.files, addressesTaken(directory.snapshot))]
  return (
    <ReportPage
      view={view}
      check={{ ...check, report }}
      corrections={correctionsOf(check, directory.day, view.t)}
      enough={enoughFor(check.files, directory.catalogue)}
      preview={previewFrom(check.files, directory)}
      address={'address' in asked ? asked.address : null}
    />
  )
}
