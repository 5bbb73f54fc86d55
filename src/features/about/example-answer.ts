import { paths } from '../../paths.ts'
import type { View } from '../../ui/view.ts'
import type { CollectiveSettings } from '../hosters/index.ts'

/** What a search of services answers in JSON, on a made-up hoster: the first fields of each part. */
export function exampleAnswer({ publicUrl, to }: Pick<View, 'publicUrl' | 'to'>, { license }: CollectiveSettings) {
  const page = (href: string) => publicUrl + to(href)
  return {
    license,
    generatedAt: '2026-11-23T00:00:00Z',
    total: 1,
    page: 1,
    pages: 1,
    results: [
      {
        id: '0b9f6a1e-3f52-4c7e-9d65-6a1f0c2f7f10',
        name: 'Pad',
        url: 'https://pad.petit-verger.example',
        page: page(paths.service.href({ hoster: 'petit-verger', service: 'pad' })),
        kind: 'pad',
        software: { name: 'Etherpad', slug: 'etherpad', license: 'Apache-2.0' },
        alternatives: ['google-docs'],
        access: ['none'],
        open: true,
        hoster: {
          id: '5f0d2c1b-8f3a-4c0e-b7a4-2f5d9e6c1a77',
          name: 'Petit Verger',
          slug: 'petit-verger',
          page: page(paths.hoster.href({ slug: 'petit-verger' })),
        },
        place: { town: 'Brest', country: 'FR', latitude: 48.39, longitude: -4.49 },
        distanceKm: null,
        health: 'unknown',
        languages: ['fr'],
        fictional: true,
        updatedAt: '2026-11-20T08:30:00.000Z',
        unconfirmedSince: null,
        source: { source: 'petit-verger.example', url: null, date: '2026-11' },
      },
    ],
    facets: { kind: [{ value: 'pad', label: 'Pad', count: 1, chosen: false }] },
    without: [],
    notes: [],
  }
}
