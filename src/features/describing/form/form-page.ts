import type { FieldError } from '../../../platform/errors.ts'
import type { Typed } from '../../../platform/web/index.ts'
import { mendedFile, type StatedLine, textOf } from '../../descriptions/index.ts'
import type { CatalogueIndex } from '../../hosters/index.ts'
import { broughtBySoftware, withCountryName } from './complete.ts'
import type { DescriptionDraft } from './description-draft.ts'
import { errorsIn, type FieldGroup, readGroups, typedIn } from './fields/group.tsx'
import { filesOf, homeOf } from './files.ts'
import { problemsOf } from './problems.ts'
import { sectionOf } from './statements.ts'

/** A part of a draft that has a form of its own: the hoster, one service, one machine. */
export interface DraftPart {
  groups: readonly FieldGroup[]
  statements: readonly StatedLine[]
  /** The file in which it will stand: of a machine, that of a service that runs on it. */
  serviceId: string | null
}

export interface FilledPart {
  values: Typed
  errors: FieldError[]
}

/** The part as its page shows it, with what the reader of the written file remarks on it. */
export function filledPart(draft: DescriptionDraft, part: DraftPart, savedAt: string): FilledPart {
  const file = filesOf(draft, savedAt).find(({ serviceId }) => serviceId === part.serviceId)
  const errors = file ? errorsIn(part.groups, problemsOf(file, savedAt.slice(0, 10))) : []
  return { values: typedIn(part.groups, part.statements), errors }
}

/** What the part states once its page was sent, completed by what we know. */
export function typedPart(
  groups: readonly FieldGroup[],
  typed: Typed,
  before: readonly StatedLine[],
  catalogue: Pick<CatalogueIndex, 'findProgram'>,
): StatedLine[] {
  const read = readGroups(groups, typed, before)
  const named = ['organization', 'host'] as const
  const withNames = named.reduce(
    (lines, section) =>
      lines.some(({ key }) => sectionOf(key) === section) ? withCountryName(lines, before, section) : lines,
    read,
  )
  const hasSoftware = groups.some(({ fields }) => fields.some((field) => field.controlOf('software.name')))
  return hasSoftware ? broughtBySoftware(withNames, before, catalogue) : withNames
}

/**
 * The statements with every correction that is sure: what the reader of files understood otherwise than it is written.
 */
export function mendedStatements(draft: DescriptionDraft, statements: readonly StatedLine[]): StatedLine[] {
  const address = homeOf(draft) || 'https://site.example/'
  const mended = mendedFile(address, new TextEncoder().encode(textOf(statements)))
  const values = new Map(mended.statements.map(({ key, value }) => [key, value]))
  // References that are relative to the file may stay so: who moves the folder is glad.
  return statements.map(({ key, value }) => ({ key, value: isReference(key) ? value : (values.get(key) ?? value) }))
}

const isReference = (key: string) => sectionOf(key) === 'subs'
