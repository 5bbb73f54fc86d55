import type { Candidate } from './candidate.ts'
import type { Portal } from './keeper.ts'
import { nameFor } from './name.ts'
import { isVisit } from './visits.ts'
import { type OpenWish, wishOf } from './wish.ts'

/** A request for `/open/:kind`, as its head tells. */
export interface OpenRequest {
  kind: string
  query: URLSearchParams
  method: string
  header(name: 'user-agent' | 'sec-purpose' | 'purpose' | 'x-moz'): string
  /** The language that the visitor reads. */
  language: string
  /** Where this site stands: services of fictional hosters open there. */
  publicUrl: string
}

/** Where to go, or undefined when no service was chosen and a page has to say why. Counts the opening. */
export function openService(portal: Portal, request: OpenRequest): string | undefined {
  if (!portal.stall(request.kind)) return undefined
  const wish = wishOf(request.query)
  const choice = portal.choose(request.kind, wish)
  if (!('chosen' in choice)) return undefined
  const { chosen } = choice
  const purpose = request.header('sec-purpose') || request.header('purpose') || request.header('x-moz')
  if (isVisit({ method: request.method, agent: request.header('user-agent'), purpose })) portal.count(chosen)
  return addressFor(chosen, wish, request)
}

/** The address that opens a service under the name that was wished for; in one spelling, fit for a header. */
export function addressFor(
  candidate: Candidate,
  { name, ending }: Pick<OpenWish, 'name' | 'ending'>,
  { language, publicUrl }: Pick<OpenRequest, 'language' | 'publicUrl'>,
): string {
  const base = candidate.fictional ? standInOf(candidate, publicUrl) : candidate.address
  const { door } = candidate
  const address = door.addressOf(base, { name: nameFor(door, name, ending), language })
  return plain.test(address) ? address : new URL(address).href
}

const plain = /^[!-~]+$/

/** Nothing stands at the address of a fictional service: a page of ours says what would. */
const standInOf = ({ reference }: Candidate, publicUrl: string) => `${publicUrl}/stand-in/${reference}/`
