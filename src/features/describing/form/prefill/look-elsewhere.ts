import type { Outbound } from '../../../../platform/outbound/index.ts'
import {
  jsonLdStatements,
  librehostStatements,
  mendedFile,
  nodeInfoAddress,
  nodeInfoStatements,
  type Offer,
  securityTxtStatements,
} from '../../../descriptions/index.ts'
import { offerOfFile } from '../offers.ts'
import { type Ask, isThere, openAsk } from './ask.ts'
import { descriptionOffers } from './description-offers.ts'

/** What became of one place where something could have stood. */
export interface Looked {
  address: string
  outcome: 'found' | 'nothing' | 'unreached'
}

export interface Found {
  offers: Offer[]
  looked: Looked[]
}

/** What is already public at an address, or of its domain: each document is asked for, and says what it says. */
export async function lookElsewhere(outbound: Pick<Outbound, 'fetch'>, address: string): Promise<Found> {
  const looked = new Map<string, Looked['outcome']>()
  const asked = openAsk(outbound)
  const ask: Ask = async (place) => {
    const answer = await asked(place)
    looked.set(place, isThere(answer) ? 'nothing' : answer)
    return answer
  }
  const own = await itself(ask, address)
  const others = own.length > 0 && isFile(address) ? [] : await ofDomain(ask, address)
  const offers = [...own, ...others].filter(({ statements }) => statements.length > 0)
  for (const offer of offers) looked.set(offer.address, 'found')
  return { offers, looked: [...looked].map(([place, outcome]) => ({ address: place, outcome })) }
}

const isFile = (address: string) => /\.(properties|json|txt)$/i.test(new URL(address).pathname)

/** What stands at the very address: a description, a document of one of the kinds that we know, or a page. */
async function itself(ask: Ask, address: string): Promise<Offer[]> {
  const answer = await ask(address)
  if (!isThere(answer)) return []
  const { bytes, url } = answer
  const file = mendedFile(url, bytes)
  if (offerOfFile(file, address)) return descriptionOffers(ask, { address, url, bytes })
  const librehost = librehostStatements(bytes, url)
  const nodeInfo = nodeInfoStatements(bytes)
  const { organization, services } = jsonLdStatements(bytes, url)
  return [
    { source: 'librehost', address, about: 'organization', statements: librehost },
    { source: 'node-info', address, about: 'service', statements: nodeInfo },
    { source: 'json-ld', address, about: 'organization', statements: organization },
    ...services.map((statements): Offer => ({ source: 'json-ld', address, about: 'service', statements })),
  ]
}

/** What stands at the places that a domain has for such things. */
async function ofDomain(ask: Ask, address: string): Promise<Offer[]> {
  const { origin } = new URL(address)
  const at = (path: string) => `${origin}${path}`
  const offers: Offer[] = [...(await descriptionOffers(ask, { address: at('/') }))]
  const librehost = await ask(at('/librehost.json'))
  if (isThere(librehost)) {
    const statements = librehostStatements(librehost.bytes, librehost.url)
    offers.push({ source: 'librehost', address: at('/librehost.json'), about: 'organization', statements })
  }
  offers.push(...(await nodeInfoOffer(ask, origin)))
  const security = await ask(at('/.well-known/security.txt'))
  if (isThere(security)) {
    const statements = securityTxtStatements(security.bytes)
    offers.push({ source: 'security-txt', address: at('/.well-known/security.txt'), about: 'organization', statements })
  }
  return offers
}

/** A program that tells about itself is a service of this address. */
async function nodeInfoOffer(ask: Ask, origin: string): Promise<Offer[]> {
  const links = await ask(`${origin}/.well-known/nodeinfo`)
  const address = isThere(links) ? nodeInfoAddress(links.bytes, links.url) : undefined
  const answer = address === undefined ? 'nothing' : await ask(address)
  if (address === undefined || !isThere(answer)) return []
  const said = nodeInfoStatements(answer.bytes)
  const statements = said.length === 0 ? [] : [...said, { key: 'service.website', value: `${origin}/` }]
  return [{ source: 'node-info', address, about: 'service', statements }]
}
