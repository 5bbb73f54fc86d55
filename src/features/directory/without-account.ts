import type { PublicDirectory } from './keeper.ts'
import { type FoundService, searchServices } from './search/search.ts'

/** A service that its hoster says is open to all without an account, to be tried by hand. */
export interface ServiceByHand {
  /** `hoster/service`. */
  reference: string
  name: string
  hosterName: string
  /** Where it is used, or else presented. */
  address: string
  software: string | null
  /** The slug of the catalogue. */
  program: string | null
  /** How old what is known of it is, as exact as its source. */
  statedOn: string | null
}

/** Services of a kind that ask for no account, in the order of the day; those that are made up are left out. */
export function withoutAccount({ snapshot }: PublicDirectory, kind: string): ServiceByHand[] {
  const { results } = searchServices(snapshot, { chosen: { kind: [kind], access: ['none'] }, uncounted: ['hoster'] })
  return results.flatMap(byHand)
}

function byHand({ service, hoster }: FoundService): ServiceByHand | [] {
  const { name, slug, software, source, open, url, pageUrl } = service
  const address = url ?? pageUrl
  if (address === null || open === false || hoster.standing === 'fictional') return []
  return {
    reference: `${hoster.slug}/${slug}`,
    name,
    hosterName: hoster.name,
    address,
    software: software?.name ?? null,
    program: software?.slug ?? null,
    statedOn: source?.date ?? null,
  }
}
