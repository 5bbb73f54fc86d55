import { type KeptOfFile, nothingKept } from '../../hosters/index.ts'
import type { Field } from './field.ts'
import type { Fields } from './group.tsx'

/** What files bring along and nobody types: no control of a form, so it stays what it is. */
export const keptOfFile: Fields<KeptOfFile> = {
  logoUrl: unasked(nothingKept.logoUrl),
  figuresAt: unasked(nothingKept.figuresAt),
  figures: unasked(nothingKept.figures),
  otherStatements: unasked(nothingKept.otherStatements),
}

function unasked<Value>(nothing: Value): Field<Value> {
  return {
    label: 'editing.kept-as-it-is',
    read: () => nothing,
    write: () => ({}),
    show: () => null,
    words: () => '',
  }
}
