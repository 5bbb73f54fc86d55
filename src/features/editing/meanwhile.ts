import type { Typed } from '../../platform/web/index.ts'
import type { View } from '../../ui/view.ts'
import type { lastChange } from '../journal/index.ts'
import { isOf, nameWithin, textAt } from './fields/field.ts'
import { type Form, markOfTyped, marksOf, namesInOrder, readMarks } from './form.ts'

/** A fact that somebody else changed while this form was open. */
export interface OtherSaid {
  name: string
  /** What they say now; empty when they took it away. */
  words: string
  /** Whether it was changed here too: then a person chooses. Otherwise theirs is taken over. */
  isMine: boolean
}

/** What others changed, who of them saved last, and when. */
export interface Meanwhile {
  others: OtherSaid[]
  last: LastChange | null
}

/** In the words of the public journal. */
export type LastChange = NonNullable<Awaited<ReturnType<typeof lastChange>>>

const control = (name: string) => nameWithin(name, 'whose')

/** What others changed since the form was shown, in the order of the page. */
export function othersSaid<Facts extends object>(
  form: Form<Facts>,
  { typed, mine, present, view }: { typed: Typed; mine: Facts; present: Facts; view: View },
): OtherSaid[] {
  const shown = readMarks(textAt(typed, 'seen'))
  const [own, theirs] = [marksOf(form, mine), marksOf(form, present)]
  return namesInOrder(form)
    .filter((name) => theirs.get(name) !== shown.get(name) && theirs.get(name) !== own.get(name))
    .map((name) => ({
      name,
      words: form.fields[name].words(present[name], view),
      isMine: ![own.get(name), markOfTyped(typed, name)].includes(shown.get(name)),
    }))
}

/** What was typed, with the present values where one's own were not changed. */
export function withTheirs<Facts extends object>(
  form: Form<Facts>,
  typed: Typed,
  present: Facts,
  names: string[],
): Typed {
  const taken = namesInOrder(form).filter((name) => names.includes(name))
  const kept = Object.entries(typed).filter(([control]) => !taken.some((name) => isOf(control, name)))
  return Object.assign(Object.fromEntries(kept), ...taken.map((name) => form.fields[name].write(name, present[name])))
}

/** The facts for which somebody chose what the other wrote. */
export const namesTaken = <Facts>(form: Form<Facts>, typed: Typed): string[] =>
  namesInOrder(form).filter((name) => textAt(typed, control(name)) === 'theirs')

export const whoseControl = control
