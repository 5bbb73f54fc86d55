/** What is done about a service that is down for long: it comes last in the results, then leaves the usual search. */
export const deadSteps = ['last', 'gone'] as const
export type DeadStep = (typeof deadSteps)[number]

/** After how many days each step is taken, and how many days before its hoster is told. */
export const deadDays = { last: { after: 7, told: 5 }, gone: { after: 60, told: 53 } } as const

const days = (count: number) => Temporal.Duration.from({ hours: count * 24 })

/** The last instant since when a service must be down for its hoster to be told of this step. */
export const toldSince = (step: DeadStep, now: Temporal.Instant): Temporal.Instant =>
  now.subtract(days(deadDays[step].told))

/** Between word and deed, so that a hoster can answer: also where the word came late. */
export const notice = (step: DeadStep): Temporal.Duration => days(deadDays[step].after - deadDays[step].told)

interface Told {
  step: DeadStep
  downSince: string
  /** When the hoster was told. */
  at: string
}

/** Whether a step is taken by now: it is time, and its hoster was told in time. */
export function isTaken({ step, downSince, at }: Told, now: Temporal.Instant): boolean {
  const { compare, from } = Temporal.Instant
  const isTime = compare(from(downSince).add(days(deadDays[step].after)), now) <= 0
  return isTime && compare(from(at).add(notice(step)), now) <= 0
}
