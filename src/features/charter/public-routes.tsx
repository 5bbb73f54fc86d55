import type { Child } from 'hono/jsx'
import { paths } from '../../paths.ts'
import { notFound } from '../../platform/errors.ts'
import { everyone, forPrograms, pages, type Request, readQuery } from '../../platform/web/index.ts'
import { respond } from '../../ui/respond.tsx'
import type { CharterPart, CharterShown, KnownCheck } from './charter-part.ts'
import { markdownOf } from './markdown/markdown-of.ts'
import { ClausePage } from './pages/clause-page.tsx'
import { DiffPage } from './pages/diff-page.tsx'
import { DocumentPage } from './pages/document-page.tsx'
import { DocumentsPage } from './pages/documents-page.tsx'
import { VersionsPage } from './pages/versions-page.tsx'
import { listDocuments } from './queries.ts'
import { type ClauseShown, clauseShown } from './showing/clause-shown.ts'
import { compare } from './showing/compare.ts'
import { clauseResult, comparisonResult, documentsResult, versionResult, versionsResult } from './showing/present.ts'
import { type DocumentShown, documentShown, documentsShown, stateIn, versionShown } from './showing/shown.ts'

/** What everybody reads of the documents; `parts` is what higher rooms say on the charter's pages. */
export function publicRoutes(parts: readonly CharterPart[]) {
  const shown = pages()

  shown.get(paths.charter, everyone, async (c) => {
    const charter = (await listDocuments(c.var.db)).find(({ kind }) => kind === 'charter')
    const href = charter ? paths.document.href({ slug: charter.slug }) : paths.documents.href()
    return c.redirect(c.var.view.to(href) + ending(c), 302)
  })

  shown.kept(paths.documents, everyone, async (c) => {
    const { view } = c.var
    const documents = await documentsShown(c)
    if (c.env.format === 'html') return respond(c, <DocumentsPage view={view} documents={documents} />)
    return inFormat(c, { json: () => documentsResult(view, documents) })
  })

  shown.kept(paths.document, everyone, async (c) => documentPage(c, await documentShown(c), false))
  shown.kept(paths.documentVersion, everyone, async (c) => documentPage(c, await versionShown(c), true))

  shown.kept(paths.documentVersions, everyone, async (c) => {
    const { view } = c.var
    const document = await documentShown(c)
    const { before, after } = readQuery(paths.documentVersions.schema, c.req.url)
    if (before !== undefined && after !== undefined) return c.redirect(view.to(diffHref(document, before, after)), 302)
    if (c.env.format === 'html') return respond(c, <VersionsPage view={view} shown={document} />)
    return inFormat(c, { json: () => versionsResult(view, document) })
  })

  shown.kept(paths.documentDiff, everyone, async (c) => {
    const { view } = c.var
    const [before, after] = [await versionShown(c, 'before'), await versionShown(c, 'after')]
    const comparison = compare(after, before.version, after.version, view.language)
    if (c.env.format === 'html') return respond(c, <DiffPage view={view} comparison={comparison} />)
    return inFormat(c, { json: () => comparisonResult(view, comparison) })
  })

  shown.get(paths.clause, everyone, async (c) => {
    const { view } = c.var
    const found = await clauseShown(c)
    const { content } = found.shown.version
    const { slug } = found.shown.document
    if (c.env.format === 'html') {
      const said = found.hasForce ? await saidOf(c, found) : []
      return respond(c, <ClausePage view={view} found={found} checks={checksOn(found)} parts={said} />)
    }
    return inFormat(c, {
      json: () => clauseResult(view, { slug, clause: found.clause, content }),
      md: () => markdownOf(onlyThat(found), view.language),
    })
  })

  async function documentPage(c: Request, document: DocumentShown, isPermanent: boolean): Promise<Response> {
    const { view } = c.var
    const { content } = document.version
    if (c.env.format !== 'html')
      return inFormat(c, { json: () => versionResult(view, document), md: () => markdownOf(content, view.language) })
    const beside = isPermanent ? new Map() : await besideClauses(c, document)
    return respond(c, <DocumentPage view={view} shown={document} isPermanent={isPermanent} beside={beside} />)
  }

  async function besideClauses(c: Request, document: DocumentShown): Promise<ReadonlyMap<string, Child>> {
    const all = new Map<string, Child>()
    if (document.document.kind !== 'charter' || stateIn(document, document.version) !== 'in-force') return all
    for (const part of parts)
      for (const [id, line] of (await part.beside?.(c, toldOf(document))) ?? [])
        all.set(
          id,
          <>
            {all.get(id)}
            {line}
          </>,
        )
    return all
  }

  async function saidOf(c: Request, { shown, clause }: ClauseShown): Promise<Child[]> {
    if (shown.document.kind !== 'charter') return []
    const said: Child[] = []
    for (const part of parts) said.push((await part.about?.(c, { ...toldOf(shown), clause })) ?? null)
    return said
  }

  const checksOn = ({ clause }: ClauseShown): KnownCheck[] =>
    clause.checks.flatMap((name) => knownChecks(parts).find((check) => check.name === name) ?? [])

  return shown
}

/** Every check that a room brings. */
export const knownChecks = (parts: readonly CharterPart[]): KnownCheck[] => parts.flatMap(({ checks = [] }) => checks)

const toldOf = ({ document, version }: DocumentShown): CharterShown => ({
  document: { id: document.id, slug: document.slug },
  version: version.number,
  content: version.content,
})

const diffHref = ({ document: { slug } }: DocumentShown, before: number, after: number) =>
  paths.documentDiff.href({ slug, before: String(before), after: String(after) })

/** The document with one clause alone, in its chapter. */
const onlyThat = ({ shown, clause }: ClauseShown) => ({
  ...shown.version.content,
  foreword: {},
  chapters: shown.version.content.chapters
    .filter(({ id }) => id === clause.chapter.id)
    .map((chapter) => ({ ...chapter, clauses: chapter.clauses.filter(({ id }) => id === clause.id) })),
})

/** For programs, with what kind of data this is; any site may read it from its own pages. */
function inFormat(c: Request, writers: { json: () => object; md?: () => string }): Response {
  const { format } = c.env
  const notice = c.var.view.collective.notice?.[c.var.language] ?? null
  if (format === 'json') return forPrograms(c, format, JSON.stringify({ ...writers.json(), notice }), null)
  if (format === 'md' && writers.md) return forPrograms(c, format, writers.md(), null)
  throw notFound('site.page-not-found')
}

const ending = (c: Request) => (c.env.format === 'html' ? '' : `.${c.env.format}`)
