import { classes } from './keys/file.ts'
import { type Report, wholeFile } from './report.ts'
import type { Statement } from './statements.ts'
import { readChoice } from './values/choice.ts'

export type FileClass = (typeof classes)[keyof typeof classes] | 'Unknown'

/** What kind of description the file is: what it says, unless all its sections say something else. */
export function fileClassOf(statements: Statement[], otherKeys: string[], report: Report): FileClass {
  const entry = statements.find(({ canonical }) => canonical === 'file.class')?.entry
  const stated = entry?.value ? readChoice(entry.value, { choices: classes, also: {} }, () => {}) : null
  if (stated && statements.some(({ section }) => ownSections[stated].includes(section))) return stated
  const sections = [...statements.map(({ section }) => section), ...otherKeys.map(sectionOf)]
  const guess = guessFrom(sections)
  if (stated && (!guess || guess === 'Metrics' || sections.some((section) => ownSections[stated].includes(section))))
    return stated
  if (!guess) {
    if (sections.length > 0) report.add(entry ?? wholeFile, 'error', 'descriptions.class-missing')
    return 'Unknown'
  }
  const message = stated ? 'descriptions.class-contradicted' : 'descriptions.class-guessed'
  const corrected = `file.class = ${guess}`
  report.add(entry ?? wholeFile, 'warning', message, { values: { class: guess }, corrected })
  return guess
}

/** Sections that a file of this class may hold. */
export const sectionsOf = (kind: FileClass): readonly string[] => allSections[kind]

export const sectionOf = (key: string) => key.slice(0, key.indexOf('.')).trim().toLowerCase()

const ownSections: Record<FileClass, string[]> = {
  Federation: ['federation'],
  Organization: ['organization'],
  Service: ['service', 'software', 'host'],
  Device: ['device'],
  Metrics: ['metrics'],
  Unknown: [],
}

const shared = ['file', 'subs', 'metrics']
const allSections: Record<FileClass, string[]> = {
  Federation: [...shared, ...ownSections.Federation],
  Organization: [...shared, ...ownSections.Organization],
  Service: [...shared, ...ownSections.Service],
  Device: [...shared, ...ownSections.Device],
  Metrics: shared,
  Unknown: shared,
}

/** The class with most lines; metrics may stand in any file, so they decide only where nothing else does. */
function guessFrom(sections: string[]): FileClass | undefined {
  const counts = new Map<FileClass, number>()
  for (const section of sections) {
    const kind = kindOfSection.get(section)
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  const { Metrics: metrics = 0, ...others } = Object.fromEntries(counts)
  const most = Math.max(0, ...Object.values(others))
  if (most === 0) return metrics > 0 ? 'Metrics' : undefined
  return guessable.find((kind) => counts.get(kind) === most)
}

const guessable = ['Federation', 'Organization', 'Service', 'Device'] as const
const kindOfSection = new Map(
  ([...guessable, 'Metrics'] as const).flatMap((kind) => ownSections[kind].map((section) => [section, kind] as const)),
)
