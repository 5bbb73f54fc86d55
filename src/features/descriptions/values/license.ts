import correct from 'spdx-correct'
import licenses from 'spdx-license-list'
import type { Note } from '../report.ts'
import { readText } from './text.ts'

/** An SPDX name where the written one leads to one; else the words as they are, with a warning. */
export function readLicense(value: string, note: Note): string | null {
  if (Object.hasOwn(licenses, value)) return value
  const words = readText(value, 200, note)
  if (words === null || /^\S+(?: (?:AND|OR|WITH) \S+)*$/.test(words) === false) return words && guessed(words, note)
  const parts = words.split(/ (AND|OR|WITH) /)
  const isExpression = parts.every((part, index) => index % 2 === 1 || parts[index - 1] === 'WITH' || isSpdx(part))
  return isExpression ? words : guessed(words, note)
}

const isSpdx = (name: string) => Object.hasOwn(licenses, name.replace(/^\(+|\)+$|\+$/g, ''))

function guessed(words: string, note: Note): string {
  const name = correct(words)
  if (name === null) {
    note('warning', 'descriptions.license-unknown')
    return words
  }
  // `GPL` alone does not say which version: the newest is a guess that is not ours to make.
  if (/\d/.test(name) && !/\d/.test(words)) {
    note('warning', 'descriptions.license-version', { values: { name } })
    return words
  }
  note('warning', 'descriptions.license-spelling', { values: { name }, corrected: name })
  return name
}
