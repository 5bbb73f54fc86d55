import { paths } from '../../../paths.ts'
import type { FoundHoster } from '../search/search.ts'
import { logoAddress } from './logo-address.ts'
import { type Here, placeShown } from './place-shown.ts'
import type { Presenting } from './presenting.ts'

export type HosterResult = ReturnType<typeof hosterResult>

/** A hoster of a list, as every format gives it. */
export function hosterResult(
  { page, view }: Presenting,
  { hoster, distanceKm, lacks, services }: FoundHoster,
  here: Here,
) {
  const logo = logoAddress(hoster.logo)
  return {
    id: hoster.publicId,
    name: hoster.name,
    slug: hoster.slug,
    page: page(paths.hoster.href({ slug: hoster.slug })),
    services,
    lacks,
    place: placeShown(hoster.places, here),
    distanceKm,
    everywhere: hoster.everywhere,
    country: hoster.country,
    legalForm: hoster.legalForm,
    audiences: hoster.audiences,
    hosting: hoster.providers,
    description: hoster.description,
    logo: logo && view.publicUrl + logo,
    memberSince: hoster.since,
    standing: hoster.standing,
    fictional: hoster.standing === 'fictional',
    addedAt: hoster.addedAt,
    updatedAt: hoster.updatedAt,
    unconfirmedSince: hoster.unconfirmedSince ?? null,
    source: hoster.source,
  }
}
