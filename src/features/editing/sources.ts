import type { View } from '../../ui/view.ts'
import { type Provenances, sourcesHere } from '../hosters/index.ts'

/** What was not typed in here comes from a file of description files. */
export const isFromFile = ({ entry }: Provenances) => entry.source !== sourcesHere.typed

/** Which values somebody typed over what the file says, and when: all others that are said come from the file. */
export function sourcesOf(
  view: View,
  facts: object,
  { provenances: { byHand = {} }, hasFile }: { provenances: Provenances; hasFile: boolean },
): Map<string, string> {
  if (!hasFile) return new Map()
  return new Map(
    Object.keys(facts).flatMap((name): [string, string][] => {
      const correction = byHand[name]
      if (!correction) return []
      return [[name, view.t('editing.source-corrected', { date: view.format.date(correction.on) })]]
    }),
  )
}
