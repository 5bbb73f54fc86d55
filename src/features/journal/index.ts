export { changedFields } from './changed.ts'
export { type ChangeBy, changesBy } from './changes-by.ts'
export { changesSince } from './changes-since.ts'
export { describers as journalDescribers } from './describers.ts'
export { type Actor, actorKinds, type Change, type Subject, type Values } from './entry.ts'
export { fieldNames, keyedField } from './field-names.ts'
export { hideContent } from './hide-content.ts'
export { journalJobs } from './jobs.ts'
export { type ChangeOf, lastChange } from './last-change.ts'
export { lastEntries } from './last-entries.ts'
export { type Meant, meantIn } from './meant.ts'
export { FieldName, ValueShown } from './pages/value-shown.tsx'
export { personalData } from './personal-data.ts'
export { findEntry } from './queries.ts'
export { entriesOf, recordChange } from './record-change.ts'
export type {
  Describe,
  Describers,
  MayActFor,
  MayUndo,
  Meaning,
  Meanings,
  Reader,
  SubjectShown,
  ToldByRooms,
  ToUndo,
  Undo,
  Undoers,
  Words,
} from './rooms-tell.ts'
export { journal } from './routes.tsx'
export { stored } from './stored.ts'
export { undoChange, undoEntry } from './undo-change.ts'
export { valuesSince } from './values-since.ts'
export { keyedVerb, verbs } from './verbs.ts'
export { verbsAbout } from './verbs-about.ts'
export { verificationWords } from './verification-words.ts'
export { type Fault, type Verification, verifyJournal } from './verify-journal.ts'
