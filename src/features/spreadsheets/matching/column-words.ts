import { isKey } from '../../../platform/i18n/index.ts'
import type { View } from '../../../ui/view.ts'

/** What a column says, in words; a key that has none stands as it is. */
export function columnWords({ t }: Pick<View, 't'>, key: string): string {
  const word = `spreadsheets.column-${keyedColumn(key)}`
  return isKey(word) ? t(word) : key
}

/** `service.name` → `service-name`, as keys of words are written. */
export const keyedColumn = (key: string): string => key.replaceAll('.', '-')
