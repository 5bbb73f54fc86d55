import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import { type ClauseInPlace, clausesOf, letterOf } from '../clauses-of.ts'
import type { Content } from '../content.ts'
import { isBehind } from '../stamp-of.ts'
import type { VersionRow } from '../version.ts'
import type { Comparison } from './compare.ts'
import { type DocumentShown, stateIn } from './shown.ts'

/** Every document in a line each, for programs. */
export const documentsResult = (view: View, all: readonly DocumentShown[]) => ({
  documents: all.map((shown) => headOf(view, shown)),
})

/** A whole version, in all its languages. */
export function versionResult(view: View, shown: DocumentShown) {
  const { version, versions } = shown
  return {
    ...headOf(view, shown),
    content: contentResult(view, shown.document.slug, version.content),
    versions: versions.map((each) => rowResult(view, shown, each)),
  }
}

const headOf = (view: View, shown: DocumentShown) => {
  const { slug, kind } = shown.document
  return {
    slug,
    kind,
    title: shown.version.content.title,
    page: pageOf(view, paths.document.href({ slug })),
    version: rowResult(view, shown, shown.version),
  }
}

/** All versions of a document, without their texts. */
export const versionsResult = (view: View, shown: DocumentShown) => ({
  slug: shown.document.slug,
  kind: shown.document.kind,
  title: shown.version.content.title,
  versions: shown.versions.map((each) => rowResult(view, shown, each)),
})

function rowResult(view: View, shown: DocumentShown, version: VersionRow) {
  const { number, officialUrl, isParaphrase, proposedOn, adoptedOn, inForceOn, withdrawnOn } = version
  return {
    number,
    state: stateIn(shown, version),
    page: pageOf(view, paths.documentVersion.href({ slug: shown.document.slug, number: String(number) })),
    proposedOn,
    adoptedOn,
    inForceOn,
    withdrawnOn,
    decision: { name: version.decisionName, url: version.decisionUrl },
    official: { url: officialUrl, paraphrase: isParaphrase },
  }
}

function contentResult(view: View, slug: string, content: Content) {
  const clauses = clausesOf(content)
  return {
    original: content.original,
    title: content.title,
    foreword: content.foreword,
    chapters: content.chapters.map(({ id, title, lead }) => ({
      id,
      letter: letterOf(title[content.original] ?? id),
      title,
      lead,
      clauses: clauses
        .filter(({ chapter }) => chapter.id === id)
        .map((clause) => clauseResult(view, { slug, clause, content })),
    })),
  }
}

interface OneClause {
  slug: string
  clause: ClauseInPlace
  content: Content
}

/** One clause, with how far its translations go. */
export function clauseResult(view: View, { slug, clause, content }: OneClause) {
  const { id, label, level, text, why, how, checks, sight, unconfirmed } = clause
  const behind = view.collective.languages.filter((language) => isBehind(clause, language, content.original))
  const page = pageOf(view, paths.clause.href({ slug, clause: id }))
  return { id, label, page, level, text, why, how, checks, sight, unconfirmed, translationsBehind: behind }
}

/** What changed between two versions, word by word. */
export function comparisonResult(view: View, { shown, before, after, frame, clauses, unchanged }: Comparison) {
  return {
    slug: shown.document.slug,
    before: rowResult(view, shown, before),
    after: rowResult(view, shown, after),
    title: frame.title,
    foreword: frame.foreword,
    chapters: frame.chapters.map(({ id, before, after, isMoved, title, lead }) => ({
      id,
      was: became(before, after),
      moved: isMoved,
      title,
      lead,
    })),
    clauses: clauses.map(({ id, before, after, isMoved, ...parts }) => ({
      id,
      was: became(before, after),
      moved: isMoved,
      labels: { before: before?.label ?? null, after: after?.label ?? null },
      ...parts,
    })),
    unchanged,
  }
}

const became = (before: unknown, after: unknown) => (before === null ? 'added' : after === null ? 'removed' : 'changed')

const pageOf = (view: View, href: string) => view.publicUrl + view.to(href)
