import { paths } from '../../paths.ts'
import { inLanguage } from '../../platform/i18n/index.ts'
import type { Decision } from './decision.ts'

/** The title where its reader's language is not known: the first that it is written in. */
export const titleFor = ({ title }: Pick<Decision, 'title'>, language = 'fr'): string =>
  inLanguage(title, language)?.text ?? ''

/** A decision's own page, without the language. */
export const addressOf = ({ slug }: Pick<Decision, 'slug'>): string => paths.decision.href({ slug })
