import { paths } from '../../../paths.ts'
import { notFound, Refusal } from '../../../platform/errors.ts'
import {
  common,
  everyone,
  pages,
  type Request,
  readQuery,
  readSent,
  wantsProblem,
} from '../../../platform/web/index.ts'
import { emptyForm, type FilledForm } from '../../../ui/filled-form.ts'
import { inBrowser, unkept } from '../../accounts/index.ts'
import { byOf, mayActFor } from '../../delegates/index.ts'
import { ownPeople } from '../policy.ts'
import { bounds } from './answer.ts'
import { attachFile, removeFile } from './files/attach-file.ts'
import { downloadAs } from './files/file-name.ts'
import { fileField, takenFile } from './files/taken-file.ts'
import { isHidden } from './is-frozen.ts'
import { FilesPage } from './pages/files-page.tsx'
import { fileWithBytes } from './queries.ts'
import { openedDraft } from './shown.ts'

/** Files beside an answer. */
export const fileRoutes = pages()

fileRoutes.get(paths.declarationFiles, ownPeople, (c) => filesPage(c))

fileRoutes.post(paths.declarationFiles, ownPeople, async (c) => {
  const { hoster, clause } = await openedClause(c)
  try {
    const { files } = await readSent(c)
    const given = files[fileField]
    if (!given) throw new Refusal(422, 'compliance.file-missing')
    const file = await takenFile(given)
    const attached = { clauseId: clause.id, file, language: c.var.language }
    await attachFile(c.var.db, hoster.id, attached, await byOf(c, hoster.id))
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422 || wantsProblem(c)) throw error
    const [{ key, values } = { key: keyOf(error), values: {} }] = error.errors
    return filesPage(c, { values: {}, errors: [{ field: fileField, key, values: values ?? {} }] })
  }
  return back(c, 'attached')
})

/** More than any form brings: here it is the one file that is too large. */
const keyOf = ({ reason }: Refusal) => (reason === 'site.form-too-large' ? 'compliance.file-far-too-large' : reason)

fileRoutes.post(paths.declarationFileRemoval, ownPeople, async (c) => {
  const { hoster } = await openedClause(c)
  await removeFile(c.var.db, hoster.id, c.req.param('file') ?? '', await byOf(c, hoster.id))
  return back(c, 'removed')
})

// Where a page that answered the form is opened again.
fileRoutes.get(paths.declarationFileRemoval, ownPeople, (c) => back(c))

async function filesPage(c: Request, form: FilledForm = emptyForm): Promise<Response> {
  const { hoster, draft, chapters, clause } = await openedClause(c)
  const { saved } = readQuery(paths.declarationFiles.schema, c.req.url)
  const count = [...draft.answers.values()].reduce((sum, { files }) => sum + files.length, 0)
  const shown = { view: c.var.view, hoster, declarationId: draft.id, chapters, clause, form, saved }
  return unkept(c, <FilesPage {...shown} left={bounds.files - count} />, form.errors.length > 0 ? 422 : 200)
}

async function openedClause(c: Request) {
  const opened = await openedDraft(c)
  const clause = opened.clauses.find(({ id }) => id === c.req.param('clause'))
  if (!clause) throw notFound('compliance.no-clause')
  return { ...opened, clause }
}

function back(c: Request, saved?: string): Response {
  const { slug = '', clause = '' } = c.req.param()
  return c.redirect(c.var.view.to(paths.declarationFiles.href({ slug, clause }, { saved })), 303)
}

/** A file to take away, never to be opened here: of what was sent by everybody, before that by its own people. */
export const downloadRoutes = common()

downloadRoutes.get(paths.common.declaredFile, everyone, async (c) => {
  const { id = '', file: fileId = '' } = c.req.param()
  const file = await fileWithBytes(c.var.db, { declarationId: id, id: fileId })
  if (!file || !(await mayRead(c, { ...file, id }))) throw notFound('compliance.file-not-found')
  c.header('Content-Type', file.type)
  c.header('Content-Disposition', downloadAs(file.name))
  c.header('Content-Security-Policy', "default-src 'none'; sandbox")
  c.header('Cache-Control', file.isSent ? 'public, max-age=3600' : 'no-store')
  c.header('X-Robots-Tag', 'noindex')
  return c.body(new Uint8Array(file.bytes))
})

async function mayRead(
  c: Request,
  { id, hosterId, isSent }: { id: string; hosterId: string; isSent: boolean },
): Promise<boolean> {
  const { db } = c.var
  if (isSent) return !(await isHidden(db, { id, hosterId }))
  const person = inBrowser(c)
  return person !== null && (await mayActFor(db, person, hosterId))
}
