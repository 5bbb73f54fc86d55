import { inLanguage, type Translate, type Translated } from '../../../platform/i18n/index.ts'
import { short } from '../../../ui/short.ts'
import { type ClauseInPlace, clausesOf } from '../../charter/index.ts'
import { becameOf, type Change, type DocumentChanges } from '../change.ts'
import { amended, type FrameChange } from '../frame.ts'
import type { DocumentText } from '../texts.ts'

interface Saying {
  t: Translate
  language: string
  /** At most so many lines. */
  most: number
}

/** What a proposal changes, a line each, for those who are asked about it. */
export function saidChanges(
  documents: readonly DocumentChanges[],
  texts: readonly DocumentText[],
  { t, language, most }: Saying,
): string[] {
  const lines = texts.flatMap(({ document, version: { content } }) => {
    const own = documents.find(({ documentId }) => documentId === document.id)
    if (!own) return []
    const around = { t, language, document: named(content.title, language) }
    const clauses = [...clausesOf(content), ...clausesOf(amended(content, own))]
    const frames = (own.frames ?? []).flatMap((frame) => frameLines(frame, around))
    return [...frames, ...own.changes.map((change) => clauseLine(change, clauses, around))]
  })
  if (lines.length <= most) return lines
  return [...lines.slice(0, most), t('amendments.vote-more', { count: lines.length - most })]
}

interface Around {
  t: Translate
  language: string
  document: string
}

function clauseLine(change: Change, clauses: readonly ClauseInPlace[], { t, document }: Around): string {
  const label = clauses.find(({ id }) => id === change.clauseId)?.label ?? change.clauseId
  return t('amendments.vote-clause', { document, label, became: t(`amendments.became-${becameOf(change)}`) })
}

/** A new title is told; other words are said to change. */
function frameLines({ chapterId, was, is }: FrameChange, { t, language, document }: Around): string[] {
  const [title, next] = [named(was.title, language), named(is.title, language)]
  const isRenamed = JSON.stringify(was.title) !== JSON.stringify(is.title)
  const isReworded = JSON.stringify(was.words) !== JSON.stringify(is.words)
  if (chapterId === null)
    return [
      ...(isRenamed ? [t('amendments.vote-document-title', { document, is: next })] : []),
      ...(isReworded ? [t('amendments.vote-foreword', { document })] : []),
    ]
  return [
    ...(isRenamed ? [t('amendments.vote-chapter-title', { document, title, is: next })] : []),
    ...(isReworded ? [t('amendments.vote-chapter-words', { document, title })] : []),
  ]
}

const named = (title: Translated, language: string) => short(inLanguage(title, language)?.text ?? '', 120)
