import type { Key } from '../../../platform/i18n/index.ts'
import { languages } from '../../../platform/i18n/index.ts'
import { TextArea } from '../../../ui/field.tsx'
import { cleanLine } from './clean.ts'
import { type Field, nameWithin, refuse, textsAt, within } from './field.ts'
import { Legend } from './legend.tsx'

const most = 40
const longest = 100

/** Words that people also type, in each language of the site; those of other languages are kept. */
export const synonyms = ({ label, hint }: { label: Key; hint: Key }): Field<Record<string, string[]>> => ({
  label,
  read(asked) {
    const spoken = new Set([...languages, ...languagesAt(Object.keys(asked.typed), asked.name)])
    const read = [...spoken].map((language) => {
      const one = within(asked, language)
      const words = [
        ...new Set(
          textsAt(one.typed, one.name)
            .flatMap((text) => text.split(/[\n,;]/))
            .map(cleanLine),
        ),
      ]
      const said = words.filter(Boolean)
      if (said.length > most) return refuse(one, 'editing.too-many-items', { most })
      if (said.some((word) => word.length > longest)) return refuse(one, 'editing.item-too-long', { most: longest })
      return [language, said] as const
    })
    const good = read.filter((pair) => pair !== undefined)
    return good.length === read.length ? Object.fromEntries(good.filter(([, words]) => words.length > 0)) : undefined
  },
  write: (name, words) =>
    Object.fromEntries(
      [...new Set([...languages, ...Object.keys(words)])].map((language) => [
        nameWithin(name, language),
        (words[language] ?? []).join('\n'),
      ]),
    ),
  show: ({ view, form, name }) => (
    <Legend view={view} label={view.t(label)} hint={view.t(hint)} pair>
      {[...new Set([...languages, ...languagesAt(Object.keys(form.values), name)])].map((language) => (
        <TextArea
          view={view}
          form={form}
          name={nameWithin(name, language)}
          label={view.format.languageName(language)}
          rows={4}
          optional="unsaid"
        />
      ))}
    </Legend>
  ),
  words: (words) =>
    Object.values(words)
      .map((each) => each.join(', '))
      .join(' / '),
})

const languagesAt = (controls: string[], name: string) =>
  controls
    .filter((control) => control.startsWith(`${name}-`))
    .map((control) => control.slice(name.length + 1))
    .filter((language) => /^[a-z]{2,3}$/.test(language))
    .slice(0, 10)
