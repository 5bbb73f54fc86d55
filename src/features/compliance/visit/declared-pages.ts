import type { HosterFacts, ServiceFacts } from '../../hosters/index.ts'
import type { Topic } from './visited.ts'

export interface Lead {
  topic: Topic
  address: string
}

/** The pages that a hoster and its services name themselves, each once. */
export function declaredPages(hoster: HosterFacts, services: ServiceFacts[]): Lead[] {
  const leads = [
    lead('legal', hoster.legalUrl),
    lead('privacy', hoster.dataAgreementUrl),
    lead('documentation', hoster.technicalGuideUrl),
    lead('documentation', hoster.userGuideUrl),
    lead('incidents', hoster.statusPageUrl),
    ...services.map(({ termsUrl }) => lead('terms', termsUrl)),
    ...services.flatMap(({ technicalGuideUrl, userGuideUrl }) => [
      lead('documentation', technicalGuideUrl),
      lead('documentation', userGuideUrl),
    ]),
    ...hoster.figuresAt.map(({ url }) => lead('statistics', url)),
  ].flat()
  return [...new Map(leads.map((one) => [`${one.topic} ${one.address}`, one])).values()]
}

const lead = (topic: Topic, address: string | null): Lead[] => (address === null ? [] : [{ topic, address }])
