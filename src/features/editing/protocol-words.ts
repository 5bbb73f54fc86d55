import { oneOf } from './fields/choices.tsx'
import type { Field } from './fields/field.ts'

// Words of the ChatonsInfos protocol that are kept as they are: other readers know them so.

const installs = {
  DISTRIBUTION: 'editing.install-distribution',
  PROVIDER: 'editing.install-provider',
  PACKAGE: 'editing.install-package',
  TOOLING: 'editing.install-tooling',
  CLONEREPO: 'editing.install-clonerepo',
  ARCHIVE: 'editing.install-archive',
  SOURCES: 'editing.install-sources',
  CONTAINER: 'editing.install-container',
} as const

const levels = {
  OK: 'editing.level-ok',
  WARNING: 'editing.level-warning',
  ALERT: 'editing.level-alert',
  ERROR: 'editing.level-error',
  OVER: 'editing.level-over',
  VOID: 'editing.level-void',
} as const

/** How the program was installed. */
export const installWords: Field<string | null> = words('editing.install-type', installs)

/** How the hoster itself says that the service is doing. */
export const statusWords: Field<string | null> = words('editing.status-level', levels)

type Words = typeof installs | typeof levels

function words(label: 'editing.install-type' | 'editing.status-level', keys: Words): Field<string | null> {
  const known = new Map(Object.entries(keys))
  return oneOf<string>({
    label,
    values: [...known.keys()],
    word: (word, { t }) => t(known.get(word) ?? 'editing.not-said'),
  })
}
