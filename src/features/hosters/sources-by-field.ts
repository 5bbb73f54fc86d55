import { type Provenance, type Provenances, sourcesHere } from './facts.ts'

/** Where values come from that do not come from where their entry does; a correction by hand goes first. */
export function sourcesByField({ fields, byHand = {} }: Provenances): Record<string, Provenance> {
  const corrected = Object.entries(byHand).map(
    ([fact, { on }]) => [sourceNameOf(fact), hereOn(on, 'corrected')] as const,
  )
  return { ...fields, ...Object.fromEntries(corrected) }
}

/** Under which name a fact's source is told. */
export const sourceNameOf = (fact: string): string => sourceNames.get(fact) ?? fact

/** What somebody typed here on a day. */
export const hereOn = (day: string, how: keyof typeof sourcesHere): Provenance => ({
  source: sourcesHere[how],
  url: null,
  date: day,
  namesCollective: null,
})

/** Facts whose source goes by another name in description files. */
const sourceNames = new Map([
  ['places', 'town'],
  ['contactUrl', 'contact'],
  ['legalUrl', 'legal'],
  ['termsUrl', 'terms'],
  ['userGuideUrl', 'userGuide'],
  ['technicalGuideUrl', 'technicalGuide'],
  ['dataAgreementUrl', 'dataAgreement'],
  ['accessibilityUrl', 'accessibility'],
  ['statusPageUrl', 'statusPage'],
  ['sizeLimit', 'size'],
])
