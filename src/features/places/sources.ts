import type { Translated } from '../../platform/i18n/translated.ts'

/** Whose data the gazetteer and the map are made of; to be shown wherever they are. */
export interface Source {
  name: string
  url: string
  licence: { name: string; url: string } | null
  what: Translated
}

export const sources: Source[] = [
  {
    name: 'GeoNames',
    url: 'https://www.geonames.org/',
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    what: { fr: 'les villes et leur position', en: 'towns and where they are' },
  },
  {
    name: 'Etalab (INSEE, La Poste)',
    url: 'https://github.com/datagouv/decoupage-administratif',
    licence: { name: 'Licence Ouverte 2.0', url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/' },
    what: {
      fr: 'les communes, départements et codes postaux français',
      en: 'French communes, departments and postcodes',
    },
  },
  {
    name: 'Natural Earth',
    url: 'https://www.naturalearthdata.com/',
    licence: null,
    what: { fr: 'les contours de la carte (domaine public)', en: 'the outlines of the map (public domain)' },
  },
]

/** What CC BY 4.0 and the Licence Ouverte ask to be said, in a line. */
export const attribution: Translated = {
  fr:
    'Lieux\u00a0: GeoNames (CC BY 4.0, adapté), Etalab, INSEE, La Poste (Licence Ouverte). ' +
    'Contours\u00a0: Natural Earth.',
  en: 'Places: GeoNames (CC BY 4.0, adapted), Etalab, INSEE, La Poste (Licence Ouverte). Outlines: Natural Earth.',
}
