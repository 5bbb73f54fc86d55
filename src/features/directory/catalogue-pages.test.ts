import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { openTestSite, type TestSite } from '../../testing.ts'
import { given } from '../hosters/testing.ts'
import { programNamed } from '../hosters/testing-parts.ts'
import { linksIn, textOf, thingsIn } from './testing-text.ts'

describe('the pages of the catalogue', () => {
  let world: TestSite
  let member: { id: string }
  beforeEach(async () => {
    world = await openTestSite()
    await given.catalogue(world.db)
    member = await given.member(world.db)
  })

  const etherpad = programNamed('Etherpad')
  const textAt = async (address: string) => textOf(await world.get(address))
  const titleOf = (page: string) => /<title>(.*?)<\/title>/.exec(page)?.[1]

  test('a kind says what one does with it, who offers it, with what, in place of what', async () => {
    await given.service(world.db, member.id, { software: etherpad })
    const page = await world.get('/fr/kinds/pad')
    const text = textOf(page)
    assert.match(text, /^Texte à plusieurs Écrire un texte à plusieurs\. On dit aussi : bloc-notes\./)
    assert.match(text, /1 service chez les membres.+Pad, chez Ciboule/)
    assert.match(text, /À la place de Google Docs Avec quel logiciel Etherpad 1$/)
    assert.equal(titleOf(page), 'Texte à plusieurs : 1 service – Chatterie'.replace(' :', '\u00a0:'))
    assert.match(
      await textAt('/en/kinds/pad'),
      /^Shared text Write a text with others\. Also called: notepad\..+1 service by members/,
    )
  })

  test('a family holds its kinds and what is offered below them', async () => {
    await given.service(world.db, member.id, { kinds: ['pad'] })
    const page = await world.get('/fr/kinds/write')
    assert.match(textOf(page), /Plus précisément Texte à plusieurs Écrire un texte à plusieurs\. 1 service/)
    assert.match(textOf(page), /1 service chez les membres/)
    assert.ok(linksIn(page).includes('/fr/kinds/pad'))
    assert.match(await world.get('/fr/kinds/pad'), /href="\/fr\/kinds\/write"/)
  })

  test('a kind that nobody offers says so without blaming anybody, names what could do it, and is not indexed', async () => {
    const page = await world.get('/fr/kinds/visio')
    assert.match(textOf(page), /Aucun membre ne le propose, d’après ce que nous savons/)
    assert.match(textOf(page), /Jitsi Meet 0/)
    assert.match(page, /content="noindex"/)
  })

  test('services of those who are no active member are not counted', async () => {
    for (const standing of ['none', 'former', 'fictional'] as const) {
      const { id } = await given.hoster(world.db, { name: standing, standing })
      await given.service(world.db, id, { kinds: ['pad'] })
    }
    assert.match(await textAt('/fr/kinds/pad'), /Aucun membre ne le propose/)
  })

  test('more than twenty services: the first ones of the day, and the way to all', async () => {
    for (let n = 1; n <= 23; n++) {
      const { id } = await given.member(world.db, { name: `Hébergeur ${n}` })
      await given.service(world.db, id, { software: etherpad })
    }
    for (const [address, search] of [
      ['/fr/kinds/pad', '/fr/services?kind=pad'],
      ['/fr/software/etherpad', '/fr/services?software=etherpad'],
      ['/fr/instead-of/google-docs', '/fr/services?alternative=google-docs'],
    ] as const) {
      const page = await world.get(address)
      assert.match(textOf(page), /23 services chez les membres Les 20 premiers aujourd’hui/)
      assert.equal([...page.matchAll(/<li class="result">/g)].length, 20)
      assert.ok(linksIn(page).includes(search))
      assert.match(titleOf(page) ?? '', /23 services/)
    }
  })

  test('the tree of kinds shows families and kinds, what is offered first', async () => {
    await given.service(world.db, member.id, { kinds: ['visio'] })
    const text = await textAt('/fr/kinds')
    assert.match(text, /^Les types de services 2 choses que l’on peut faire en ligne/)
    assert.ok(text.lastIndexOf('Visioconférence') < text.lastIndexOf('Texte à plusieurs'))
    assert.match(text, /Visioconférence Se voir et se parler à distance\. 1 service/)
    assert.match(text, /Texte à plusieurs Écrire un texte à plusieurs\. pas encore proposé/)
  })

  test('a program: who offers it, and what our catalogue knows', async () => {
    await given.service(world.db, member.id, { software: { ...etherpad, name: 'etherpad' } })
    const page = await world.get('/fr/software/etherpad')
    const text = textOf(page)
    assert.match(text, /^Qui propose Etherpad Un texte, plusieurs stylos\. 1 service chez les membres/)
    assert.match(text, /Logiciel libre Oui.+Licence Apache-2\.0.+D’après le catalogue de ce site/)
    assert.match(text, /Ce que l’on en fait Texte à plusieurs/)
    assert.match(text, /Peut remplacer Google Docs/)
    assert.ok(linksIn(page).includes('https://code.example/etherpad'))
    assert.match(titleOf(page) ?? '', /Qui propose Etherpad.+1 service/)
  })

  test('what the catalogue does not know of a program is told as the catalogue’s ignorance', async () => {
    const text = await textAt('/fr/software/closed-pad')
    assert.match(text, /Logiciel libre Non\. Licence notre catalogue ne le sait pas/)
    assert.match(await textAt('/en/software/closed-pad'), /Licence our catalogue does not know/)
  })

  test('all programs: those that somebody offers with how many, the others apart', async () => {
    await given.service(world.db, member.id, { software: etherpad })
    const text = await textAt('/fr/software')
    assert.match(text, /^Les logiciels 1 logiciel proposé par des membres\. Proposés ici Etherpad 1/)
    assert.match(text, /mais de personne ici Closed Pad Jitsi Meet$/)
  })

  test('instead of a product: kinds, services and programs that stand in for it', async () => {
    await given.service(world.db, member.id, { software: etherpad })
    const page = await world.get('/fr/instead-of/google-docs')
    const text = textOf(page)
    assert.match(
      text,
      /^Au lieu de Google Docs Un service, tenu par un hébergeur du collectif, peut remplacer Google Docs\./,
    )
    assert.match(text, /Google Docs, de Google/)
    assert.match(text, /Ce qui peut le remplacer Texte à plusieurs/)
    assert.match(text, /Avec quel logiciel Etherpad 1$/)
    assert.match(await textAt('/en/instead-of/google-docs'), /^Instead of Google Docs One service/)
  })

  test('all products: those that can be replaced, and those that cannot yet', async () => {
    await given.service(world.db, member.id, { software: etherpad })
    assert.match(
      await textAt('/fr/instead-of'),
      /^À la place de quoi.+Vous quittez… Google Docs 1 Pas encore de remplaçant ici Zoom$/,
    )
  })

  test('an entry that the catalogue lacks is not found, in words; it has no other format', async () => {
    for (const address of ['/fr/kinds/rien', '/fr/software/rien', '/fr/instead-of/rien']) {
      const answer = await world.request(address)
      assert.equal(answer.status, 404)
      assert.match(await answer.text(), /Aucun (type de service|logiciel|produit) n’est connu à cette adresse/)
    }
    assert.equal((await world.request('/fr/kinds/pad.json')).status, 404)
  })

  test('machines are told of the list and of the way to it', async () => {
    await given.service(world.db, member.id, { software: etherpad })
    for (const address of ['/fr/kinds/pad', '/fr/software/etherpad', '/fr/instead-of/google-docs']) {
      const [list, breadcrumb] = thingsIn(await world.get(address))
      assert.deepEqual([list?.['@type'], list?.numberOfItems, breadcrumb?.['@type']], ['ItemList', 1, 'BreadcrumbList'])
      assert.match(JSON.stringify(list), /services\/ciboule\/pad/)
    }
  })

  test('a catalogue that goes round in a circle ends all the same', async () => {
    const round = (slug: string, parent: string) => ({ slug, parent, name: { fr: slug, en: slug } })
    await given.catalogue(world.db, { kinds: [round('poule', 'oeuf'), round('oeuf', 'poule')] })
    assert.match(await textAt('/fr/kinds/poule'), /^poule/)
  })
})
