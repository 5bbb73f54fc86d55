import type { Catalogue } from '../../../hosters/index.ts'
import { kind, product, software } from './given.ts'

/** A small catalogue with what the rules need: families, synonyms, products named by kind, by program and by both. */
export const etherpad = software('etherpad', 'Etherpad', { kinds: ['pad'] })
export const nextcloud = software('nextcloud', 'Nextcloud', { kinds: ['cloud'], aliases: ['Next cloud files'] })
export const jitsi = software('jitsi-meet', 'Jitsi Meet', { kinds: ['visio'] })
export const framadate = software('framadate', 'Framadate', { kinds: ['poll'] })
export const hedgedoc = software('hedgedoc', 'HedgeDoc', { kinds: ['pad'] })

export const catalogue: Catalogue = {
  kinds: [
    kind('write', 'Écrire ensemble', { name: { fr: 'Écrire ensemble', en: 'Write together' } }),
    kind('pad', 'Bloc-notes partagé', {
      parent: 'write',
      synonyms: { fr: ['pad', 'texte à plusieurs'], en: ['shared notes'] },
      replaces: ['paper'],
    }),
    kind('sheet', 'Tableur', { parent: 'write', synonyms: { fr: ['feuille de calcul'] } }),
    kind('meet', 'Se réunir'),
    kind('visio', 'Visioconférence', {
      parent: 'meet',
      synonyms: { fr: ['visio', 'réunion vidéo'], en: ['video call'] },
    }),
    kind('poll', 'Sondage de dates', { parent: 'meet', synonyms: { en: ['date poll'] } }),
    kind('cloud', 'Espace de fichiers', { synonyms: { fr: ['nuage'], en: ['cloud', 'file storage'] } }),
    kind('password', 'Gardien de secrets', { synonyms: { fr: ['mot de passe'] } }),
    kind('email', 'Courriel', { synonyms: { fr: ['e-mail', 'boîte aux lettres'], en: ['mail'] } }),
  ],
  software: [etherpad, nextcloud, jitsi, framadate, hedgedoc],
  alternatives: [
    product('google-docs', 'Google Docs', { kinds: ['write'], software: ['nextcloud'], aliases: ['gdocs'] }),
    product('dropbox', 'Dropbox', { software: ['nextcloud'] }),
    product('zoom', 'Zoom', { kinds: ['visio'] }),
    product('paper', 'Paper'),
  ],
}
