import { inLanguage } from '../../platform/i18n/index.ts'
import type { Proposal } from './amendment.ts'

/** Its title in a language, else in the first it has. */
export const titleOf = ({ title }: Pick<Proposal, 'title'>, language = 'fr'): string =>
  inLanguage(title, language)?.text ?? ''
