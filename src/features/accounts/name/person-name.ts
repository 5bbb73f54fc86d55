import type { Key } from '../../../platform/i18n/index.ts'
import { longestName } from '../person.ts'

/**
 * Signs that show as nothing, or turn the text around them: names are read, not decoded. Joiners stay where scripts
 * need them and emoji their shapes; between Latin letters they would only make one name look like another.
 */
const unseen = new RegExp(
  [
    /[\p{Cc}\p{Co}\p{Zl}\p{Zp}\p{Bidi_Control}\u2800]/u,
    /(?!\u200C|\u200D|\uFE0E|\uFE0F)\p{Default_Ignorable_Code_Point}/u,
    /\p{Script=Latin}(?:\u200C|\u200D)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
)
const likeAddress = /@|:\/\/|\bwww\.|[\p{L}\p{N}-]+\.\p{L}{2,}/iu

/** A name in one spelling: composed letters, single spaces; null for none. */
export const tidyName = (typed: string): string | null => typed.normalize('NFC').replaceAll(/ +/g, ' ').trim() || null

/** What is wrong with a name that others would read; null when nothing is. */
export function faultOfName(name: string): Key | null {
  if ([...name].length > longestName) return 'accounts.name-long'
  if (unseen.test(name)) return 'accounts.name-unseen'
  // Full-width letters and other look-alikes count as what they look like.
  if (likeAddress.test(name.normalize('NFKC'))) return 'accounts.name-address'
  return /[\p{L}\p{N}]/u.test(name) ? null : 'accounts.name-unseen'
}
