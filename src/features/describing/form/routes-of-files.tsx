import { paths } from '../../../paths.ts'
import { notFound } from '../../../platform/errors.ts'
import { everyone, pages, readSent } from '../../../platform/web/index.ts'
import { respond } from '../../../ui/respond.tsx'
import { textOf } from '../../descriptions/index.ts'
import { addressesTaken } from '../../directory/index.ts'
import { checkFiles } from '../check/check.ts'
import { correctionsOf } from '../check/corrections.ts'
import { enoughFor } from '../check/enough.ts'
import { ReportPage } from '../check/pages/report-page.tsx'
import { previewFrom } from '../check/preview.ts'
import { remarkOnTaken } from '../check/taken.ts'
import { archiveOf } from './archive.ts'
import { textAt } from './fields/field.ts'
import { filesOf, nameOfAll } from './files.ts'
import { changeDraft, openedDraft } from './opened.ts'
import { FilesPage } from './pages/files-page.tsx'
import { goTo, problemsIn } from './routes-of-draft.tsx'

/** What a draft makes, to take away. */
export const fileRoutes = pages()

fileRoutes.get(paths.describeDraftFiles, everyone, async (c) => {
  const opened = await openedDraft(c)
  return respond(c, <FilesPage view={c.var.view} opened={opened} problems={problemsIn(opened)} />)
})

/** Where the files will stand at home. */
fileRoutes.post(paths.describeDraftFiles, everyone, async (c) => {
  const opened = await openedDraft(c)
  const { typed } = await readSent(c)
  const home = textAt(typed, 'home').trim()
  await changeDraft(c, opened, (was) => ({ ...was, home: home === '' || isWebAddress(home) ? home : was.home }))
  return goTo(c, paths.describeDraftFiles.href({ draft: opened.word }, { saved: 'yes' }))
})

const isWebAddress = (text: string) =>
  text.length <= 500 && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

fileRoutes.get(paths.describeDraftFile, everyone, async (c) => {
  const { content, savedAt } = await openedDraft(c)
  const file = filesOf(content, savedAt).find(({ name }) => name === c.req.param('name'))
  if (!file) throw notFound('drafting.part-not-found')
  c.header('Content-Type', 'text/plain; charset=UTF-8')
  c.header('Content-Disposition', `attachment; filename="${file.name}"`)
  return c.body(textOf(file.statements))
})

/** The whole check, with what pages would show. */
fileRoutes.get(paths.describeDraftCheck, everyone, async (c) => {
  const { content, savedAt } = await openedDraft(c)
  const encoder = new TextEncoder()
  const directory = c.var.site.directory.current()
  const files = filesOf(content, savedAt).map(({ name, statements }) => ({
    name,
    bytes: encoder.encode(textOf(statements)),
  }))
  const check = checkFiles(files, directory.day)
  const report = [...check.report, ...remarkOnTaken(check.files, addressesTaken(directory.snapshot))]
  const enough = enoughFor(check.files, directory.catalogue)
  const preview = previewFrom(check.files, directory)
  const corrections = correctionsOf(check, directory.day, c.var.view.t)
  const shown = { view: c.var.view, check: { ...check, report }, corrections, enough, preview, address: null }
  return respond(c, <ReportPage {...shown} />)
})

fileRoutes.get(paths.describeDraftArchive, everyone, async (c) => {
  const { content, savedAt } = await openedDraft(c)
  c.header('Content-Type', 'application/zip')
  c.header('Content-Disposition', `attachment; filename="${nameOfAll(content)}.zip"`)
  return c.body(archiveOf(filesOf(content, savedAt), savedAt))
})
