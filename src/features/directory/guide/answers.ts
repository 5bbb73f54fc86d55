import { type GuideQuery, paths } from '../../../paths.ts'
import type { Audience, CatalogueIndex } from '../../hosters/index.ts'
import { type NearAsked, nearAsked, nearText } from '../near-asked.ts'

/** Whom a hoster may be for; “members” is a way in, not somebody that one is. */
export const whos = ['everyone', 'associations', 'schools', 'public-bodies', 'companies'] as const satisfies Audience[]
export type Who = (typeof whos)[number]

/** The three questions, then what follows from the answers. */
export const steps = ['who', 'what', 'where', 'end'] as const
export type Step = (typeof steps)[number]

/** What somebody answered so far: each question may be passed. */
export interface Answers {
  who: Who | null
  /** Slugs of the catalogue. */
  needs: string[]
  near: NearAsked
}

const mostNeeds = 8

/** Values that mean nothing are left out, as if the question had been passed. */
export function readAnswers(query: GuideQuery, catalogue: CatalogueIndex): Answers {
  const needs = [...new Set(query.offers)].filter((slug) => catalogue.kind(slug)).slice(0, mostNeeds)
  const who = whos.find((who) => query.audience?.includes(who)) ?? null
  return { who, needs, near: nearAsked(query.near) }
}

/** Where one stands. An address with answers and no step is their end: it can be kept and passed on. */
export function stepOf({ step }: GuideQuery, answers: Answers): Step {
  const isAnswered = answers.who !== null || answers.needs.length > 0 || answers.near.state !== 'none'
  const asked = step === undefined ? (isAnswered ? 'end' : 'who') : (steps[step - 1] ?? 'who')
  // An ending needs to know where: a name that is none, or several, is asked about first.
  return asked === 'end' && isOpenQuestion(answers.near) ? 'where' : asked
}

/** The address of a step with these answers. */
export function guideHref(step: Step, { who, needs, near }: Answers): string {
  return paths.guide.href(
    {},
    {
      step: step === 'end' && (who || needs.length > 0 || near.state === 'found') ? undefined : steps.indexOf(step) + 1,
      audience: who ? [who] : [],
      offers: needs,
      near: near.state === 'found' ? nearText(near.place) : undefined,
    },
  )
}

export const isOpenQuestion = ({ state }: NearAsked) => state === 'choice' || state === 'unknown'
