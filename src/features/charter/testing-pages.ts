import { paths } from '../../paths.ts'
import type { Database } from '../../platform/database/index.ts'
import { beginVersion } from './changing/begin-version.ts'
import { editVersion, typedIn } from './changing/edit-version.ts'
import { proposeVersion } from './changing/propose-version.ts'
import type { Content } from './content.ts'
import { findDocument, findVersion } from './queries.ts'
import { byTest } from './testing.ts'

const slug = 'charter'
const today = '2026-11-23'

/** The charter of the example with a second version that is proposed, and a third that is written. */
export async function pagesOfDocuments(db: Database): Promise<Record<string, string>> {
  const { id: documentId } = await findDocument(db, slug)
  const begun = await beginVersion(db, { documentId, from: 1 }, byTest())
  const typed = { ...typedIn(begun), content: reworded(begun.content) }
  const edited = await editVersion(db, { id: begun.id, revision: begun.revision, typed }, byTest())
  await proposeVersion(db, { id: edited.id, revision: edited.revision, proposedOn: today, today }, byTest())
  await beginVersion(db, { documentId, from: 2 }, byTest())
  const { content } = await findVersion(db, documentId, 2)
  const clause = content.chapters[0]?.clauses[0]?.id ?? ''
  return {
    documents: paths.documents.href(),
    charter: paths.document.href({ slug }),
    manifesto: paths.document.href({ slug: 'manifesto' }),
    'a proposed version': paths.documentVersion.href({ slug, number: '2' }),
    'versions of the charter': paths.documentVersions.href({ slug }),
    'two versions compared': paths.documentDiff.href({ slug, before: '1', after: '2' }),
    'a version compared with itself': paths.documentDiff.href({ slug, before: '1', after: '1' }),
    clause: paths.clause.href({ slug, clause }),
    'clause that machines look at': paths.clause.href({ slug, clause: 'open.free-software' }),
    'clause in doubt': paths.clause.href({ slug, clause: 'transparent.backups' }),
  }
}

/** One clause says something else, one is gone, and a chapter is called otherwise. */
const reworded = (content: Content): Content => ({
  ...content,
  chapters: content.chapters.map((chapter, at) => ({
    ...chapter,
    title: at === 1 ? { ...chapter.title, fr: `${chapter.title.fr ?? ''} et jardiniers` } : chapter.title,
    clauses: chapter.clauses.slice(0, at === 6 ? -1 : undefined).map((clause, place) => {
      if (at + place > 0) return clause
      return { ...clause, text: { ...clause.text, fr: `${clause.text.fr ?? ''} Il le fait de bon cœur.` } }
    }),
  })),
})

/** The forms of the third version: `pagesOfDocuments` has begun it. */
export const deskPagesOfDocuments = (): Record<string, string> => {
  const version = { slug, number: '3' }
  return {
    'documents, as they are kept': paths.coordinationDocuments.href(),
    'new document': paths.coordinationDocumentAdd.href(),
    'a document, as it is kept': paths.coordinationDocument.href({ slug }),
    'a version in force, as it is kept': paths.coordinationVersion.href({ slug, number: '1' }),
    'a version that is written': paths.coordinationVersion.href(version),
    'head of a version': paths.coordinationVersionHead.href(version),
    'whole text of a version': paths.coordinationVersionText.href(version),
    'new chapter': paths.coordinationChapterAdd.href(version),
    chapter: paths.coordinationChapter.href({ ...version, chapter: 'open' }),
    'new clause': paths.coordinationClauseAdd.href({ ...version, chapter: 'open' }),
    'clause’s form': paths.coordinationClause.href({ ...version, clause: 'open.free-software' }),
    'what a version changes': paths.coordinationVersionDiff.href(version),
    adoption: paths.coordinationVersionAdoption.href(version),
  }
}
