import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fieldsOf } from '../../editing/testing.ts'
import { findHoster, servicesOf } from '../../hosters/index.ts'
import { toldOf } from '../../hosters/testing-by-hand.ts'
import { sourceOf } from '../queries.ts'
import { conditional, openCrawl, organization, root, service, serviceAt } from '../testing.ts'

test('what a hoster says at home is on its page after the reading, with its source', async (t) => {
  const { world, says, give, read } = await openCrawl(t)
  says({
    [root]: organization({ 'organization.startdate': '2016-10-12' }, { pad: 'pad.properties' }),
    [serviceAt('pad')]: service('Pad', { 'service.registration': 'None' }),
  })
  await give()
  await read()
  const hoster = await findHoster(world.db, 'crocus')
  assert.equal(hoster.facts.founded, '2016-10-12')
  assert.equal(hoster.provenances.entry.url, root)
  assert.deepEqual(
    (await servicesOf(world.db, hoster.id)).map(({ facts }) => facts.name),
    ['Pad'],
  )
  assert.match(await world.get('/fr/services/crocus/pad'), /Pad/)
  const [told] = await toldOf(world.db, 'hoster.edited')
  assert.deepEqual([told?.after?.founded, told?.actor], ['2016-10-12', 'crawl'])
})

test('the second reading asks only for what changed, and an unchanged hoster is not touched', async (t) => {
  const { world, web, give, read, nextDay, hosterId } = await openCrawl(t)
  conditional(web, root, organization({}, { pad: 'pad.properties' }))
  conditional(web, serviceAt('pad'), service('Pad'))
  await give()
  await read()
  const before = await findHoster(world.db, 'crocus')
  const edits = (await toldOf(world.db, 'hoster.edited', 'service.added', 'service.edited')).length
  web.asked.length = 0
  await nextDay()
  assert.deepEqual(web.asked, [root, serviceAt('pad')])
  const after = await findHoster(world.db, 'crocus')
  assert.equal(after.revision, before.revision)
  assert.equal((await toldOf(world.db, 'hoster.edited', 'service.added', 'service.edited')).length, edits)
  const source = await sourceOf(world.db, hosterId)
  assert.equal(source?.readAt, source?.triedAt)
  assert.ok((source?.changedAt ?? '') < (source?.readAt ?? ''))
  assert.equal(after.confirmedAt, source?.readAt, 'a file that was read keeps its hoster fresh')
})

test('a bare domain is enough: the usual folders are tried, then what lies there', async (t) => {
  for (const [where, files] of Object.entries({
    'organization.properties in the folder': { [root]: organization() },
    'a listing of the folder': {
      'https://crocus.example/.well-known/chatonsinfos/': '<html><a href="crocus-org.properties">x</a></html>',
      'https://crocus.example/.well-known/chatonsinfos/crocus-org.properties': organization(),
    },
    'the folder of YunoHost': {
      'https://crocus.example/.well_known/chatonsinfos/crocus.properties': organization(),
    },
    'the file of LibreHosters': {
      'https://crocus.example/librehost.json': JSON.stringify({ name: 'Crocus', homeUrl: 'https://crocus.example' }),
    },
  })) {
    const { world, says, give, read, hosterId } = await openCrawl(t)
    says(files)
    await give('crocus.example')
    await read()
    const source = await sourceOf(world.db, hosterId)
    assert.equal(source?.root, Object.keys(files).at(-1), where)
    assert.ok(source?.readAt, where)
  }
})

test('nothing that helps at the address: the page says what was tried', async (t) => {
  const { world, ada, give, read, hosterId } = await openCrawl(t)
  await give('crocus.example')
  await read()
  const page = await ada.get('/fr/hosters/crocus/source')
  assert.match(page, /aucun fichier de description/)
  assert.match(page, /\.well_known\/chatonsinfos\//)
  assert.equal((await sourceOf(world.db, hosterId))?.failures, 1)
})

test('what was typed here is not overwritten: both sides are shown, and the hoster says once which leads', async (t) => {
  const { world, says, give, read, nextDay, ada } = await openCrawl(t)
  says({ [root]: organization({ 'organization.startdate': '2015' }) })
  await give()
  await read()
  const edit = '/fr/hosters/crocus/edit'
  assert.equal((await ada.post(edit, { ...(await fieldsOf(ada, edit)), founded: '2016' })).status, 303)
  says({ [root]: organization({ 'organization.startdate': '2017' }) })
  await nextDay()
  assert.equal((await findHoster(world.db, 'crocus')).facts.founded, '2016')
  const page = await ada.get('/fr/hosters/crocus/source')
  assert.match(page, /ne disent pas la même chose[\s\S]*2016[\s\S]*2017/)
  await ada.post('/fr/hosters/crocus/source/lead', { lead: 'file' })
  assert.equal((await findHoster(world.db, 'crocus')).facts.founded, '2017')
  assert.doesNotMatch(await ada.get('/fr/hosters/crocus/source'), /ne disent pas la même chose/)
  says({ [root]: organization({ 'organization.startdate': '2018' }) })
  await nextDay()
  assert.equal((await findHoster(world.db, 'crocus')).facts.founded, '2018')
})

test('a service moves its file, and stays itself', async (t) => {
  const { world, says, give, read, nextDay, hosterId } = await openCrawl(t)
  says({
    [root]: organization({}, { pad: 'pad.properties' }),
    [serviceAt('pad')]: service('Pad'),
  })
  await give()
  await read()
  const [before] = await servicesOf(world.db, hosterId)
  says({ [root]: organization({}, { pad: 'bloc.properties' }), [serviceAt('bloc')]: service('Pad') })
  await nextDay()
  const after = await servicesOf(world.db, hosterId)
  assert.deepEqual(
    after.map(({ id }) => id),
    [before?.id],
  )
})

test('a service that is named no more goes, and comes back as it was when it is named again', async (t) => {
  const { world, says, give, read, nextDay, hosterId } = await openCrawl(t)
  const subs = { a: 'a.properties', b: 'b.properties', c: 'c.properties', d: 'd.properties' }
  says({ [root]: organization({}, subs) })
  for (const name of Object.keys(subs)) says({ [serviceAt(name)]: service(`Pad${name}`) })
  await give()
  await read()
  const { d: _, ...fewer } = subs
  says({ [root]: organization({}, fewer) })
  await nextDay()
  const names = async () => (await servicesOf(world.db, hosterId)).map(({ facts }) => facts.name).sort()
  assert.deepEqual(await names(), ['Pada', 'Padb', 'Padc'])
  says({ [root]: organization({}, subs) })
  await nextDay()
  assert.deepEqual(await names(), ['Pada', 'Padb', 'Padc', 'Padd'])
})
