import correct from 'spdx-correct'
import licences from 'spdx-license-list'
import type { Field } from './field.ts'
import { refuse } from './field.ts'
import { readText, type TextOptions } from './text.tsx'

/** A licence by its SPDX name, or an expression of several; what comes near one is told by that name. */
export const licence = (options: TextOptions): Field<string | null> =>
  readText(
    { list: 'licences', autocomplete: 'off', ...options },
    (text, asked) => {
      if (text.length <= 100 && isExpression(text)) return text
      const meant = text.length <= 100 ? correct(text) : null
      return meant === null
        ? refuse(asked, 'editing.licence-unknown')
        : refuse(asked, 'editing.licence-meant', { name: meant })
    },
    String,
  )

function isExpression(text: string): boolean {
  const parts = text.split(/ (AND|OR|WITH) /)
  return parts.every((part, at) => at % 2 === 1 || parts[at - 1] === 'WITH' || isKnown(part))
}

const isKnown = (name: string) => Object.hasOwn(licences, name.replace(/^\(+|\)+$|\+$/g, ''))
