export type { By } from './by.ts'
export { addDocument, type DocumentTyped } from './changing/add-document.ts'
export { adoptVersion, type Force } from './changing/adopt-version.ts'
export { beginVersion } from './changing/begin-version.ts'
export { editVersion, typedIn, type VersionTyped } from './changing/edit-version.ts'
export { proposeVersion } from './changing/propose-version.ts'
export { undoers as charterUndoers } from './changing/undoers.ts'
export { withdrawVersion } from './changing/withdraw-version.ts'
export { charterFor } from './charter-for.ts'
export type { CharterPart, CharterShown, KnownCheck } from './charter-part.ts'
export { clauseAnchor } from './clause-anchor.ts'
export { type ClauseInPlace, clausesOf, findClause, letterOf } from './clauses-of.ts'
export { cleanLine, cleanText } from './clean-text.ts'
export type { Chapter, Clause, Content, Level, Sight } from './content.ts'
export { levels, sights } from './content.ts'
export { type ContentProblem, type ReadContent, readContent } from './content-schema.ts'
export {
  clauseFilled,
  clauseTyped,
  filledWith,
  inLanguages,
  listAt,
  newClauseFilled,
  textAt,
  translatedAt,
} from './coordinating/forms.ts'
export { inForm, markOf } from './coordinating/save.ts'
export { describers as charterDescribers } from './describers.ts'
export { type ClauseDifference, differenceOf, type WordsOf } from './difference/difference-of.ts'
export { type ChapterDifference, type FrameDifference, frameDifferenceOf } from './difference/frame-difference-of.ts'
export { type Words, wordsBetween } from './difference/words.ts'
export { type DocumentsImported, importDocuments } from './import-documents.ts'
export { charterJobs } from './jobs.ts'
export { contentFromMarkdown, type ReadMarkdown } from './markdown/content-from-markdown.ts'
export { markdownOf } from './markdown/markdown-of.ts'
export type { MarkdownProblem } from './markdown/problem.ts'
export { meanings as charterMeanings } from './meanings.ts'
export { ChapterTexts, ClauseTexts, DocumentTexts, LevelField } from './pages/coordination/text-parts.tsx'
export { TextsFields } from './pages/coordination/texts-fields.tsx'
export { Theirs } from './pages/coordination/theirs.tsx'
export { WritingFrame } from './pages/coordination/writing-frame.tsx'
export { Counts } from './pages/diff-page.tsx'
export { Differences } from './pages/differences.tsx'
export { Line, lineOf } from './pages/words.tsx'
export {
  type CharterInForce,
  charterInForce,
  findDocument,
  findVersion,
  listDocuments,
  versionById,
  versionInForce,
  versionsOf,
  versionsWithTexts,
} from './queries.ts'
export { charterOf } from './routes.ts'
export { type Comparison, compare, nothingChanged } from './showing/compare.ts'
export { indexedDocuments } from './showing/indexed-documents.ts'
export { caughtUp, isBehind, stampOf, translationGaps } from './stamp-of.ts'
export { stored } from './stored.ts'
export {
  type Document,
  type DocumentKind,
  documentKinds,
  isAdopted,
  isPublic,
  stateOfVersion,
  type Version,
  type VersionRow,
  type VersionState,
  versionStates,
} from './version.ts'
export { bounds } from './wrong-in.ts'
