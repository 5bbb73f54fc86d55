import type { Provenances, Service, ServiceFacts } from '../hosters/index.ts'
import { completed, type HosterFacts, hasEnded, withSafePlaces } from '../hosters/index.ts'
import type { PublicDirectory } from './keeper.ts'
import type { ShownHoster, ShownService } from './shown.ts'

/** What somebody says of a hoster, of which nothing is in the register. */
export interface Preview {
  hoster: Said<HosterFacts>
  services: (Said<ServiceFacts> & { urlIsGuessed: boolean })[]
}

interface Said<Facts> {
  facts: Facts
  provenances: Provenances
}

type Known = Pick<PublicDirectory, 'catalogue' | 'day' | 'madeAt'>

/** A hoster as its page would show it, were it recorded today: where people live, the town alone is known. */
export function previewOf({ hoster, services }: Preview, known: Known): ShownHoster {
  const isAtHome = services.some(({ facts }) => facts.host?.provider === 'home')
  const row = { id: '', revision: 1, createdAt: known.madeAt, updatedAt: known.madeAt }
  const facts = withSafePlaces(hoster.facts, { isHostedAtHome: isAtHome })
  return {
    hoster: {
      ...row,
      slug: 'preview',
      fictional: false,
      logo: null,
      periods: [],
      confirmedAt: null,
      unreadSince: null,
      facts,
      provenances: hoster.provenances,
    },
    standing: 'none',
    lived: 'none',
    age: { unconfirmedSince: null, isOld: false, unreadSince: null },
    isHome: isAtHome || facts.legalForm === 'individual',
    mayBeWrittenTo: false,
    mentor: null,
    frozen: null,
    hidden: new Map(),
    services: services.map((service, index) =>
      shownService({ ...row, ...service, hosterId: '', slug: `preview-${index + 1}` }, known),
    ),
  }
}

function shownService(service: Service, { catalogue, day }: Known): ShownService {
  const facts = completed(service.facts, catalogue.findProgram)
  const program = catalogue.program(facts.software?.slug ?? '')
  return {
    service,
    facts,
    program,
    kinds: facts.kinds.flatMap((slug) => catalogue.kind(slug) ?? []),
    replaces: [],
    hasEnded: hasEnded(facts.endsOn, day),
    hidden: new Map(),
  }
}
