import type { Language } from '../../../../platform/i18n/index.ts'
import { Markdown } from '../../../../ui/markdown.tsx'

/** What somebody wrote, as Markdown of a stranger. */
export const Words = ({ text, language }: { text: string; language: Language }) =>
  text.trim() === '' ? null : <Markdown text={text} language={language} ofStranger under={3} />
