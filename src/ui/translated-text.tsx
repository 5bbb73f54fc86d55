import { inLanguage, type Translated } from '../platform/i18n/index.ts'
import type { View } from './view.ts'

interface Props {
  view: View
  text: Translated | null
}

/** A text of somebody else in the page’s language; when it exists in another only, it is marked and said so. */
export function TranslatedText({ view, text }: Props) {
  const found = inLanguage(text, view.language)
  if (found === undefined) return null
  if (found.language === view.language) return <bdi>{found.text}</bdi>
  return (
    <>
      <span lang={found.language} dir="auto">
        {found.text}
      </span>{' '}
      <OtherLanguage view={view} language={found.language} />
    </>
  )
}

/** The same as paragraphs: an empty line parts them. */
export function TranslatedProse({ view, text }: Props) {
  const found = inLanguage(text, view.language)
  if (found === undefined) return null
  const foreign = found.language !== view.language
  const paragraphs = found.text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return (
    <>
      {foreign && (
        <p>
          <OtherLanguage view={view} language={found.language} />
        </p>
      )}
      <div class="prose" lang={foreign ? found.language : undefined} dir="auto">
        {paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
      </div>
    </>
  )
}

const OtherLanguage = ({ view, language }: { view: View; language: string }) => (
  <span class="small soft">{view.t('ui.in-language', { language: view.format.languageName(language) })}</span>
)
