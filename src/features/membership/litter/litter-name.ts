import { inLanguage, type Translate } from '../../../platform/i18n/index.ts'
import type { Litter } from './litter.ts'

/** `Portée n° 12`, with its name when it has one. */
export function litterName(
  { t, language }: { t: Translate; language: string },
  { number, name }: Pick<Litter, 'number' | 'name'>,
): string {
  const own = inLanguage(name, language)?.text
  return own ? t('membership.litter-named', { number: String(number), name: own }) : numbered(t, number)
}

export const numbered = (t: Translate, number: number): string =>
  t('membership.litter-numbered', { number: String(number) })
