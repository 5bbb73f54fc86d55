import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byMachine, findHoster, removeService, servicesOf } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { freeze } from '../moderation/index.ts'
import { applied, openDesk, reported, table, uploaded } from './testing.ts'

const services = `Service;Hébergeur;Adresse;Type de service;Logiciel;Inscription;Places;Hébergement
Pad;Le Crocus;https://pad.crocus.example;Texte à plusieurs;Etherpad;sans compte;oui;
Visio;thym.example;https://visio.thym.example;visio;Jitsi Meet;adhérents;complet;domicile
Wiki;Personne;;;;;;
Chose;Le Crocus;https://chose.crocus.example;machin;;;;
`

test('a table of services finds their hosters, knows kinds by their names, and makes no doubles', async () => {
  const { world, browser } = await openDesk()
  await given.catalogue(world.db)
  await applied(world, browser, table)
  const { before } = await applied(world, browser, services, { subject: 'services' })
  assert.match(before, /3 lignes à ajouter, rien à changer, aucune pareille, aucune laissée, une refusée/)
  assert.match(before, /Hébergeur Personne Aucun hébergeur du registre n’a ce nom/)
  assert.match(before, /Type de service machin Le catalogue ne connaît pas/)
  const { id } = await findHoster(world.db, 'le-crocus')
  const pad = (await servicesOf(world.db, id)).find(({ slug }) => slug === 'pad')
  assert.deepEqual([pad?.facts.kinds, pad?.facts.access[0]?.condition, pad?.facts.open], [['pad'], 'none', true])
  const again = await applied(world, browser, services.replace('Etherpad', 'HedgeDoc'), { subject: 'services' })
  assert.match(again.before, /rien à ajouter, une à changer, 2 pareilles/)
  assert.equal((await servicesOf(world.db, id)).length, 2)
})

test('a service that was taken off stays off', async () => {
  const { world, browser } = await openDesk()
  await applied(world, browser, table)
  await applied(world, browser, services, { subject: 'services' })
  const { id } = await findHoster(world.db, 'le-crocus')
  const [first] = await servicesOf(world.db, id)
  await removeService(world.db, first?.id ?? '', byMachine('hand', world.now))
  const { after } = await applied(world, browser, services, { subject: 'services' })
  assert.match(after, /Ce service a été retiré du registre/)
  assert.equal((await servicesOf(world.db, id)).length, 1)
})

test('where a service stands at home, only the hoster’s town is kept, in whatever order lists come', async () => {
  const { world, browser } = await openDesk()
  const thym = 'Nom;Site web;Ville;Adresse postale;Code postal\nThym;https://thym.example;Brest;3 rue du Port;29200\n'
  const place = async () => (await findHoster(world.db, 'thym')).facts.places[0]
  await applied(world, browser, thym)
  assert.equal((await place())?.address, '3 rue du Port')
  await applied(world, browser, services, { subject: 'services' })
  assert.deepEqual([(await place())?.town, (await place())?.address, (await place())?.postcode], ['Brest', null, null])
  const again = await applied(world, browser, thym)
  assert.match(again.before, /une pareille/, 'a street is not even compared')
  assert.equal((await place())?.address, null)
})

test('a frozen page and a hoster that describes itself at home are left as they are', async () => {
  const { world, browser, keeper } = await openDesk()
  const { id } = await given.hoster(world.db, { name: 'Crocus', key: 'crocus', descriptionAddress: 'file:///crocus' })
  await given.hoster(world.db, { name: 'Thym', key: 'thym', descriptionAddress: 'https://thym.example/x.properties' })
  const by = { actor: { kind: 'person', personId: keeper.id, forHosterId: null } as const, now: world.now }
  await freeze(world.db, { subject: { kind: 'hoster', id }, hosterId: id, reason: 'Une page disputée.' }, by)
  const hosters = await applied(world, browser, 'Nom;Fondé en\nCrocus;2011\nThym;2012\n')
  assert.match(hosters.before, /2 laissées/)
  assert.match(hosters.before, /Crocus laissée comme elle est La coordination a gelé cette page/)
  assert.match(hosters.before, /Thym laissée comme elle est Cet hébergeur se décrit chez lui/)
  const services = await applied(world, browser, 'Service;Hébergeur\nPad;Crocus\nVisio;Thym\n', { subject: 'services' })
  assert.match(services.after, /Rien d’ajouté, rien de changé, aucune pareille, 2 laissées/)
  assert.equal((await findHoster(world.db, 'crocus')).facts.founded, null)
  assert.deepEqual(await servicesOf(world.db, id), [])
})

test('a page that is frozen after the dry run is left all the same', async () => {
  const { world, browser, keeper } = await openDesk()
  const { id } = await given.hoster(world.db, { name: 'Crocus', key: 'crocus', descriptionAddress: 'file:///crocus' })
  const page = await uploaded(browser, 'Nom;Fondé en\nCrocus;2011\n')
  assert.match(await reported(browser, page), /une à changer/)
  await browser.post(`${page}/application`, {})
  const by = { actor: { kind: 'person', personId: keeper.id, forHosterId: null } as const, now: world.now }
  await freeze(world.db, { subject: { kind: 'hoster', id }, hosterId: id, reason: 'Une page disputée.' }, by)
  await world.runJobs()
  assert.equal((await findHoster(world.db, 'crocus')).facts.founded, null)
})
