import type { Key } from '../../../../platform/i18n/index.ts'
import type { FindingSign } from '../../../../ui/clause-state.tsx'
import type { Declared } from '../../state.ts'

/** What one chooses in the form. */
export const choiceWords: Record<Declared, { label: Key; note?: Key }> = {
  met: { label: 'compliance.choose-met' },
  planned: { label: 'compliance.choose-planned', note: 'compliance.choose-planned-note' },
  'not-met': { label: 'compliance.choose-not-met', note: 'compliance.choose-not-met-note' },
  'not-concerned': { label: 'compliance.choose-not-concerned', note: 'compliance.choose-not-concerned-note' },
}

/** How everybody else reads it. A hoster’s word alone never looks like something that was seen. */
export const declaredWords: Record<Declared, { key: Key; sign: FindingSign }> = {
  met: { key: 'compliance.declares-met', sign: 'declared' },
  'not-met': { key: 'compliance.declares-not-met', sign: 'not-met' },
  planned: { key: 'compliance.declares-planned', sign: 'planned' },
  'not-concerned': { key: 'compliance.declares-not-concerned', sign: 'told' },
}
