import { paths } from '../../paths.ts'
import { placeSlug } from '../places/index.ts'
import { counted } from './catalogue-pages.ts'
import { hostersByPlace } from './hosters-by-place.ts'
import type { PublicDirectory } from './keeper.ts'
import { listedAddresses } from './search/search.ts'

const standing = [
  ...[
    paths.home,
    paths.services,
    paths.hosters,
    paths.kinds,
    paths.alternatives,
    paths.softwareList,
    paths.portal,
    paths.map,
  ],
  ...[
    paths.guide,
    paths.about,
    paths.contact,
    paths.describe,
    paths.describeGuide,
    paths.describeKeys,
    paths.openData,
    paths.embedding,
  ],
  ...[paths.legal, paths.privacy, paths.accessibility],
]

/** Every address, without language, that search engines may list: what says something of its own. */
export async function* indexedAddresses(directory: PublicDirectory): AsyncGenerator<string> {
  const { catalogue, snapshot } = directory
  yield* standing.map((path) => path.href())
  yield* offered(directory, 'kind', catalogue.kinds).map((slug) => paths.kind.href({ slug }))
  yield* offered(directory, 'alternative', catalogue.alternatives).map((slug) => paths.alternative.href({ slug }))
  yield* offered(directory, 'software', catalogue.software).map((slug) => paths.software.href({ slug }))
  const { towns } = await hostersByPlace(snapshot)
  yield* towns.map(({ town, region }) => paths.place.href({ slug: placeSlug({ name: town, region }) }))
  for (const { hoster, service } of listedAddresses(snapshot))
    yield service === null ? paths.hoster.href({ slug: hoster }) : paths.service.href({ hoster, service })
}

function offered(directory: PublicDirectory, facet: 'kind' | 'alternative' | 'software', entries: { slug: string }[]) {
  return counted(directory, facet, entries)
    .filter(({ count }) => count > 0)
    .map(({ entry }) => entry.slug)
}
