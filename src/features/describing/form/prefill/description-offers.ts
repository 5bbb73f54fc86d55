import { findRoot } from '../../../crawling/index.ts'
import { mendedFile, type Offer } from '../../../descriptions/index.ts'
import { offerOfFile } from '../offers.ts'
import { type Ask, isThere } from './ask.ts'

interface Start {
  /** The file itself with what stands there, or a domain where it is looked for. */
  address: string
  url?: string
  bytes?: Uint8Array
}

const mostServices = 40

/** A hoster’s description with the files of its services, as far as they answer. */
export async function descriptionOffers(ask: Ask, { address, url = address, bytes }: Start): Promise<Offer[]> {
  if (bytes) return offersFrom(ask, address, url, bytes)
  const load = async (place: string) => {
    const answer = await ask(place)
    return isThere(answer) ? { bytes: answer.bytes } : { error: 'crawling.file-gone' as const }
  }
  const root = await findRoot(load, address)
  const answer = root.ok ? await ask(root.root) : 'nothing'
  return root.ok && isThere(answer) ? offersFrom(ask, root.root, answer.url, answer.bytes) : []
}

async function offersFrom(ask: Ask, address: string, url: string, bytes: Uint8Array): Promise<Offer[]> {
  const file = mendedFile(url, bytes)
  const services: Offer[] = []
  for (const { address: sub } of file.class === 'Organization' ? file.subs.slice(0, mostServices) : []) {
    const answer = await ask(sub)
    const offer = isThere(answer) ? offerOfFile(mendedFile(answer.url, answer.bytes), sub) : undefined
    if (offer?.about === 'service') services.push(offer)
  }
  const leadsOn = services.map((service) => service.address)
  const own = offerOfFile(file, address, leadsOn)
  return [...(own ? [own] : []), ...services]
}
