import { createHash } from 'node:crypto'
import type { FieldError } from '../../platform/errors.ts'
import type { Key } from '../../platform/i18n/index.ts'
import type { Typed } from '../../platform/web/index.ts'
import { type Field, isOf, type Known, nameWithin } from './fields/field.ts'
import { type Fields, namesOf, readFields, writeFields } from './fields/group.tsx'

export interface Section<Facts> {
  /** None where the title of the page says it: the only section. */
  title?: Key
  lead?: Key
  names: readonly (keyof Facts & string)[]
}

/** Everything that may be said of one sort of thing, in a few sections. */
export interface Form<Facts> {
  fields: Fields<Facts>
  sections: readonly Section<Facts>[]
  /** What is wrong between facts of which each is right. */
  check?: (facts: Facts) => FieldError[]
}

export type Read<Facts> = { ok: true; facts: Facts } | { ok: false; errors: FieldError[] }

/**
 * What was typed, or all that is wrong with it. A fact that nobody touched stays what it is (`standing`; null for
 * something new), though a form would spell it otherwise or refuse it: files are read more liberally.
 */
export function readFacts<Facts extends object>(
  form: Form<Facts>,
  typed: Typed,
  known: Known,
  standing: Facts | null,
): Read<Facts> {
  const errors: FieldError[] = []
  const fields = standing ? keepingUntouched(form.fields, typed, standing) : form.fields
  const facts = readFields(fields, { typed, name: '', known, errors })
  if (facts === undefined) return { ok: false, errors }
  const contradictions = form.check?.(facts) ?? []
  return contradictions.length > 0 ? { ok: false, errors: contradictions } : { ok: true, facts }
}

function keepingUntouched<Facts extends object>(fields: Fields<Facts>, typed: Typed, standing: Facts): Fields<Facts> {
  const kept: { -readonly [Name in keyof Facts]: Field<Facts[Name]> } = { ...fields }
  for (const name of namesOf(fields)) {
    const isUntouched = saidIn(typed, name) === saidIn(fields[name].write(name, standing[name]), name)
    if (isUntouched) kept[name] = { ...fields[name], read: () => standing[name] }
  }
  return kept
}

/** What stands in the controls of a fact, however a browser sends what is empty, or ends its lines. */
function saidIn(typed: Typed, name: string): string {
  const own = Object.entries(typed).filter(([control]) => isOf(control, name) && !control.endsWith('-was'))
  const said = own.map(([control, value]) => [control, [value].flat().filter((text) => text !== '')] as const)
  const full = said.filter(([control, texts]) => texts.length > 0 && control !== nameWithin(name, 'whose'))
  return JSON.stringify(full.sort(([a], [b]) => (a < b ? -1 : 1))).replaceAll('\\r\\n', '\\n')
}

export const writeFacts = <Facts extends object>(form: Form<Facts>, facts: Facts): Typed =>
  writeFields(form.fields, facts)

/** The facts in the order of the page. */
export const namesInOrder = <Facts>({ sections }: Form<Facts>) => sections.flatMap(({ names }) => names)

/** Which fact of a form a control belongs to. */
export const factOf = <Facts extends object>(form: Form<Facts>, control: string) =>
  namesOf(form.fields).find((name) => isOf(control, name))

/** A mark of each fact as it was shown: the form takes it along, to tell later who changed what. */
export function marksOf<Facts extends object>({ fields }: Form<Facts>, facts: Facts): Map<string, string> {
  return new Map(namesOf(fields).map((name) => [name, mark(saidIn(fields[name].write(name, facts[name]), name))]))
}

/** The mark of a fact as it came back: the same as it was shown when nobody touched it. */
export const markOfTyped = (typed: Typed, name: string) => mark(saidIn(typed, name))

const mark = (said: string) => createHash('sha256').update(said).digest('base64url').slice(0, 8)

/** `name:Ab3dEf12 description:…` */
export const spellMarks = (marks: ReadonlyMap<string, string>) =>
  [...marks].map(([name, mark]) => `${name}:${mark}`).join(' ')

export const readMarks = (text: string): Map<string, string> =>
  new Map(
    text
      .slice(0, 5000)
      .split(' ')
      .map((pair): [string, string] => [pair.split(':')[0] ?? '', pair.split(':')[1] ?? '']),
  )
