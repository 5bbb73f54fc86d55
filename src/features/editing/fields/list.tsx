import type { Key } from '../../../platform/i18n/index.ts'
import { TextArea } from '../../../ui/field.tsx'
import { textIn } from '../../../ui/filled-form.ts'
import type { View } from '../../../ui/view.ts'
import { cleanLine } from './clean.ts'
import { type Field, refuse, textsAt } from './field.ts'

interface Options {
  label: Key
  hint?: Key
  most?: number
  /** What one item means; undefined when it is none, and then told by `unknown`. */
  read?: (item: string) => string | undefined
  unknown?: Key
  /** An item as people call it. */
  spell?: (item: string, view: View) => string
}

const longest = 100

/** Several words, one a line or parted by commas. */
export function list({
  label,
  hint,
  most = 30,
  read = (item) => item,
  unknown,
  spell = String,
}: Options): Field<string[]> {
  /** The items by their names, as long as all of them lead back: what nobody touches stays what it was. */
  const called = (text: string, view: View) => {
    const items = text.split('\n')
    const names = items.map((item) => (read(item) === item ? spell(item, view) : item))
    return items.every((item, at) => read(names[at] ?? '') === item) ? names.join('\n') : text
  }
  return {
    label,
    read(asked) {
      const typed = textsAt(asked.typed, asked.name).flatMap((text) => text.split(/[\n,;]/))
      const items = [...new Set(typed.map(cleanLine).filter(Boolean))]
      if (items.length > most) return refuse(asked, 'editing.too-many-items', { most })
      const tooLong = items.find((item) => item.length > longest)
      if (tooLong !== undefined) return refuse(asked, 'editing.item-too-long', { most: longest })
      const meant = items.map((item) => ({ item, value: read(item) }))
      const strange = meant.find(({ value }) => value === undefined)
      if (strange) return refuse(asked, unknown ?? 'editing.item-unknown', { item: strange.item })
      return [...new Set(meant.flatMap(({ value }) => value ?? []))]
    },
    write: (name, items) => ({ [name]: items.join('\n') }),
    show: ({ known: _, mayBeBlank: __, isRequired: ___, view, form, name }) => {
      const values = { ...form.values, [name]: called(textIn(form, name), view) }
      const field = { view, name, form: { ...form, values }, optional: 'unsaid' } as const
      return <TextArea {...field} rows={2} label={view.t(label)} hint={hint && view.t(hint)} />
    },
    words: (items, view) => items.map((item) => spell(item, view)).join(', '),
  }
}
