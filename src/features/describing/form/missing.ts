import { paths } from '../../../paths.ts'
import type { Key } from '../../../platform/i18n/index.ts'
import { typedAs } from '../../descriptions/index.ts'
import type { DescriptionDraft } from './description-draft.ts'
import type { ShownField } from './fields/field.ts'
import { type FieldGroup, fieldOf } from './fields/group.tsx'
import { organizationSteps } from './organization-steps.ts'
import type { FileProblems } from './problems.ts'
import { machineFields, servicePageNames, servicePages } from './service-pages.ts'
import { sectionOf } from './statements.ts'
import { stepHref, stepOfKey } from './step-list.ts'

/** A key that people know by the label of its field, and where it is typed. */
export interface Spot {
  label: Key
  href: string
}

/** Where a key of a file is typed in the form; undefined for what the form does not show. */
export function spotOf(
  draft: DescriptionDraft,
  word: string,
  { file }: Pick<FileProblems, 'file'>,
  key: string,
): Spot | undefined {
  const asked = askedAs(key)
  if (file.serviceId === null) {
    const step = stepOfKey(asked)
    const groups = Object.values<readonly FieldGroup[]>(organizationSteps).flat()
    return step && spot(groups, asked, stepHref(word, step))
  }
  const part = file.serviceId
  if (sectionOf(asked) === 'host') {
    const machine = draft.services.find(({ id }) => id === part)?.machine
    const machines = paths.describeDraftMachines.href({ draft: word })
    const href = machine ? paths.describeDraftMachine.href({ draft: word, part: machine }) : machines
    return spot(machineFields, asked, href)
  }
  const page = servicePageNames.find((name) => fieldOf(servicePages[name], asked))
  return page && spot(servicePages[page], asked, paths.describeDraftService.href({ draft: word, part, page }))
}

/** A country is chosen: its name follows its code. */
const askedAs = (key: string) => key.replace(/\.country\.name$/, '.country.code')

function spot(groups: readonly FieldGroup[], key: string, href: string): Spot | undefined {
  const field = fieldOf(groups, key)
  return field && { label: field.label, href }
}

/** What people call a key, wherever it is asked; undefined when the form does not show it. */
export const labelOfKey = (key: string): Key | undefined => fieldOf(everywhere, askedAs(key))?.label

/** A value of a file as people say it: the form's own words where it has some. */
export const saidAs = (key: string, value: string, about: Pick<ShownField, 'view' | 'catalogue'>): string =>
  fieldOf(everywhere, askedAs(key))?.said?.(value, { ...about, key }) ?? typedAs(key, value)

const everywhere: readonly FieldGroup[] = [
  ...[organizationSteps, servicePages].flatMap((pages) => Object.values<readonly FieldGroup[]>(pages).flat()),
  ...machineFields,
]

/** Each field once, in the order of the keys. */
export function spotsOf(
  draft: DescriptionDraft,
  word: string,
  problems: FileProblems,
  keys: readonly string[],
): Spot[] {
  const spots = keys.flatMap((key) => spotOf(draft, word, problems, key) ?? [])
  return [...new Map(spots.map((one) => [`${one.href} ${one.label}`, one])).values()]
}
