import { type Language, languages, type Translated } from '../../../platform/i18n/index.ts'
import { slugOf } from '../../../platform/slug.ts'
import type { Typed } from '../../../platform/web/index.ts'
import type { FilledForm } from '../../../ui/filled-form.ts'
import type { VersionTyped } from '../changing/edit-version.ts'
import { cleanText } from '../clean-text.ts'
import { type Chapter, type Clause, type Content, levels, sights } from '../content.ts'
import { stampOf } from '../stamp-of.ts'
import { markOf } from './save.ts'

// What the forms send is text: here it becomes pieces of a document, and back. The verbs say what is wrong with them.

export const textAt = (typed: Typed, name: string): string => [typed[name] ?? ''].flat()[0] ?? ''
export const listAt = (typed: Typed, name: string): string[] => [typed[name] ?? []].flat()

export const translatedAt = (typed: Typed, name: string): Translated =>
  Object.fromEntries(languages.map((language) => [language, textAt(typed, `${name}.${language}`)]))

export const filledWith = (name: string, text: Translated) =>
  Object.fromEntries(languages.map((language) => [`${name}.${language}`, text[language] ?? '']))

/** Names of the fields of a text in all languages, the one that it is decided in first. */
export const inLanguages = (name: string, original: Language): string[] =>
  [original, ...languages.filter((language) => language !== original)].map((language) => `${name}.${language}`)

export const clauseFilled = (clause: Clause): FilledForm => ({
  values: {
    ...{ level: clause.level, sight: clause.sight, unconfirmed: clause.unconfirmed ? 'yes' : '' },
    ...{ checks: clause.checks, seen: markOf(clause) },
    ...filledWith('text', clause.text),
    ...filledWith('why', clause.why),
    ...filledWith('how', clause.how),
  },
  errors: [],
})

export const newClauseFilled: FilledForm = {
  values: { level: 'required', sight: 'none', checks: [], id: '' },
  errors: [],
}

/** The clause that was typed over a former one; a new one gets its id from the form, or from its first words. */
export function clauseTyped(typed: Typed, { former, chapter, original }: ClauseBefore): Clause {
  const texts = {
    text: translatedAt(typed, 'text'),
    why: translatedAt(typed, 'why'),
    how: translatedAt(typed, 'how'),
  }
  const id = former?.id ?? (textAt(typed, 'id').trim() || idOf(chapter, texts.text[original] ?? ''))
  return {
    id,
    level: levels.find((level) => level === textAt(typed, 'level')) ?? 'required',
    sight: sights.find((sight) => sight === textAt(typed, 'sight')) ?? 'none',
    unconfirmed: textAt(typed, 'unconfirmed') === 'yes',
    checks: listAt(typed, 'checks').filter((name) => name !== ''),
    ...texts,
    translates: stampsTyped(typed, texts, { former, original }),
  }
}

interface ClauseBefore {
  former: Clause | null
  chapter: string
  original: Language
}

/** A translation that is written anew, or said to be up to date, is one of the wording that stands beside it. */
function stampsTyped(
  typed: Typed,
  texts: Pick<Clause, 'text' | 'why' | 'how'>,
  { former, original }: Pick<ClauseBefore, 'former' | 'original'>,
): Clause['translates'] {
  const isRewritten = (language: Language) =>
    (['text', 'why', 'how'] as const).some((part) => plain(texts[part][language]) !== plain(former?.[part][language]))
  const present = stampOf(cleaned(texts), original)
  return Object.fromEntries(
    languages.flatMap((language): [string, string][] => {
      if (language === original || plain(texts.text[language]) === '') return []
      const isFresh = isRewritten(language) || listAt(typed, 'fresh').includes(language)
      const stamp = isFresh ? present : former?.translates[language]
      return stamp === undefined ? [] : [[language, stamp]]
    }),
  )
}

/** As it will be kept: stamps are made of that. */
const plain = (text = '') => cleanText(text)

const cleaned = (texts: Pick<Clause, 'text' | 'why' | 'how'>) => ({
  text: trimmed(texts.text),
  why: trimmed(texts.why),
  how: trimmed(texts.how),
})

const trimmed = (text: Translated): Translated =>
  Object.fromEntries(Object.entries(text).map(([language, words]) => [language, plain(words)]))

const idOf = (chapter: string, text: string) =>
  `${chapter}.${slugOf(text.split(/\s+/).slice(0, 4).join(' ')).slice(0, 30).replace(/-+$/, '') || 'new'}`

/** What the form of a chapter shows. */
export const shownOfChapter = ({ title, lead }: Chapter) => ({ title, lead })

export const chapterFilled = (chapter: Chapter): FilledForm => ({
  values: {
    seen: markOf(shownOfChapter(chapter)),
    ...filledWith('title', chapter.title),
    ...filledWith('lead', chapter.lead),
  },
  errors: [],
})

export function chapterTyped(typed: Typed, id: string | null, original: Language): Omit<Chapter, 'clauses'> {
  const title = translatedAt(typed, 'title')
  const own = textAt(typed, 'id').trim() || slugOf(title[original] ?? '').slice(0, 40)
  return { id: id ?? own, title, lead: translatedAt(typed, 'lead') }
}

export const headFilled = ({ content, officialUrl, isParaphrase }: VersionTyped): FilledForm => ({
  values: {
    ...{ original: content.original, officialUrl: officialUrl ?? '', isParaphrase: isParaphrase ? 'yes' : '' },
    seen: markOf(headOf({ content, officialUrl, isParaphrase })),
    ...filledWith('title', content.title),
    ...filledWith('foreword', content.foreword),
  },
  errors: [],
})

/** What the form of the head shows. */
export const headOf = ({ content: { original, title, foreword }, officialUrl, isParaphrase }: VersionTyped) => ({
  original,
  title,
  foreword,
  officialUrl,
  isParaphrase,
})

export const headTyped = (typed: Typed, { content }: VersionTyped): VersionTyped => ({
  content: { ...content, ...headTexts(typed, content.original) },
  officialUrl: textAt(typed, 'officialUrl'),
  isParaphrase: textAt(typed, 'isParaphrase') === 'yes',
})

function headTexts(typed: Typed, before: Language): Pick<Content, 'original' | 'title' | 'foreword'> {
  const original = languages.find((language) => language === textAt(typed, 'original')) ?? before
  return { original, title: translatedAt(typed, 'title'), foreword: translatedAt(typed, 'foreword') }
}
