import type { Database } from '../../platform/database/index.ts'
import { addDocument } from './changing/add-document.ts'
import { adoptVersion, type Force } from './changing/adopt-version.ts'
import type { Chapter, Clause, Content } from './content.ts'
import { stampOf } from './stamp-of.ts'
import type { Document, DocumentKind, Version } from './version.ts'

/** A clause that promises bread, but for what is said. */
export function aClause(id: string, said: Partial<Clause> = {}): Clause {
  const clause: Clause = {
    id,
    level: 'required',
    text: { fr: `Il tient ${id}.`, en: `It keeps ${id}.` },
    why: { fr: 'Parce que.' },
    how: {},
    checks: [],
    sight: 'none',
    unconfirmed: false,
    translates: {},
    ...said,
  }
  return said.translates || clause.text.en === undefined
    ? clause
    : { ...clause, translates: { en: stampOf(clause, 'fr') } }
}

export const aChapter = (id: string, clauses: Clause[], said: Partial<Chapter> = {}): Chapter => ({
  id,
  title: { fr: id, en: id },
  lead: {},
  clauses,
  ...said,
})

/** One chapter of two clauses, but for what is said. */
export const aContent = (said: Partial<Content> = {}): Content => ({
  original: 'fr',
  title: { fr: 'Charte', en: 'Charter' },
  foreword: {},
  chapters: [aChapter('bread', [aClause('bread.flour'), aClause('bread.salt')])],
  ...said,
})

export const byTest = (now = '2026-11-23T10:00:00Z', undoes?: string) => ({
  actor: { kind: 'machine', name: 'test' } as const,
  now: Temporal.Instant.from(now),
  ...(undoes === undefined ? {} : { undoes }),
})

interface Given {
  slug?: string
  kind?: DocumentKind
  content?: Content
  /** Null: it stays a draft. */
  force?: Force | null
}

/** A document by its real verbs: with nothing said, the charter in force since the first of January. */
export async function givenDocument(
  db: Database,
  { slug, kind = 'charter', content = aContent(), force = sinceNewYear }: Given = {},
): Promise<{ document: Document; version: Version }> {
  const typed = { slug: slug ?? kind, kind, content, officialUrl: null, isParaphrase: false }
  const { document, version } = await addDocument(db, typed, byTest())
  if (force === null) return { document, version }
  const { id, revision } = version
  const adoption = { id, revision, force, decisionName: 'AG', decisionUrl: null, today: '2026-11-23' }
  return { document, version: await adoptVersion(db, adoption, byTest()) }
}

export const sinceNewYear: Force = { adoptedOn: '2025-12-12', inForceOn: '2026-01-01' }
