import type { View } from '../../ui/view.ts'
import { type Provenances, sourcesHere } from '../hosters/index.ts'

/** What was not typed in here comes from a file of description files. */
export const isFromFile = ({ entry }: Provenances) => entry.source !== sourcesHere.typed

/** Where each said value comes from, as far as it is not what somebody typed here: its own file, or over that file. */
export function sourcesOf(
  view: View,
  facts: object,
  { provenances, hasFile }: { provenances: Provenances; hasFile: boolean },
): Map<string, string> {
  if (!hasFile) return new Map()
  const { byHand = {} } = provenances
  return new Map(
    Object.entries(facts).flatMap(([name, value]): [string, string][] => {
      const correction = byHand[name]
      if (correction) return [[name, view.t('editing.source-corrected', { date: view.format.date(correction.on) })]]
      return isSaid(value) ? [[name, view.t('editing.source-file')]] : []
    }),
  )
}

const isSaid = (value: unknown): boolean =>
  value !== null && value !== '' && (typeof value !== 'object' || Object.values(value).some(isSaid))
