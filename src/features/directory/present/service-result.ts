import { paths } from '../../../paths.ts'
import type { FoundService } from '../search/search.ts'
import { type Here, placeShown } from './place-shown.ts'
import type { Presenting } from './presenting.ts'
import { replacedBy } from './replaced.ts'

export type ServiceResult = ReturnType<typeof serviceResult>

/** A service of a list, as every format gives it. Words of others come with their language; the rest is codes. */
export function serviceResult({ page, catalogue }: Presenting, found: FoundService, here: Here) {
  const { service, hoster, distanceKm } = found
  const { software } = service
  return {
    id: service.publicId,
    name: service.name,
    url: service.url,
    page: page(paths.service.href({ hoster: hoster.slug, service: service.slug })),
    kind: service.kinds[0] ?? null,
    kinds: service.kinds,
    software: software && { name: software.name, slug: software.slug, license: software.license },
    alternatives: replacedBy(catalogue, service.kinds, software?.slug ?? null),
    access: service.access,
    open: service.open,
    hoster: {
      id: hoster.publicId,
      name: hoster.name,
      slug: hoster.slug,
      page: page(paths.hoster.href({ slug: hoster.slug })),
    },
    place: placeShown(hoster.places, here),
    distanceKm,
    health: service.health,
    healthSince: service.doing?.since ?? null,
    languages: service.languages,
    audiences: service.audiences.length > 0 ? service.audiences : hoster.audiences,
    dataCountry: service.dataCountry,
    shared: service.shared,
    sizeLimit: service.sizeLimit,
    retention: service.retention,
    price: service.price,
    description: service.description,
    standing: hoster.standing,
    fictional: hoster.standing === 'fictional',
    addedAt: service.addedAt,
    updatedAt: service.updatedAt,
    unconfirmedSince: hoster.unconfirmedSince ?? null,
    source: service.source,
  }
}
