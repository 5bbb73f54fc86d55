export { changedFields } from './changed.ts'
export { describers as journalDescribers } from './describers.ts'
export { type Actor, actorKinds, type Change, type Subject, type Values } from './entry.ts'
export { fieldNames, keyedField } from './field-names.ts'
export { hideContent } from './hide-content.ts'
export { journalJobs } from './jobs.ts'
export { personalData } from './personal-data.ts'
export { findEntry } from './queries.ts'
export { recordChange } from './record-change.ts'
export type {
  Describe,
  Describers,
  MayActFor,
  Reader,
  SubjectShown,
  ToldByRooms,
  ToUndo,
  Undo,
  Undoers,
} from './rooms-tell.ts'
export { journal } from './routes.tsx'
export { stored } from './stored.ts'
export { undoChange, undoEntry } from './undo-change.ts'
export { keyedVerb, verbs } from './verbs.ts'
export { verificationWords } from './verification-words.ts'
export { type Fault, type Verification, verifyJournal } from './verify-journal.ts'
