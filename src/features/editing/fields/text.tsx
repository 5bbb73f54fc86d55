import type { Key } from '../../../platform/i18n/index.ts'
import { lengthOf } from '../../../platform/text.ts'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { cleanLine, cleanLines, isSeen } from './clean.ts'
import { type Asked, type Field, refuse, textAt } from './field.ts'

export interface TextOptions {
  label: Key
  hint?: Key
  type?: 'text' | 'email' | 'url'
  /** The id of a list of suggestions that the page holds. */
  list?: string
  autocomplete?: string
}

/** A line of text that is read as something; nothing typed is null. */
export function readText<Value>(
  options: TextOptions,
  read: (text: string, asked: Asked) => Value | undefined,
  spell: (value: Value) => string,
): Field<Value | null> {
  const { label, hint, ...rest } = options
  return {
    label,
    read(asked) {
      const text = cleanLine(textAt(asked.typed, asked.name))
      return text === '' ? null : read(text, asked)
    },
    write: (name, value) => ({ [name]: value === null ? '' : spell(value) }),
    show: ({ known: _, mayBeBlank: __, isRequired, view, ...shown }) => (
      <TextField
        {...shown}
        {...rest}
        view={view}
        label={view.t(label)}
        hint={hint && view.t(hint)}
        optional={isRequired ? false : 'unsaid'}
      />
    ),
    words: (value) => (value === null ? '' : spell(value)),
  }
}

/** A line of at most so many characters. */
export const line = ({ most = 200, ...options }: TextOptions & { most?: number }): Field<string | null> =>
  readText(options, (text, asked) => atMost(text, most, asked), String)

/** A name: something of it must be seen. */
export const nameOf = ({ most = 100, ...options }: TextOptions & { most?: number }): Field<string> =>
  required(
    readText(
      options,
      (text, asked) => (isSeen(text) ? atMost(text, most, asked) : refuse(asked, 'editing.name-unseen')),
      String,
    ),
    'editing.name-missing',
  )

/** Several lines. */
export const prose = ({ label, hint, most = 1000 }: TextOptions & { most?: number }): Field<string | null> => ({
  label,
  read(asked) {
    const text = cleanLines(textAt(asked.typed, asked.name))
    return text === '' ? null : atMost(text, most, asked)
  },
  write: (name, value) => ({ [name]: value ?? '' }),
  show: ({ known: _, mayBeBlank: __, isRequired, view, ...shown }) => (
    <TextArea
      {...shown}
      view={view}
      rows={3}
      label={view.t(label)}
      hint={hint && view.t(hint)}
      optional={isRequired ? false : 'unsaid'}
    />
  ),
  words: (value) => value ?? '',
})

/** A fact that must be said. */
export const required = <Value,>(field: Field<Value | null>, missing: Key): Field<Value> => ({
  ...field,
  read(asked) {
    const value = field.read(asked)
    return value === null ? refuse(asked, missing) : value
  },
  show: (shown) => field.show({ ...shown, isRequired: !shown.mayBeBlank }),
})

export function atMost(text: string, most: number, asked: Asked): string | undefined {
  const length = lengthOf(text)
  return length <= most ? text : refuse(asked, 'editing.too-long', { most, length })
}
