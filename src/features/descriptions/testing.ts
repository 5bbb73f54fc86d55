import type { Description, OrganizationFile, ServiceFile } from './description.ts'
import { readDescription } from './read-file.ts'
import type { Note, ReportLine } from './report.ts'

export const home = 'https://brin-d-ortie.example/.well-known/chatonsinfos/ortie.properties'

export const readText = (text: string, address = home) => readDescription(address, new TextEncoder().encode(text))

/** A hoster's file of which the given lines are the second and following ones. */
export function readHoster(...lines: string[]): OrganizationFile {
  const file = readText(['file.class = Organization', ...lines].join('\n'))
  if (file.class !== 'Organization') throw new Error(`read as ${file.class}`)
  return file
}

/** A service's file of which the given lines are the second and following ones. */
export function readService(...lines: string[]): ServiceFile {
  const file = readText(['file.class = Service', ...lines].join('\n'))
  if (file.class !== 'Service') throw new Error(`read as ${file.class}`)
  return file
}

/** The report in short, `line severity name`, without what the file lacks. */
export const remarks = ({ report }: Pick<Description, 'report'>) =>
  report.filter(({ message }) => !message.key.startsWith('descriptions.missing-')).map(inShort)

export const inShort = ({ line, severity, message }: ReportLine) =>
  `${line} ${severity} ${message.key.slice('descriptions.'.length)}`

/** The corrected lines that the report gives. */
export const corrections = ({ report }: Pick<Description, 'report'>) =>
  report.flatMap(({ corrected }) => corrected ?? [])

/** Runs a reader of values and tells what it gives, what it says, and what it would write. */
export function heard<Value>(reader: (note: Note) => Value) {
  const said: string[] = []
  const corrected: (string | undefined)[] = []
  const value = reader((severity, message, remark) => {
    said.push(`${severity} ${message.slice('descriptions.'.length)}`)
    corrected.push(remark?.corrected)
  })
  return { value, said, corrected }
}
