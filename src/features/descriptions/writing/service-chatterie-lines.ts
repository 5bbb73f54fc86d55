import type { Translated } from '../../../platform/i18n/index.ts'
import type { AccessCondition, Price } from '../../hosters/index.ts'
import type { serviceChatterieKeys } from '../keys/service-chatterie.ts'
import type { StatedPrice } from '../values/price.ts'
import type { NotWritten } from './not-written.ts'
import { eachSource, sourceTold } from './provenance-lines.ts'
import type { ServiceToWrite } from './service-lines.ts'
import { inEach, one, some, type Tellers, type Telling } from './tell.ts'

type Key = Exclude<(typeof serviceChatterieKeys)[number]['key'], NotWritten>

export const serviceChatterieTellers: Tellers<ServiceToWrite, Key> = {
  'service.chatterie.key': ({ key }) => one(key),
  'service.chatterie.kinds': ({ facts }) => some(facts.kinds),
  'service.chatterie.page': ({ facts }) => one(facts.pageUrl),
  'service.chatterie.address': ({ facts, urlIsGuessed }) => one(urlIsGuessed ? null : facts.url),
  'service.chatterie.audiences': ({ facts }) => some(facts.audiences),
  'service.chatterie.access.member.who': (service) => inEach(accessBy(service, 'member')?.who),
  'service.chatterie.access.member.fee': (service) => priceTold(accessBy(service, 'member')?.price),
  'service.chatterie.access.client.price': (service) => priceTold(accessBy(service, 'client')?.price),
  'service.chatterie.languages': ({ facts }) => some(facts.languages),
  'service.chatterie.size': ({ facts }) => inEach(facts.sizeLimit),
  'service.chatterie.retention': ({ facts }) => inEach(facts.retention),
  'service.chatterie.readers': ({ facts }) => one(facts.readership),
  'service.chatterie.ifitstops': ({ facts }) => inEach(facts.ifItStops),
  'service.chatterie.successor': ({ facts }) => one(facts.successorUrl),
  'service.chatterie.support': ({ facts }) => inEach(facts.support),
  'service.chatterie.shared': ({ facts }) => one(facts.shared),
  'service.chatterie.source.name': (service) => one(sourceTold(service)?.source),
  'service.chatterie.source.url': (service) => one(sourceTold(service)?.url),
  'service.chatterie.source.date': (service) => one(sourceTold(service)?.date),
  'service.chatterie.source.collective': (service) => one(sourceTold(service)?.namesCollective),
  'service.chatterie.sourceof.<field>.name': (service) => eachSource(service, 'source'),
  'service.chatterie.sourceof.<field>.url': (service) => eachSource(service, 'url'),
  'service.chatterie.sourceof.<field>.date': (service) => eachSource(service, 'date'),
  'service.chatterie.sourceof.<field>.collective': (service) => eachSource(service, 'namesCollective'),
}

const accessBy = ({ facts }: ServiceToWrite, wanted: AccessCondition) =>
  facts.access.find(({ condition }) => condition === wanted)

/** The same figures behind the words of each language, so that each line is whole. */
function priceTold(price: Price | null | undefined): Telling<StatedPrice>[] {
  if (!price) return []
  const { text, ...figures } = price
  const words: Translated = Object.keys(text).length > 0 ? text : { fr: '' }
  return Object.entries(words).map(([language, text]) => ({ value: { text, ...figures }, parameters: [], language }))
}
