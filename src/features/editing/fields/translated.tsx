import type { Key } from '../../../platform/i18n/index.ts'
import { languages, type Translated } from '../../../platform/i18n/index.ts'
import { lengthOf } from '../../../platform/text.ts'
import type { Typed } from '../../../platform/web/index.ts'
import { TextArea, TextField } from '../../../ui/field.tsx'
import type { View } from '../../../ui/view.ts'
import { cleanLine, cleanLines } from './clean.ts'
import { type Field, nameWithin, refuse, textAt, typedIn, within } from './field.ts'
import { Legend } from './legend.tsx'

interface Options {
  label: Key
  hint?: Key
  most?: number
  /** How many lines are shown; one by default, and then it is one line. */
  rows?: number
  /** Said when the site's languages are not all there. */
  everyLanguage?: Key
}

/** A text in French and in English, side by side; what it says in other languages is kept, and shown below. */
export function translated({ label, hint, most = 1000, rows = 1, everyLanguage }: Options): Field<Translated> {
  const clean = rows > 1 ? cleanLines : cleanLine
  return {
    label,
    read(asked) {
      const texts: Translated = {}
      let isGood = true
      for (const language of languagesIn(asked.typed, asked.name)) {
        const one = within(asked, language)
        const text = clean(textAt(asked.typed, one.name))
        const length = lengthOf(text)
        const isMissing = everyLanguage !== undefined && text === '' && languages.some((each) => each === language)
        if (length > most) refuse(one, 'editing.too-long', { most, length })
        if (isMissing) refuse(one, everyLanguage)
        if (length > most || isMissing) isGood = false
        else if (text !== '') texts[language] = text
      }
      return isGood ? texts : undefined
    },
    write: (name, texts) => {
      const spoken = [...new Set([...languages, ...Object.keys(texts)])]
      return Object.fromEntries(spoken.map((language) => [nameWithin(name, language), texts[language] ?? '']))
    },
    show: ({ view, form, name, isRequired }) => (
      <Legend view={view} label={view.t(label)} hint={hint && view.t(hint)} pair>
        {languagesIn(typedIn(form), name).map((language) => {
          const label = <span lang={language}>{view.format.languageName(language)}</span>
          const optional = isRequired || everyLanguage ? false : ('unsaid' as const)
          const field = { view, form, name: nameWithin(name, language), label, optional }
          return rows > 1 ? <TextArea {...field} rows={rows} /> : <TextField {...field} />
        })}
      </Legend>
    ),
    words: (texts, view) => wordsIn(texts, view),
  }
}

/** Each text under the name of its language; one alone speaks for itself. */
function wordsIn(texts: Translated, { t, format }: View): string {
  const [first, ...others] = Object.entries(texts)
  if (first === undefined) return ''
  if (others.length === 0) return first[1]
  return [first, ...others]
    .map(([language, words]) => t('editing.fact-words', { label: format.languageName(language), words }))
    .join(' · ')
}

/** The same where nothing said is null. */
export function maybeTranslated(options: Options): Field<Translated | null> {
  const field = translated(options)
  return {
    ...field,
    read(asked) {
      const texts = field.read(asked)
      return texts && Object.keys(texts).length === 0 ? null : texts
    },
    write: (name, texts) => field.write(name, texts ?? {}),
    words: (texts, view) => field.words(texts ?? {}, view),
  }
}

/** The site's languages, and those others that a text is written in. */
function languagesIn(typed: Typed, name: string): string[] {
  const others = Object.keys(typed)
    .filter((control) => control.startsWith(`${name}-`))
    .map((control) => control.slice(name.length + 1))
    .filter((language) => /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(language))
  return [...new Set([...languages, ...others])].slice(0, mostLanguages)
}

const mostLanguages = 20
