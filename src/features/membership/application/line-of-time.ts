import { courseOf, type Litter } from '../litter/litter.ts'
import { type Application, type ApplicationChange, isOver } from './application.ts'

type Phase = ReturnType<typeof courseOf>[number]['phase']

/** A step that was taken, or one that is expected on a day. */
export type TimeStep =
  | { at: string; change: ApplicationChange }
  | { expectedOn: string; phase: Exclude<Phase, 'applications'> | 'next' }

/** What happened, then what the dates of its litter have coming; nothing comes of what is over. */
export function lineOfTime(
  { state }: Pick<Application, 'state'>,
  changes: readonly ApplicationChange[],
  litter: Pick<Litter, 'dates'> | null,
  day: string,
): TimeStep[] {
  const taken = changes.filter(({ to }) => to !== 'draft').map((change) => ({ at: change.at, change }))
  if (isOver(state) || state === 'postponed') return taken
  const expected = changes.at(-1)?.expectedAt ?? null
  const next = expected !== null && expected >= day ? [{ expectedOn: expected, phase: 'next' as const }] : []
  const course = litter?.dates ? courseOf(litter.dates) : []
  const coming = course.flatMap(({ phase, until }) =>
    phase === 'applications' || until < day || isBehind(state, phase) ? [] : [{ expectedOn: until, phase }],
  )
  return [...taken, ...[...next, ...coming].toSorted((one, other) => (one.expectedOn < other.expectedOn ? -1 : 1))]
}

/** What is ready for the vote has its reviews behind it. */
const isBehind = (state: Application['state'], phase: Phase) => state === 'ready' && phase === 'review'
