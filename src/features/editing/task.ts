import type { Child } from 'hono/jsx'
import type { Typed } from '../../platform/web/index.ts'
import type { FilledForm } from '../../ui/filled-form.ts'
import type { Step } from '../../ui/trail.tsx'
import type { ChangeOf } from '../journal/index.ts'
import { type Known, textAt } from './fields/field.ts'
import type { Form } from './form.ts'

/** One thing to write or to correct: what stands now, what the form asks, what saving does. */
export interface Task<Facts> {
  form: Form<Facts>
  facts: Facts
  /** Of what stands now; empty for something new. */
  revision: string
  known: Known
  /** What the journal calls a change of it; there is none of something new. */
  change?: ChangeOf
  /** Saves over the revision that was sent along, and gives the address where to go on, without its language. */
  save(facts: Facts, sent: Typed): Promise<string>
  page: TaskPage
}

export interface TaskPage {
  title: string
  lead?: Child
  /** Beside the title: what does not exist. */
  mark?: Child
  trail: Step[]
  /** Said before the form. */
  first?: Child
  /** Said in the place of the form while nothing can be saved; what somebody typed comes back all the same. */
  frozen?: Child
  /** Where the form is sent, without its language; to the address of the page when it says nothing. */
  action?: string
  /** Where the present value of a fact comes from, when that matters here. */
  sources?: ReadonlyMap<string, string>
  /** Beside a section: what one sees rather than types. */
  beside?: Partial<Record<string, (form: FilledForm) => Child>>
  /** Forms of their own, after this one. */
  after?: Child
  save: string
  /** Pictures may be sent along. */
  takesFiles?: boolean
}

/** What is no number is no revision: it is then told what there is. */
export const revisionIn = (sent: Typed): number => {
  const text = textAt(sent, 'revision')
  return /^\d{1,9}$/.test(text) ? Number(text) : -1
}
