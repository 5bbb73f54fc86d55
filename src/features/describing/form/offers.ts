import { newId } from '../../../platform/database/index.ts'
import type { MendedFile, Offer, StatedLine } from '../../descriptions/index.ts'
import type { CatalogueIndex } from '../../hosters/index.ts'
import { broughtBySoftware, withCountryName } from './complete.ts'
import { bytesOf, type DescriptionDraft, most, type ServicePart, type WaitingOffer } from './description-draft.ts'
import { newService, withMachine } from './machines.ts'
import { nameIn, sectionOf, valueAt, withValues } from './statements.ts'

/** What a description file offers; `leadsOn` are the files that it leads to and that were read too. */
export function offerOfFile(file: MendedFile, address: string, leadsOn: readonly string[] = []): Offer | undefined {
  const about = file.class === 'Organization' ? 'organization' : file.class === 'Service' ? 'service' : undefined
  const statements = file.statements.filter(
    ({ key, value }) => sectionOf(key) !== 'file' && !(sectionOf(key) === 'subs' && leadsOn.includes(value)),
  )
  return about && statements.length > 0 ? { source: 'properties', address, about, statements } : undefined
}

/**
 * Offers wait in the draft until somebody has looked at them: as many as one looks at, and in half of the bytes that it
 * may have. Those that find no room are counted.
 */
export function withOffers(draft: DescriptionDraft, offers: readonly Offer[], bytes = most.bytes): DescriptionDraft {
  const waiting = [...draft.offers]
  let room = bytes / 2 - bytesOf(draft)
  for (const offer of offers) {
    const kept = { ...offer, statements: offer.statements.slice(0, most.lines), id: newId() }
    const size = bytesOf(kept)
    if (kept.statements.length === 0 || size > room || waiting.length >= most.offers) continue
    room -= size
    waiting.push(kept)
  }
  const said = offers.filter(({ statements }) => statements.length > 0).length
  return { ...draft, offers: waiting, leftOut: said - (waiting.length - draft.offers.length) }
}

/** The service of the draft that an offer is about: the same address, or the same name. */
export function serviceFor(draft: DescriptionDraft, offer: Pick<Offer, 'statements'>): ServicePart | undefined {
  const same = (key: string) => {
    const value = plain(valueAt(offer.statements, key))
    return value === '' ? undefined : draft.services.find(({ statements }) => plain(valueAt(statements, key)) === value)
  }
  return same('service.chatterie.address') ?? same('service.website') ?? same('service.name')
}

const plain = (value: string) => value.toLowerCase().replace(/\/+$/, '')

/** What stands in the draft where the offer says something. */
export const standingFor = (draft: DescriptionDraft, offer: WaitingOffer): StatedLine[] => {
  if (offer.about === 'organization') return draft.organization
  const service = serviceFor(draft, offer)
  const machine = draft.machines.find(({ id }) => id === service?.machine)
  return service ? [...service.statements, ...(machine?.statements ?? [])] : []
}

/** Takes over what was kept of each offer, by the keys, and forgets the rest. */
export function withKept(
  draft: DescriptionDraft,
  kept: ReadonlyMap<string, readonly string[]>,
  catalogue: Pick<CatalogueIndex, 'findProgram'>,
): DescriptionDraft {
  const taken = draft.offers.reduce((content, offer) => {
    const keys = kept.get(offer.id) ?? []
    const statements = offer.statements.filter(({ key }) => keys.includes(key)).map((line) => named(line, catalogue))
    return statements.length === 0 ? content : withOffer(content, { ...offer, statements }, catalogue)
  }, draft)
  return { ...taken, offers: [] }
}

function withOffer(
  draft: DescriptionDraft,
  { about, statements }: WaitingOffer,
  catalogue: Pick<CatalogueIndex, 'findProgram'>,
): DescriptionDraft {
  const values = Object.fromEntries(statements.map(({ key, value }) => [key, value]))
  if (about === 'organization') {
    const organization = withValues(draft.organization, values)
    return { ...draft, organization: withCountryName(organization, draft.organization, 'organization') }
  }
  const service = serviceFor(draft, { statements }) ?? newService()
  if (draft.services.length >= most.services && service.statements.length === 0) return draft
  const machine = draft.machines.find(({ id }) => id === service.machine)
  const before = [...service.statements, ...(machine?.statements ?? [])]
  const after = broughtBySoftware(withValues(before, values), before, catalogue)
  return withMachine(draft, { ...service, statements: withCountryName(after, before, 'host'), machine: null })
}

/** Programs call themselves by a short name; people know them by the catalogue’s. */
const named = (line: StatedLine, { findProgram }: Pick<CatalogueIndex, 'findProgram'>): StatedLine =>
  line.key === 'software.name' ? { ...line, value: findProgram(line.value)?.name ?? line.value } : line

/** What an offer is called on the page. */
export const offeredName = ({ about, statements }: WaitingOffer): string => nameIn(statements, about)
