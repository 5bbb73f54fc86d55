import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import type { ReportLine } from '../../descriptions/index.ts'
import { byMachine, findHoster, servicesOf } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { openCrawl, organization, service } from '../testing.ts'
import { importFederation } from './import-federation.ts'
import { federations, hostersNamedBy } from './queries.ts'

const address = 'https://federation.example/federation.properties'
const ortie = 'https://ortie.example/ortie.properties'
const thym = 'https://thym.example/thym.properties'
const crocusFile = 'https://crocus.example/crocus.properties'

const federation = (...files: string[]) =>
  [
    'file.class = Federation',
    'federation.name = Les Voisins',
    ...files.map((file, at) => `subs.h${at} = ${file}`),
  ].join('\n')

async function openFederation(t: Parameters<typeof openCrawl>[0]) {
  const crawl = await openCrawl(t, ['ortie.example', 'thym.example'])
  const { world, says } = crawl
  says({
    [address]: federation(ortie, thym, crocusFile, 'https://gone.example/x.properties'),
    [ortie]: organization(
      { 'organization.name': 'Ortie', 'organization.website': 'https://ortie.example' },
      { pad: 'pad.properties' },
    ),
    'https://ortie.example/pad.properties': service('Pad', { 'service.website': 'https://pad.elsewhere.example' }),
    [thym]: organization({ 'organization.name': 'Thym', 'organization.website': 'https://thym.example' }),
    [crocusFile]: organization({ 'organization.name': 'Le Crocus' }),
  })
  const keeper = await world.as((await givenPerson(world.db, { name: 'Sarriette', roles: ['coordination'] })).id)
  return { ...crawl, keeper }
}

test('the coordination gives a federation’s address and says who of its hosters enters the register', async (t) => {
  const { world, keeper } = await openFederation(t)
  const answer = await keeper.post('/fr/coordination/federations', { address })
  const page = answer.headers.get('location') ?? ''
  assert.match(page, /^\/fr\/coordination\/federations\/./)
  await world.runJobs()
  const shown = await keeper.get(page)
  assert.match(shown, /Les Voisins/)
  assert.match(
    shown,
    /Ressemblent[\s\S]*Le Crocus[\s\S]*peut-être [\s\S]*Crocus[\s\S]*Ne sont pas au registre[\s\S]*Ortie/,
  )
  assert.match(shown, /gone\.example/, 'what could not be read is told')
  const [{ id } = { id: '' }] = await federations(world.db)
  const named = await hostersNamedBy(world.db, id)
  const idOf = (name: string) => named.find((hoster) => hoster.name === name)?.id ?? ''
  await keeper.post(`${page}/hosters`, { hoster: idOf('Ortie'), choice: 'add' })
  await keeper.post(`${page}/hosters`, { hoster: idOf('Thym'), choice: 'leave' })
  await keeper.post(`${page}/hosters`, { hoster: idOf('Le Crocus'), choice: 'same' })
  await world.runJobs()
  const added = await findHoster(world.db, 'ortie')
  assert.deepEqual(added.periods, [], 'being named there makes nobody a member')
  assert.equal((await servicesOf(world.db, added.id)).length, 1, 'a new entry takes all that its files say')
  assert.equal((await findHoster(world.db, 'crocus')).facts.name, 'Crocus', 'one that was there is guarded')
  await assert.rejects(findHoster(world.db, 'thym'))
  world.pass({ hours: 27 })
  await world.runJobs()
  assert.match(await keeper.get(page), /Laissés de côté[\s\S]*Thym/, 'who was left aside stays so')
})

test('who keeps the machine imports a whole federation at once, again at will', async (t) => {
  const { world, web } = await openFederation(t)
  const by = byMachine('import', world.now)
  const told: string[] = []
  const means = { ...web, tell: (remarks: readonly ReportLine[]) => told.push(...remarks.map(({ file }) => file)) }
  const first = await importFederation(world.db, means, address, by)
  assert.deepEqual([first.name, first.added, first.known, first.alike], ['Les Voisins', 2, 0, 1])
  assert.ok(told.some((file) => file.includes('gone.example')))
  assert.equal((await servicesOf(world.db, (await findHoster(world.db, 'ortie')).id)).length, 1)
  const again = await importFederation(world.db, means, address, by)
  assert.deepEqual([again.added, again.known, again.alike], [0, 2, 1])
  const hosters = await world.db.selectFrom('hoster').select('id').execute()
  assert.equal(hosters.length, 3)
})

test('what is no federation is told, and adds nobody', async (t) => {
  const { world, web, says } = await openFederation(t)
  says({ [address]: '<html>hello</html>' })
  const told: string[] = []
  const means = {
    ...web,
    tell: (remarks: readonly ReportLine[]) => told.push(...remarks.map(({ message }) => message.key)),
  }
  const result = await importFederation(world.db, means, address, byMachine('import', world.now))
  assert.deepEqual([result.name, result.added], [null, 0])
  assert.ok(told.includes('crawling.no-federation'))
})

test('nobody but the coordination reads federations into the register', async (t) => {
  const { world, ada } = await openFederation(t)
  assert.equal((await ada.post('/fr/coordination/federations', { address })).status, 403)
  assert.equal((await world.post('/fr/coordination/federations', { address })).status, 401)
  const keeper = await world.as((await givenPerson(world.db, { name: 'Thym', roles: ['coordination'] })).id)
  for (const wrong of [
    '',
    'nothing at all',
    'file:///etc/passwd',
    'https://user:pw@x.example/',
    'javascript:alert(1)',
  ]) {
    const answer = await keeper.post('/fr/coordination/federations', { address: wrong })
    assert.equal(answer.status, 422, wrong)
    assert.match(await answer.text(), /Donnez une adresse du web/)
  }
})

test('a hoster whose file another names is the hoster of the first', async (t) => {
  const { world, web } = await openFederation(t)
  await given.hoster(world.db, { name: 'Ortie', key: 'ortie', descriptionAddress: ortie })
  const means = { ...web, tell: () => {} }
  const result = await importFederation(world.db, means, address, byMachine('import', world.now))
  assert.deepEqual([result.added, result.known, result.alike], [1, 1, 1])
})
