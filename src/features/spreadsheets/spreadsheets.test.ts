import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byMachine, editHoster, findHoster } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'
import { limits } from './sheet.ts'
import { applied, openDesk, reported, table, textOf, uploaded } from './testing.ts'

test('a table of hosters enters the register from a page, each line journalled by who applied it', async () => {
  const { world, browser, keeper } = await openDesk()
  const { page, before, after } = await applied(world, browser, table, { source: 'Enquête 2026' })
  assert.match(before, /2 lignes à ajouter, rien à changer/)
  assert.match(before, /Rien à redire/)
  assert.match(after, /La liste a été appliquée 2 lignes ajoutées/)
  assert.match(after, /Il n’y a rien à faire/)
  const { facts, provenances, periods } = await findHoster(world.db, 'le-crocus')
  assert.deepEqual(
    [facts.legalForm, facts.places[0]?.town, facts.contactEmail],
    ['association', 'Brest', 'bonjour@crocus.example'],
  )
  assert.deepEqual([provenances.entry.source, provenances.entry.date, periods], ['Enquête 2026', '2026-11-23', []])
  const entries = await world.db.selectFrom('journalEntry').select(['verb', 'actor']).execute()
  const added = entries.filter(({ verb }) => verb === 'hoster.added')
  assert.ok(added.length >= 2 && added.every(({ actor }) => actor === keeper.id))
  assert.match(textOf(await browser.get('/fr/coordination/spreadsheets')), /liste\.csv Des hébergeurs · appliquée le/)
  assert.match(textOf(await browser.get(page)), /Couleur Par exemple : mauve/)
})

test('the dry run changes nothing', async () => {
  const { world, browser } = await openDesk()
  await reported(browser, await uploaded(browser, table))
  assert.deepEqual(await world.db.selectFrom('hoster').select('id').execute(), [])
})

test('again at will: no doubles, and only what differs changes, shown before and after', async () => {
  const { world, browser } = await openDesk()
  await applied(world, browser, table)
  const { before } = await applied(world, browser, table.replace('Brest', 'Rennes').replace('Thym;', 'THYM;'))
  assert.match(before, /rien à ajouter, 2 à changer/)
  assert.match(before, /Lieux Avant .*Brest.* Après .*Rennes/)
  const hosters = await world.db.selectFrom('hoster').select('slug').orderBy('slug').execute()
  assert.deepEqual(
    hosters.map(({ slug }) => slug),
    ['le-crocus', 'thym'],
  )
  const { facts, provenances } = await findHoster(world.db, 'le-crocus')
  assert.equal(facts.website, 'https://crocus.example/', 'what did not change stays')
  assert.equal(provenances.fields.town?.source, 'liste.csv', 'what changed has its source')
})

test('what somebody corrected by hand holds, and the report says so', async () => {
  const { world, browser } = await openDesk()
  await applied(world, browser, table)
  const { id, facts, revision } = await findHoster(world.db, 'le-crocus')
  const by = byMachine('hand', world.now)
  await editHoster(world.db, id, { facts: { ...facts, legalForm: 'cooperative', founded: '2011' }, revision }, by)
  const same = await applied(world, browser, table)
  assert.match(same.before, /rien à changer/, 'the list says what it said')
  const other = table.replace('Association', 'Particulier').replace('Brest', 'Rennes')
  const { before } = await applied(world, browser, other)
  assert.match(before, /Ligne 2 Le Crocus à changer Une valeur a été écrite ici à la main/)
  const now = await findHoster(world.db, 'le-crocus')
  assert.deepEqual(
    [now.facts.legalForm, now.facts.founded, now.facts.places[0]?.town],
    ['cooperative', '2011', 'Rennes'],
  )
  assert.ok(now.provenances.byHand?.founded, 'what the list does not say stays typed by hand')
})

test('a hoster that was there is found by its site, keeps its address here and its membership', async () => {
  const { world, browser } = await openDesk()
  const address = 'file:///bundle/crocus.properties'
  await given.member(world.db, {
    name: 'Crocus',
    key: 'krokus',
    website: 'https://crocus.example/',
    descriptionAddress: address,
  })
  const { before } = await applied(world, browser, 'Site;Nom;Fondé en\ncrocus.example;Crocus;2011\n')
  assert.match(before, /une à changer/)
  const hoster = await findHoster(world.db, 'krokus')
  assert.deepEqual([hoster.slug, hoster.facts.founded, hoster.periods.length], ['krokus', '2011', 1])
})

test('lines that may mean two hosters, or say nothing, or say the same twice are refused with what to do', async () => {
  const { world, browser } = await openDesk()
  await given.hoster(world.db, { name: 'Crocus', key: 'crocus', website: 'https://crocus.example/' })
  await given.hoster(world.db, { name: 'Thym', key: 'thym', website: 'https://thym.example/' })
  const lines = [
    'Thym;https://crocus.example',
    ';https://sauge.example',
    'Basilic;https://basilic.example',
    'basilic;www.basilic.example',
  ]
  const { before } = await applied(world, browser, `Nom;Site\n${lines.join('\n')}\nMenthe;x;y;z\n`)
  assert.match(before, /une ligne à ajouter, rien à changer, aucune pareille, aucune laissée, 4 refusées/)
  assert.match(
    before,
    /Ligne 2 Thym refusée Plusieurs hébergeurs peuvent être visés : Crocus \(crocus\), Thym \(thym\)/,
  )
  assert.match(before, /Ligne 3 refusée Le nom manque/)
  assert.match(before, /Ligne 5 basilic refusée .*La ligne 4 parle déjà du même/)
  assert.match(before, /Ligne 6 Menthe refusée La ligne a 4 cellules pour 2 colonnes/)
})

test('the columns that somebody matched are remembered for the next list of the same headings', async () => {
  const { world, browser, keeper } = await openDesk()
  const odd = 'Truc;Machin\nCrocus;https://crocus.example\n'
  const page = await uploaded(browser, odd)
  const refused = await browser.post(page, { 'column-0': '', 'column-1': 'organization.website' })
  assert.equal(refused.status, 422)
  const shown = textOf(await refused.text())
  assert.match(shown, /Dites quelle colonne contient le nom/)
  const twice = await browser.post(page, { 'column-0': 'organization.name', 'column-1': 'organization.name' })
  assert.match(textOf(await twice.text()), /Une autre colonne dit déjà cela/)
  const chosen = { 'column-0': 'organization.name', 'column-1': 'organization.website' }
  assert.equal((await browser.post(page, chosen)).status, 303)
  await world.runJobs()
  world.pass({ hours: (limits.days + 1) * 24 })
  await world.runJobs()
  const later = await world.as(keeper.id)
  assert.equal((await later.request(page)).status, 404, 'the list itself is gone')
  const next = await uploaded(later, odd.replace('Truc', 'TRUC'))
  assert.match(await reported(later, next), /une ligne à ajouter/)
})

test('a column whose heading is a key of description files says that key', async () => {
  const { world, browser } = await openDesk()
  await applied(
    world,
    browser,
    'organization.name,organization.socialnetworks.pixelfed\nCrocus,https://pix.example/crocus\n',
  )
  const { facts } = await findHoster(world.db, 'crocus')
  assert.deepEqual(facts.social, [{ network: 'pixelfed', url: 'https://pix.example/crocus' }])
})

test('a JSON list is matched on the page like a table', async () => {
  const { world, browser } = await openDesk()
  const list = JSON.stringify({
    hosters: [
      { name: 'Crocus', website: 'https://crocus.example' },
      { name: '', website: 'x' },
    ],
  })
  const { before } = await applied(world, browser, list, { name: 'voisins.json' })
  assert.match(before, /Entrée 2 refusée/)
  assert.equal((await findHoster(world.db, 'crocus')).facts.website, 'https://crocus.example/')
})
