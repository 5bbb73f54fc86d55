import { linksIn } from '../paths.ts'
import { formatsIn, type Language, translator } from '../platform/i18n/index.ts'
import type { View } from './view.ts'

/** A page's surroundings as tests see them: a fictional collective, one address. */
export function viewForTests(changes: Partial<View> = {}): View {
  const language: Language = changes.language ?? 'fr'
  return {
    language,
    t: translator(language),
    format: formatsIn(language),
    to: linksIn(language),
    collective: {
      name: 'Le Marché',
      fullName: { fr: 'Le marché des essais', en: 'The test market' },
      tagline: { fr: 'hébergeurs de quartier', en: 'neighbourhood hosters' },
      website: 'https://www.marche.example',
      notice: null,
      timeZone: 'Europe/Paris',
      languages: ['fr', 'en'],
    },
    address: '/services?kind=pad',
    publicUrl: 'https://site.example',
    assets: { style: '/assets/style-1.css', theme: '/theme/1.css', modules: { map: '/assets/map-1.js' } },
    now: Temporal.Instant.from('2026-11-23T10:00:00Z'),
    person: null,
    ...changes,
  }
}
