import type { HosterFacts } from './hoster.ts'
import type { ServiceFacts } from './service.ts'
import type { CatalogueGiven } from './testing.ts'

/** A hoster that says nothing but its name. */
export const silentHoster: HosterFacts = {
  name: '',
  description: {},
  legalForm: null,
  registrationNumber: null,
  website: null,
  contactUrl: null,
  contactEmail: null,
  legalUrl: null,
  technicalGuideUrl: null,
  userGuideUrl: null,
  social: [],
  chat: [],
  funding: [],
  owner: null,
  founded: null,
  closed: null,
  activity: null,
  activityNote: null,
  statusPageUrl: null,
  support: { channels: null, hours: null, answersWithin: null, opensAccountWithin: null },
  dataAgreementUrl: null,
  accessibilityUrl: null,
  backups: null,
  places: [],
  area: null,
  audiences: [],
  acceptsContact: true,
}

/** A service that says nothing but its name. */
export const silentService: ServiceFacts = {
  name: '',
  description: {},
  pageUrl: null,
  url: null,
  kinds: [],
  software: null,
  access: [],
  open: null,
  audiences: [],
  languages: [],
  sizeLimit: null,
  retention: null,
  readership: null,
  ifItStops: null,
  termsUrl: null,
  userGuideUrl: null,
  technicalGuideUrl: null,
  contactUrl: null,
  support: null,
  host: null,
  installType: null,
  statusLevel: null,
  startsOn: null,
  endsOn: null,
  shared: null,
}

/** A small catalogue: two families, kinds with synonyms, a free program and one that is not, products. */
export const smallCatalogue: CatalogueGiven = {
  kinds: [
    { slug: 'write', name: { fr: 'Écrire ensemble', en: 'Write together' } },
    {
      slug: 'pad',
      parent: 'write',
      name: { fr: 'Texte à plusieurs', en: 'Shared text' },
      sentence: { fr: 'Écrire un texte à plusieurs.', en: 'Write a text with others.' },
      synonyms: { fr: ['bloc-notes'], en: ['notepad'] },
      replaces: ['google-docs'],
    },
    { slug: 'meet', name: { fr: 'Se réunir', en: 'Meet' }, icon: 'visio' },
    {
      slug: 'visio',
      parent: 'meet',
      name: { fr: 'Visioconférence', en: 'Video call' },
      sentence: { fr: 'Se voir et se parler à distance.', en: 'See and hear each other from afar.' },
      icon: 'visio',
      replaces: ['zoom'],
    },
  ],
  software: [
    {
      slug: 'etherpad',
      name: 'Etherpad',
      license: 'Apache-2.0',
      free: true,
      website: 'https://etherpad.example',
      source: 'https://code.example/etherpad',
      kinds: ['pad'],
      sentence: { fr: 'Un texte, plusieurs stylos.', en: 'One text, several pens.' },
    },
    { slug: 'jitsi-meet', name: 'Jitsi Meet', aliases: ['Jitsi'], license: 'Apache-2.0', free: true, kinds: ['visio'] },
    { slug: 'closed-pad', name: 'Closed Pad', license: null, free: false, kinds: ['pad'] },
  ],
  alternatives: [
    { slug: 'google-docs', name: 'Google Docs', company: 'Google', kinds: ['pad'], software: ['etherpad'] },
    { slug: 'zoom', name: 'Zoom', kinds: ['visio'], software: ['jitsi-meet'] },
  ],
}
