import { inLanguage } from '../../../../platform/i18n/index.ts'
import type { View } from '../../../../ui/view.ts'
import type { Kind } from '../../../hosters/index.ts'

export const nameOfKind = (view: View, { name, slug }: Pick<Kind, 'name' | 'slug'>): string =>
  inLanguage(name, view.language)?.text ?? slug
