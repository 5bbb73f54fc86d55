import type { FieldError } from '../../../platform/errors.ts'
import type { Typed } from '../../../platform/web/index.ts'
import { type Sheet, type Subject, subjects } from '../sheet.ts'
import { isAllowedKey, neededColumns } from './columns.ts'
import type { Matching } from './matching.ts'

export const isSubject = (value: unknown): value is Subject => subjects.some((subject) => subject === value)

export const fieldOf = (at: number) => `column-${at}`

/** What was chosen for each column; or what is wrong with it. */
export function matchingTyped(
  subject: Subject,
  { headings }: Sheet,
  typed: Typed,
): { matching: Matching } | { errors: FieldError[] } {
  const columns = headings.map((_, at) => {
    const key = typed[fieldOf(at)]
    return typeof key === 'string' && isAllowedKey(subject, key) ? key : null
  })
  const twice = columns.flatMap((key, at): FieldError[] =>
    key !== null && columns.indexOf(key) !== at ? [{ field: fieldOf(at), key: 'spreadsheets.column-twice' }] : [],
  )
  const missing = neededColumns[subject].filter((key) => !columns.includes(key))
  const needed = missing.map(
    (key): FieldError => ({
      field: 'columns',
      key: key === 'hoster' ? 'spreadsheets.needs-hoster' : 'spreadsheets.needs-name',
    }),
  )
  return twice.length + needed.length > 0 ? { errors: [...needed, ...twice] } : { matching: { columns } }
}

/** The same as a form has it. */
export const typedOf = ({ columns }: Matching): Record<string, string> =>
  Object.fromEntries(columns.map((key, at) => [fieldOf(at), key ?? '']))
