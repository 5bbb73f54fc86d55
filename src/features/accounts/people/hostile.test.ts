// Roles by doors that are not theirs, and people who are no more.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { codeFor } from '../testing/codes.ts'
import { givenPerson } from '../testing.ts'

test('the coordination makes no administrator, by no door', async () => {
  const world = await openTestSite()
  const [boss, deputy] = [
    await givenPerson(world.db, { name: 'Angélique', roles: ['administrator'] }),
    await givenPerson(world.db, { name: 'Mallory', roles: ['administrator', 'coordination'] }),
  ]
  const administrator = await world.as(boss.id)
  await administrator.post(`/fr/coordination/people/${deputy.id}/roles`, { role: 'coordination' })
  const entry = await world.db
    .selectFrom('journalEntry')
    .select('id')
    .where('verb', '=', 'role.revoked')
    .executeTakeFirstOrThrow()
  const mallory = await world.as(deputy.id)
  assert.equal((await mallory.post(`/fr/journal/${entry.id}/undoing`, {})).status, 403)
  assert.equal((await mallory.request('/fr/coordination/routes')).status, 403)
  assert.equal((await administrator.post(`/fr/journal/${entry.id}/undoing`, {})).status, 303)
  assert.equal((await mallory.request('/fr/coordination/routes')).status, 200)
})

test('the coordination takes no role from an administrator either', async () => {
  const world = await openTestSite()
  const [boss, other, mallory] = [
    await givenPerson(world.db, { name: 'Angélique', roles: ['administrator'] }),
    await givenPerson(world.db, { name: 'Bergamote' }),
    await givenPerson(world.db, { name: 'Mallory', roles: ['coordination'] }),
  ]
  await (await world.as(boss.id)).post(`/fr/coordination/people/${other.id}/roles`, { role: 'administrator' })
  const entry = await world.db
    .selectFrom('journalEntry')
    .select('id')
    .where('verb', '=', 'role.granted')
    .executeTakeFirstOrThrow()
  assert.equal((await (await world.as(mallory.id)).post(`/fr/journal/${entry.id}/undoing`, {})).status, 403)
  assert.equal((await (await world.as(other.id)).request('/fr/coordination/routes')).status, 200)
})

test('who was forgotten is named to nothing: they would count as an administrator, and nobody could be one', async () => {
  const world = await openTestSite()
  const boss = await givenPerson(world.db, { name: 'Angélique', roles: ['administrator'] })
  const gone = await givenPerson(world.db, { name: 'Mélisse' })
  await (await world.as(gone.id)).post('/fr/account/erasure', { sure: 'yes' })
  const administrator = await world.as(boss.id)
  const named = await administrator.post(`/fr/coordination/people/${gone.id}/roles`, { role: 'administrator' })
  assert.equal(named.status, 404)
  assert.equal((await administrator.post('/fr/account/erasure', { sure: 'yes' })).status, 409)
})

test('an administrator who was shut out loses the role, and the one who stays is still the last', async () => {
  const world = await openTestSite()
  const boss = await givenPerson(world.db, { name: 'Angélique', roles: ['administrator'] })
  const other = await givenPerson(world.db, { name: 'Mallory', roles: ['administrator'] })
  const administrator = await world.as(boss.id)
  await administrator.post(`/fr/coordination/people/${other.id}/block`, { reason: 'Compte pris par un tiers.' })
  assert.equal((await administrator.post(`/fr/coordination/people/${other.id}/roles`, {})).status, 303)
  assert.deepEqual(await administratorsOf(world), [boss.id])
  assert.equal((await administrator.post(`/fr/coordination/people/${boss.id}/roles`, {})).status, 409)
})

test('of fifty who take the role from each other at once, somebody keeps it', async () => {
  const world = await openTestSite()
  const ids: string[] = []
  for (let at = 0; at < 10; at++)
    ids.push((await givenPerson(world.db, { name: `Personne ${at}`, roles: ['administrator'] })).id)
  const browsers = await Promise.all(ids.map((id) => world.as(id)))
  const tries = browsers.flatMap((browser, at) =>
    [1, 2, 3, 4, 5].map((step) =>
      browser.post(`/fr/coordination/people/${ids[(at + step) % ids.length]}/roles`, { role: 'reviewer' }),
    ),
  )
  const statuses = (await Promise.all(tries)).map(({ status }) => status)
  assert.ok((await administratorsOf(world)).length >= 1)
  assert.deepEqual(
    statuses.filter((status) => ![303, 403, 409].includes(status)),
    [],
  )
  assert.deepEqual(world.events, [])
})

test('the session of an administrator takes their own second factor off by a code alone', async () => {
  const { world, browser, id } = await withSecondFactor()
  const other = await givenPerson(world.db, { name: 'Bergamote', roles: ['administrator'] })
  assert.equal((await browser.post(`/fr/coordination/people/${id}/second-factor`, {})).status, 409)
  assert.match(await browser.get('/fr/account/security'), /Activé/)
  assert.doesNotMatch(await browser.get(`/fr/coordination/people/${id}`), /people\/[^"]+\/second-factor/)
  const administrator = await world.as(other.id)
  assert.match(await administrator.get(`/fr/coordination/people/${id}`), /people\/[^"]+\/second-factor/)
})

test('whose second factor is taken off by another is told so by mail, once', async () => {
  const { world, browser, id, email } = await withSecondFactor()
  const before = (await world.mails()).length
  const other = await givenPerson(world.db, { name: 'Bergamote', roles: ['administrator'] })
  const administrator = await world.as(other.id)
  for (let time = 0; time < 2; time++)
    assert.equal((await administrator.post(`/fr/coordination/people/${id}/second-factor`, {})).status, 303)
  assert.match(await browser.get('/fr/account/security'), /Désactivé/)
  const mails = await world.mails()
  assert.equal(mails.length, before + 1)
  assert.ok(mails.some(({ recipient, body }) => recipient === email && /second facteur/.test(body)))
})

async function withSecondFactor() {
  const world = await openTestSite()
  const { id, email } = await givenPerson(world.db, { name: 'Angélique', roles: ['administrator'] })
  const browser = await world.as(id)
  const settings = '/fr/account/security/second-factor'
  const page = await (await browser.post(settings, { step: 'begin' })).text()
  const uri = (/name="secretUri" value="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&amp;', '&')
  await browser.post(settings, { step: 'confirm', code: codeFor(uri, Date.now() / 1000) })
  return { world, browser, id, email }
}

async function administratorsOf({ db }: TestSite): Promise<string[]> {
  const rows = await db.selectFrom('roleGrant').select('personId').where('role', '=', 'administrator').execute()
  return rows.map(({ personId }) => personId)
}
