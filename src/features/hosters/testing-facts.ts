import type { CatalogueGiven } from './testing.ts'

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
