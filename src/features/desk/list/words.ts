import { isKey, type Translate } from '../../../platform/i18n/index.ts'

/** What a sort of matters is called; a room that came since has the word for all others. */
export function sortIn(t: Translate, sort: string): string {
  const key = `desk.sort-${sort}`
  return isKey(key) ? t(key) : t('desk.sort-other')
}
