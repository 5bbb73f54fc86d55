import type { Key } from '../../../platform/i18n/index.ts'
import { TextArea } from '../../../ui/field.tsx'
import type { View } from '../../../ui/view.ts'
import { cleanLine } from './clean.ts'
import { type Asked, type Field, refuse, textsAt } from './field.ts'

interface Options {
  label: Key
  hint?: Key
  most?: number
  /** What one item means; undefined when it is none, and then told by `unknown`. */
  read?: (item: string, asked: Asked) => string | undefined
  unknown?: Key
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
  return {
    label,
    read(asked) {
      const items = textsAt(asked.typed, asked.name)
        .flatMap((text) => text.split(/[\n,;]/))
        .map(cleanLine)
        .filter(Boolean)
      if (items.length > most) return refuse(asked, 'editing.too-many-items', { most })
      const tooLong = items.find((item) => item.length > longest)
      if (tooLong !== undefined) return refuse(asked, 'editing.item-too-long', { most: longest })
      const meant = items.map((item) => ({ item, value: read(item, asked) }))
      const strange = meant.find(({ value }) => value === undefined)
      if (strange) return refuse(asked, unknown ?? 'editing.item-unknown', { item: strange.item })
      return [...new Set(meant.flatMap(({ value }) => value ?? []))]
    },
    write: (name, items) => ({ [name]: items.join('\n') }),
    show: ({ known: _, mayBeBlank: __, isRequired: ___, view, ...shown }) => (
      <TextArea {...shown} view={view} rows={2} label={view.t(label)} hint={hint && view.t(hint)} optional="unsaid" />
    ),
    words: (items, view) => items.map((item) => spell(item, view)).join(', '),
  }
}
