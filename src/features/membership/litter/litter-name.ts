import { inLanguage, type Translate } from '../../../platform/i18n/index.ts'
import type { Litter } from './litter.ts'

/** Litters of hosters that were made up are counted apart, from here on: they take no number of a real one. */
export const firstMadeUp = 1001

/** A number as sentences write it: `12`; `F1` of a litter that was made up. */
export const numeral = (number: number): string =>
  number < firstMadeUp ? String(number) : `F${number - firstMadeUp + 1}`

/** `Portée n° 12`, with its name when it has one. */
export function litterName(
  { t, language }: { t: Translate; language: string },
  { number, name }: Pick<Litter, 'number' | 'name'>,
): string {
  const own = inLanguage(name, language)?.text
  return own ? t('membership.litter-named', { number: numeral(number), name: own }) : numbered(t, number)
}

export const numbered = (t: Translate, number: number): string =>
  t('membership.litter-numbered', { number: numeral(number) })
