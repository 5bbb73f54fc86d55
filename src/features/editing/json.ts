import type { Typed } from '../../platform/web/index.ts'
import { isOf } from './fields/field.ts'
import { marksOf, namesInOrder, spellMarks, writeFacts } from './form.ts'
import type { Task } from './task.ts'

/** What a program sends: the facts that it names, in the place of those that stand; all others stay. */
export function asProgramTyped<Facts extends object>({ form, facts }: Task<Facts>, sent: Typed): Typed {
  const named = namesInOrder(form).filter((name) => Object.keys(sent).some((control) => isOf(control, name)))
  const kept = Object.entries(writeFacts(form, facts)).filter(([control]) => !named.some((name) => isOf(control, name)))
  return { ...Object.fromEntries(kept), ...sent, seen: spellMarks(marksOf(form, facts)) }
}
