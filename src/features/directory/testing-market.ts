import type { TestSite } from '../../testing.ts'
import { given } from '../hosters/testing.ts'
import { placeIn, programNamed } from '../hosters/testing-parts.ts'

const place = (town: string, latitude: number, longitude: number) => placeIn(town, { latitude, longitude })

const way = (condition: 'none' | 'free' | 'member') => ({ condition, who: null, price: null })

/** A market of five: three members with services in Brest, Quimper and nowhere, one that left, one made up. */
export async function fillMarket({ db }: TestSite) {
  await given.catalogue(db, {
    kinds: [
      { slug: 'write', name: { fr: 'Écrire', en: 'Write' } },
      { slug: 'pad', name: { fr: 'Pad', en: 'Pad' }, parent: 'write', replaces: ['google-docs'] },
      { slug: 'visio', name: { fr: 'Visio', en: 'Video call' } },
      { slug: 'email', name: { fr: 'Courriel', en: 'E-mail' } },
    ],
    software: [
      { slug: 'etherpad', name: 'Etherpad', license: 'Apache-2.0', free: true, kinds: ['pad'] },
      { slug: 'jitsi-meet', name: 'Jitsi Meet', license: 'Apache-2.0', free: true, kinds: ['visio'] },
      { slug: 'nextcloud', name: 'Nextcloud', license: 'AGPL-3.0-or-later', free: true, kinds: ['write'] },
    ],
    alternatives: [{ slug: 'google-docs', name: 'Google Docs', kinds: [] }],
  })
  const ciboule = await given.member(db, { name: 'Ciboule', places: [place('Brest', 48.39, -4.486)] })
  const serfouette = await given.member(db, { name: 'Serfouette', places: [place('Quimper', 47.997, -4.098)] })
  const partout = await given.member(db, {
    name: 'Partout',
    area: { reach: 'everywhere' },
    audiences: ['associations'],
  })
  const partie = await given.hoster(db, { name: 'Partie', standing: 'former' })
  const fable = await given.hoster(db, { name: 'Fable', standing: 'fictional' })
  const etherpad = programNamed('Etherpad')
  const pad = { name: 'Pad', kinds: ['pad'], software: etherpad, access: [way('none')], open: true, languages: ['fr'] }
  await given.service(db, ciboule.id, { ...pad, url: 'https://pad.ciboule.example/', sizeLimit: { fr: '1 Gio' } })
  await given.service(db, serfouette.id, { ...pad, access: [way('member')], open: false })
  await given.service(db, serfouette.id, { name: 'Visio', kinds: ['visio'], access: [way('free')] })
  await given.service(db, partout.id, { ...pad, description: { en: 'Write together' } })
  await given.service(db, partout.id, { name: '=Courriel', kinds: ['email'] })
  await given.service(db, partie.id, pad)
  await given.service(db, fable.id, pad)
}
