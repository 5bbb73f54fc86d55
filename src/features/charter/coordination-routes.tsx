import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { paths } from '../../paths.ts'
import { languages } from '../../platform/i18n/index.ts'
import { slugOf } from '../../platform/slug.ts'
import { pages, type Request, readForm, readSent, refusalOf } from '../../platform/web/index.ts'
import type { FilledForm } from '../../ui/filled-form.ts'
import { coordination, unkept } from '../accounts/index.ts'
import { addDocument, type DocumentTyped } from './changing/add-document.ts'
import { beginVersion } from './changing/begin-version.ts'
import { byPerson, type VersionAsked } from './coordinating/asked.ts'
import { deskDocuments } from './coordinating/desk-documents.ts'
import { textAt } from './coordinating/forms.ts'
import { inForm } from './coordinating/save.ts'
import { AddDocumentPage } from './pages/coordination/add-document-page.tsx'
import { DocumentDeskPage } from './pages/coordination/document-desk-page.tsx'
import { DocumentsDeskPage } from './pages/coordination/documents-desk-page.tsx'
import { findDocument, findVersion, versionsOf } from './queries.ts'
import { today } from './showing/shown.ts'
import { documentKinds, inForceAmong, stateOfVersion } from './version.ts'

/** The documents as the coordination keeps them: which there are, a new one, a new version of one. */
export const documentRoutes = pages()

documentRoutes.get(paths.coordinationDocuments, coordination, async (c) =>
  unkept(c, <DocumentsDeskPage view={c.var.view} documents={await deskDocuments(c)} />),
)

const blank: FilledForm = { values: { kind: 'charter', original: languages[0] }, errors: [] }

documentRoutes.get(paths.coordinationDocumentAdd, coordination, (c) =>
  unkept(c, <AddDocumentPage view={c.var.view} form={blank} />),
)

documentRoutes.post(paths.coordinationDocumentAdd, coordination, async (c) => {
  const { db, view } = c.var
  const { typed } = await readSent(c)
  let slug = ''
  const document = documentTyped(typed)
  const refusal = await refusalOf(c, async () => {
    slug = (await addDocument(db, document, byPerson(c))).document.slug
  })
  if (!refusal) return c.redirect(view.to(paths.coordinationVersion.href({ slug, number: '1' })), 303)
  const form = { values: typed, errors: inForm(refusal.errors, document.content.original) }
  return unkept(c, <AddDocumentPage view={view} form={form} />, refusal.status)
})

function documentTyped(typed: Record<string, string | string[]>): DocumentTyped {
  const original = languages.find((language) => language === textAt(typed, 'original')) ?? languages[0]
  const title = Object.fromEntries(languages.map((language) => [language, textAt(typed, `title.${language}`)]))
  return {
    slug: textAt(typed, 'slug').trim() || slugOf(title[original] ?? ''),
    kind: documentKinds.find((kind) => kind === textAt(typed, 'kind')) ?? 'other',
    content: { original, title, foreword: {}, chapters: [] },
    officialUrl: textAt(typed, 'officialUrl'),
    isParaphrase: textAt(typed, 'isParaphrase') === 'yes',
  }
}

documentRoutes.get(paths.coordinationDocument, coordination, (c) => documentPage(c))

async function documentPage(c: Request, status?: ContentfulStatusCode): Promise<Response> {
  return unkept(c, <DocumentDeskPage view={c.var.view} asked={await lastAsked(c)} />, status)
}

/** The version in force, else the last: what the next one would be begun from. */
async function lastAsked(c: Request): Promise<VersionAsked> {
  const { db } = c.var
  const document = await findDocument(db, c.req.param('slug') ?? '')
  const versions = await versionsOf(db, document.id)
  const day = today(c)
  const inForce = inForceAmong(versions, day)
  const version = await findVersion(db, document.id, (inForce ?? versions[0])?.number ?? 0)
  return { document, versions, day, inForce, version, state: stateOfVersion(version, versions, day) }
}

const Beginning = z.object({ from: z.coerce.number().int().min(1) })

documentRoutes.post(paths.coordinationVersions, coordination, async (c) => {
  const { db, view } = c.var
  const { document, version } = await lastAsked(c)
  const form = await readForm(c, Beginning)
  const from = form.ok ? form.values.from : version.number
  const { number } = await beginVersion(db, { documentId: document.id, from }, byPerson(c))
  const href = paths.coordinationVersion.href({ slug: document.slug, number: String(number) })
  return c.redirect(view.to(href), 303)
})

// Where a page that answered the form is opened again.
documentRoutes.get(paths.coordinationVersions, coordination, (c) =>
  c.redirect(c.var.view.to(paths.coordinationDocument.href({ slug: c.req.param('slug') ?? '' })), 303),
)
