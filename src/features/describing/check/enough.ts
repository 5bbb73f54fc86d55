import type { Key } from '../../../platform/i18n/index.ts'
import type { CheckedFile } from '../../descriptions/index.ts'
import { type CatalogueIndex, completed, type HosterFacts, type ServiceFacts } from '../../hosters/index.ts'

export const goals = ['listed', 'price', 'portal'] as const
export type Goal = (typeof goals)[number]

/** What a description is complete enough for, and what each of its parts lacks to be. */
export interface Enough {
  goal: Goal
  parts: { name: string; lacks: Key[] }[]
}

type Lacks<Facts> = [Key, (facts: Facts) => boolean][]

/** For a hoster with its services, or for services alone; empty when there is neither. */
export function enoughFor(files: CheckedFile[], catalogue: Pick<CatalogueIndex, 'kind' | 'findProgram'>): Enough[] {
  const hosters = files.flatMap(({ description }) => (description.class === 'Organization' ? [description.facts] : []))
  const services = files
    .flatMap(({ description }) => (description.class === 'Service' ? [description.facts] : []))
    .map((facts) => completed(facts, catalogue.findProgram))
  if (hosters.length + services.length === 0) return []
  const hasKind: Lacks<ServiceFacts> = [
    ['describing.lack-kind', ({ kinds }) => kinds.some((kind) => catalogue.kind(kind) !== undefined)],
  ]
  const ofServices: Record<Goal, Lacks<ServiceFacts>> = {
    listed: [...toBeListed, ...hasKind],
    price: toBeFoundByPrice,
    portal: [...toBeOpened, ...hasKind],
  }
  const noService: Key[] = services.length === 0 ? ['describing.lack-service'] : []
  return goals.map((goal) => ({
    goal,
    parts: [
      ...hosters.map((facts) => ({
        name: facts.name,
        lacks: [...(goal === 'listed' ? lacking(facts, hosterListed) : []), ...noService],
      })),
      ...services.map((facts) => ({ name: facts.name, lacks: lacking(facts, ofServices[goal]) })),
    ],
  }))
}

const lacking = <Facts>(facts: Facts, lacks: Lacks<Facts>): Key[] =>
  lacks.flatMap(([key, isThere]) => (isThere(facts) ? [] : [key]))

const hosterListed: Lacks<HosterFacts> = [
  ['describing.lack-name', ({ name }) => name !== ''],
  [
    'describing.lack-way-to-reach',
    ({ website, contactUrl, contactEmail }) => [website, contactUrl, contactEmail].some((way) => way !== null),
  ],
]

const toBeListed: Lacks<ServiceFacts> = [
  ['describing.lack-name', ({ name }) => name !== ''],
  ['describing.lack-address', ({ url, pageUrl }) => url !== null || pageUrl !== null],
  ['describing.lack-access', ({ access }) => access.length > 0],
]

const isPaid = (condition: string) => condition === 'member' || condition === 'client'

const toBeFoundByPrice: Lacks<ServiceFacts> = [
  ['describing.lack-access', ({ access }) => access.length > 0],
  [
    'describing.lack-price',
    ({ access }) => access.every(({ condition, price }) => !isPaid(condition) || price !== null),
  ],
  [
    'describing.lack-price-figures',
    ({ access }) => access.every(({ condition, price }) => !isPaid(condition) || !price || price.cents !== null),
  ],
]

/** One click, without an account, into a service that works. */
const toBeOpened: Lacks<ServiceFacts> = [
  ['describing.lack-address-of-use', ({ url }) => url !== null],
  ['describing.lack-no-account', ({ access }) => access.some(({ condition }) => condition === 'none')],
  ['describing.lack-room', ({ open }) => open !== false],
  ['describing.lack-working', ({ statusLevel, endsOn }) => (statusLevel ?? 'OK') === 'OK' && endsOn === null],
]
