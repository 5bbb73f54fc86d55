import type { PortalKind } from './portal-kind.ts'

// The nine stalls in the words that they have before anybody edits them.

/** In the order in which they stand. */
export const usualKinds: readonly PortalKind[] = [
  stall('pad', {
    name: { fr: 'Écrire à plusieurs', en: 'Write together' },
    sentence: {
      fr: 'Un texte commun, chacun écrit en même temps, chacun sa couleur.',
      en: 'One text for all: everyone writes at once, each in a colour of their own.',
    },
    field: { fr: 'Nom du pad', en: 'Name of the pad' },
  }),
  stall('visio', {
    name: { fr: 'Se voir à distance', en: 'Meet from afar' },
    sentence: {
      fr: 'Une salle pour un petit groupe, dans le navigateur.',
      en: 'A room for a small group, in the browser.',
    },
    field: { fr: 'Nom de la salle', en: 'Name of the room' },
  }),
  stall('date', {
    name: { fr: 'Trouver une date', en: 'Find a date' },
    sentence: {
      fr: 'On propose des jours, chacun coche, une date sort.',
      en: 'You offer some days, everyone ticks, a date comes out.',
    },
  }),
  stall('spreadsheet', {
    name: { fr: 'Un tableur partagé', en: 'A shared spreadsheet' },
    sentence: {
      fr: 'Des colonnes et des calculs, remplis ensemble.',
      en: 'Columns and sums, filled in together.',
    },
    field: { fr: 'Nom du tableur', en: 'Name of the spreadsheet' },
  }),
  stall('file', {
    name: { fr: 'Envoyer un fichier', en: 'Send a file' },
    sentence: {
      fr: 'Trop gros pour un courriel\u00a0: un lien, et il s’efface après.',
      en: 'Too big for an e-mail: give a link, and it is erased afterwards.',
    },
  }),
  stall('picture', {
    name: { fr: 'Montrer des photos', en: 'Show pictures' },
    sentence: {
      fr: 'Une galerie que l’on partage par un lien.',
      en: 'A gallery that you share by a link.',
    },
  }),
  stall('postit', {
    name: { fr: 'Trier des idées', en: 'Sort out ideas' },
    sentence: {
      fr: 'Un tableau blanc et des post-it à déplacer.',
      en: 'A whiteboard, and sticky notes to move about.',
    },
    field: { fr: 'Nom du tableau', en: 'Name of the board' },
  }),
  stall('link', {
    name: { fr: 'Un lien court', en: 'A short link' },
    sentence: {
      fr: 'Une longue adresse devient facile à dicter.',
      en: 'A long address becomes easy to dictate.',
    },
  }),
  stall('secret', {
    name: { fr: 'Un texte secret', en: 'A secret text' },
    sentence: {
      fr: 'Chiffré avant de partir\u202f; seul le lien permet de lire.',
      en: 'Encrypted before it leaves: only the link lets one read it.',
    },
  }),
]

type Words = Pick<PortalKind, 'name' | 'sentence'> & Partial<Pick<PortalKind, 'field'>>

function stall(kind: string, { field = null, ...words }: Words): PortalKind {
  return { kind, ...words, field, closed: false }
}
