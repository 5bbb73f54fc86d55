import type { FieldError } from '../../../platform/errors.ts'
import { type CheckedFile, checkDescription, type ReportLine, textOf } from '../../descriptions/index.ts'
import type { DraftFile } from './files.ts'

/** What is to be mended in a file that would be written, and what it lacks. */
export interface FileProblems {
  file: DraftFile
  /** About values that are stated: errors and warnings. */
  wrong: ReportLine[]
  /** Keys that the protocol asks for, and those that it wishes. */
  missing: { mandatory: string[]; wished: string[] }
}

/** Looks at the file as it would be looked at at home. `today` is `YYYY-MM-DD`. */
export const problemsOf = (file: DraftFile, today: string): FileProblems => problemsFrom(file, checkedFile(file, today))

export function problemsFrom(file: DraftFile, { description: { report } }: CheckedFile): FileProblems {
  return {
    file,
    wrong: report.filter(
      (line) => line.severity !== 'info' && !isAboutMissing(line.message.key) && !standsNowhere(file, line),
    ),
    missing: {
      mandatory: keysIn(report.filter(({ message }) => message.key === 'descriptions.missing-mandatory')),
      wished: wishedIn(report),
    },
  }
}

export const checkedFile = (file: DraftFile, today: string): CheckedFile =>
  checkDescription(addressOf(file), new TextEncoder().encode(textOf(file.statements)), today)

/** The same beside the fields of a page: of those that it has. */
export const errorsFor = ({ wrong }: FileProblems, controlOf: (key: string) => string | undefined): FieldError[] =>
  wrong.flatMap(({ key, message }) => {
    const field = controlOf(key)
    // Terms that are not said yet are told when all is looked over, and never before the page was filled in.
    return field === undefined || message.key === 'descriptions.no-terms' ? [] : [{ field, ...message }]
  })

/** Until somebody says where the files will stand, they name each other by their names alone. */
const standsNowhere = ({ address }: DraftFile, { key, message }: ReportLine) =>
  message.key === 'descriptions.relative-address' && key.startsWith('subs.') && !URL.canParse(address)

const isAboutMissing = (key: string) =>
  key === 'descriptions.missing-mandatory' || key === 'descriptions.missing-recommended'
const keysIn = (report: ReportLine[]) => report.map(({ key }) => key)

const wishedIn = (report: ReportLine[]): string[] =>
  report
    .filter(({ message }) => message.key === 'descriptions.missing-recommended')
    .flatMap(({ message }) => String(message.values.keys ?? '').split(', '))

// Files are read before anybody said where they will stand.
const addressOf = ({ address, name }: DraftFile) =>
  URL.canParse(address) ? address : `https://site.example/.well-known/chatonsinfos/${name}`
