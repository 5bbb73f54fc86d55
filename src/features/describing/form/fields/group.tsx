import type { FieldError } from '../../../../platform/errors.ts'
import type { Key } from '../../../../platform/i18n/index.ts'
import type { Typed } from '../../../../platform/web/index.ts'
import type { StatedLine } from '../../../descriptions/index.ts'
import { errorsFor, type FileProblems } from '../problems.ts'
import type { DraftField } from './field.ts'

/** Fields that belong together, on a page. */
export interface FieldGroup {
  /** Missing where the page has one group alone. */
  title?: Key
  lead?: Key
  fields: readonly DraftField[]
}

type Groups = readonly FieldGroup[]

const fieldsIn = (groups: Groups): DraftField[] => groups.flatMap(({ fields }) => fields)

export const typedIn = (groups: Groups, statements: readonly StatedLine[]): Typed =>
  Object.assign({}, ...fieldsIn(groups).map((field) => field.values(statements)))

/** The statements with what was typed on a page; what the page does not show stays as it is. */
export const readGroups = (groups: Groups, typed: Typed, statements: readonly StatedLine[]): StatedLine[] =>
  fieldsIn(groups).reduce<StatedLine[]>((lines, field) => field.read(typed, lines), [...statements])

export const fieldOf = (groups: Groups, key: string): DraftField | undefined =>
  fieldsIn(groups).find((field) => field.controlOf(key) !== undefined)

/** What is wrong with values of this page, beside their fields. */
export const errorsIn = (groups: Groups, problems: FileProblems): FieldError[] =>
  errorsFor(problems, (key) => fieldOf(groups, key)?.controlOf(key))
