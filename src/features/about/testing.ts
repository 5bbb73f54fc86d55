import { openTestSite } from '../../testing.ts'
import {
  blankCollective,
  byMachine,
  type CollectiveAbout,
  type CollectiveSettings,
  recordCollective,
} from '../hosters/index.ts'

export const said: CollectiveAbout = {
  sentence: { fr: 'Des voisins qui hébergent des voisins.', en: 'Neighbours who host neighbours.' },
  promises: [
    { title: { fr: 'Portes ouvertes', en: 'Open doors' }, changes: { fr: 'Vous entrez.', en: 'You come in.' } },
    { title: { fr: 'Ni loup' }, changes: { fr: 'Personne ne mord.' } },
  ],
  comparison: {
    title: { fr: 'Comme une laverie', en: 'Like a laundry' },
    text: { fr: 'On partage les machines.', en: 'Machines are shared.' },
    rows: [{ there: { fr: 'Le tambour', en: 'The drum' }, here: { fr: 'Le serveur', en: 'The server' } }],
  },
  why: { fr: 'Pour être plusieurs.\n\nEt pour durer.', en: 'To be several.' },
  funding: { fr: 'Chacun paie sa lessive.', en: 'Each pays for their own soap.' },
}

/** The site of a made-up collective. */
export async function openAboutSite(settings: Partial<CollectiveSettings> = {}) {
  const world = await openTestSite()
  const collective = { ...blankCollective, name: 'Les Essais', website: 'https://essais.example', ...settings }
  await recordCollective(world.db, collective, byMachine('test', world.now))
  return world
}

/** What a page says, without its marks: for sentences that hold links. */
export const textOf = (html: string): string =>
  html
    .replace(/<(script|style|head)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
