import type { Language } from '../../../platform/i18n/index.ts'
import { Markdown } from '../../../ui/markdown.tsx'
import type { View } from '../../../ui/view.ts'
import { Restricted, type Restriction } from '../../moderation/index.ts'

interface Props {
  view: View
  text: string
  language: Language
  hidden: Restriction | null
}

/** What people of hosters wrote, or why it is hidden. */
export const SaidText = ({ view, text, language, hidden }: Props) =>
  hidden ? <Restricted view={view} restriction={hidden} /> : <Markdown text={text} language={language} ofStranger />
