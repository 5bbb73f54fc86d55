import { visible } from '../clean.ts'
import { findKey } from '../key-tree.ts'
import { readText } from '../values/text.ts'
import { writtenText } from './plain-words.ts'

/** What somebody typed, as the value of that key in a file. */
export function writtenAs(key: string, typed: string): string {
  const known = findKey(key)?.known
  const isText = known?.type === 'text' || known?.type === 'translated'
  return isText ? writtenText(typed, known.most) : visible(typed.replace(/[\r\n]+/g, ' ')).trim()
}

/** The value of that key in a file, as somebody would type it. */
export function typedAs(key: string, written: string): string {
  const known = findKey(key)?.known
  const isText = known?.type === 'text' || known?.type === 'translated'
  return isText ? (readText(written, known.most, () => {}) ?? '') : written
}
