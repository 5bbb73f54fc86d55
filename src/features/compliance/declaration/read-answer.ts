import type { FieldError } from '../../../platform/errors.ts'
import type { Key, Values } from '../../../platform/i18n/index.ts'
import { asLines, lengthOf } from '../../../platform/text.ts'
import { withoutUnseen } from '../../../platform/unseen.ts'
import type { Typed } from '../../../platform/web/index.ts'
import { registeredDomain } from '../../hosters/index.ts'
import { isPast } from '../standing/is-past.ts'
import { type Answer, bounds, isDeclared } from './answer.ts'
import { isTooFar, plannedDate } from './planned.ts'

/** The names of the controls of one clause. */
export const controlsOf = (clauseId: string) => ({
  state: `${clauseId}.state`,
  explanation: `${clauseId}.explanation`,
  link: `${clauseId}.link`,
  plannedOn: `${clauseId}.planned-on`,
  seen: `${clauseId}.seen`,
  whose: `${clauseId}.whose`,
})

export interface ReadAnswer {
  clauseId: string
  answer: Answer
  /** The mark of what the form showed. */
  seen: string
  /** Chosen where both changed it: what the other wrote holds. */
  isTheirs: boolean
  errors: FieldError[]
}

/** What was typed about one clause, and all that is wrong with it; null where the form says nothing of it. */
export function readAnswer(typed: Typed, clauseId: string, today: string): ReadAnswer | null {
  const names = controlsOf(clauseId)
  if (!Object.hasOwn(typed, names.seen)) return null
  const errors: FieldError[] = []
  const refuse = (field: string, key: Key, values?: Values) => {
    errors.push(values ? { field, key, values } : { field, key })
    return null
  }
  const state = textAt(typed, names.state)
  const link = textAt(typed, names.link)
  const planned = textAt(typed, names.plannedOn)
  const answer = {
    state: isDeclared(state) ? state : null,
    explanation: textAt(typed, names.explanation) || null,
    link: link === '' ? null : (publicAddress(link) ?? refuse(names.link, 'compliance.declaration-link-wrong')),
    plannedOn:
      planned === ''
        ? null
        : (plannedDate(planned) ?? refuse(names.plannedOn, 'compliance.declaration-planned-unknown')),
  }
  if (state !== '' && answer.state === null) refuse(names.state, 'compliance.declaration-state-unknown')
  if (lengthOf(answer.explanation ?? '') > bounds.explanation)
    refuse(names.explanation, 'compliance.declaration-too-long', { most: bounds.explanation })
  const wrongDay = plannedProblem(answer, today)
  if (wrongDay && !errors.some(({ field }) => field === names.plannedOn)) refuse(names.plannedOn, wrongDay)
  const isTheirs = textAt(typed, names.whose) === 'theirs'
  return { clauseId, answer, seen: textAt(typed, names.seen), isTheirs, errors }
}

/** What is wrong with the day by which something is planned; it is asked for only there. */
export function plannedProblem({ state, plannedOn }: Answer, today: string): Key | null {
  if (state !== 'planned') return null
  if (plannedOn === null) return 'compliance.declaration-planned-missing'
  if (isPast(plannedOn, today)) return 'compliance.declaration-planned-past'
  return isTooFar(plannedOn, today) ? 'compliance.declaration-planned-far' : null
}

/** As it is kept: lines as they were typed, without what nobody sees. */
const textAt = (typed: Typed, name: string): string => withoutUnseen(asLines([typed[name]].flat()[0] ?? ''))

/** An address of the web that anybody can open; null for what is none. */
function publicAddress(typed: string): string | null {
  const url = URL.parse(typed)
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return null
  return url.href.length <= bounds.link && registeredDomain(url.href) !== null ? url.href : null
}
