import { invalid } from '../../../../platform/errors.ts'
import type { Outbound } from '../../../../platform/outbound/index.ts'
import { readSourceAddress } from '../../../crawling/index.ts'
import { librehostStatements, mostBytes, nodeInfoStatements, type Offer } from '../../../descriptions/index.ts'
import { type Ask, openAsk } from './ask.ts'
import { descriptionOffers } from './description-offers.ts'
import { type Found, lookElsewhere } from './look-elsewhere.ts'

interface Sources {
  address: string
  text: string
  files: readonly File[]
}

/** What an address, a file and a text that somebody gave say; refuses what is none, beside its field. */
export async function readSources(
  outbound: Pick<Outbound, 'fetch'>,
  { address, text, files }: Sources,
): Promise<Found> {
  const url = address.trim() === '' ? undefined : readSourceAddress(address)
  if (url === null) throw invalid('address', 'editing.address-wrong')
  const ask = openAsk(outbound)
  const offers: Offer[] = []
  for (const file of files) offers.push(...(await offersOf(ask, 'file', new Uint8Array(await file.arrayBuffer()))))
  if (text.trim() !== '') offers.push(...(await offersOf(ask, 'text', new TextEncoder().encode(text))))
  const found = url === undefined ? { offers: [], looked: [] } : await lookElsewhere(outbound, url)
  return { offers: [...offers, ...found.offers], looked: found.looked }
}

/** A file that came without an address: it stands nowhere yet, but may lead to others that do. */
async function offersOf(ask: Ask, field: 'file' | 'text', bytes: Uint8Array): Promise<Offer[]> {
  if (bytes.length > mostBytes) throw invalid(field, 'drafting.file-too-large')
  const described = await descriptionOffers(ask, { address: '', url: nowhere, bytes })
  const librehost = { source: 'librehost', about: 'organization', statements: librehostStatements(bytes, '') } as const
  const nodeInfo = { source: 'node-info', about: 'service', statements: nodeInfoStatements(bytes) } as const
  const others = described.length > 0 ? [] : [librehost, nodeInfo].map((offer) => ({ ...offer, address: '' }))
  const offers = [...described, ...others].map(withoutNowhere).filter(({ statements }) => statements.length > 0)
  if (offers.length === 0) throw invalid(field, 'drafting.file-unread')
  return offers
}

/** Addresses that were relative to the file lead nowhere without it. */
const nowhere = 'https://nowhere.invalid/'
const withoutNowhere = (offer: Offer): Offer => ({
  ...offer,
  statements: offer.statements.filter(({ value }) => !value.startsWith(nowhere)),
})
