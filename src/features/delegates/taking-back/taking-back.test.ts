import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askForJob } from '../../../platform/jobs/index.ts'
import type { TestSite } from '../../../testing.ts'
import { givenPerson } from '../../accounts/testing.ts'
import { hosterById } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { delegateIn, givenDelegate, journalOf, linkIn, openCrocus, presentIn, toldTo } from '../testing.ts'

/** Pervenche removed Souci; the mailbox of Crocus was told. */
async function afterRemoval() {
  const opened = await openCrocus()
  const { world, hoster, page } = opened
  const pervenche = await delegateIn(world, hoster.id, 'Pervenche')
  const souci = await delegateIn(world, hoster.id, 'Souci')
  await pervenche.browser.post(`${page}/delegates/${souci.delegationId}/removal`, {})
  const [mail] = await world.mails()
  const [told] = await toldTo(world, souci.id)
  return { ...opened, pervenche, souci, link: linkIn(mail?.body ?? ''), ownLink: `/fr${told?.href}` }
}

/** The mail of Crocus goes elsewhere; everybody was told. */
async function afterContactChanged() {
  const opened = await openCrocus()
  const { world, hoster } = opened
  const pervenche = await delegateIn(world, hoster.id, 'Pervenche')
  await given.hoster(world.db, {
    standing: 'active',
    name: 'Crocus',
    website: 'https://crocus.example/',
    contactEmail: 'new@evil.example',
  })
  await world.runJobs()
  return { ...opened, pervenche, link: linkIn((await mailTo(world, 'contact@crocus.example'))[0]?.body ?? '') }
}

const mailTo = async (world: TestSite, email: string) => {
  const mails = await world.mails()
  return mails.filter(({ recipient }) => recipient === email)
}

test('the mailbox of a hoster takes a removal back, as a new change of the journal', async () => {
  const { world, hoster, souci, pervenche, link } = await afterRemoval()
  const coordination = await givenPerson(world.db, { name: 'Sauge', roles: ['coordination'] })
  assert.match(await world.get(link), /Annuler ce retrait/)
  assert.deepEqual(await presentIn(world, hoster.id), [pervenche.id], 'looking changes nothing')
  world.pass({ minutes: 1 })
  assert.equal((await world.post(link, {})).status, 303)
  assert.deepEqual((await presentIn(world, hoster.id)).sort(), [pervenche.id, souci.id].sort())
  assert.match(await world.get(link), /le retrait a été annulé/)
  assert.deepEqual(await journalOf(world, hoster.id), ['delegation.ended (public)', 'delegation.restored (public)'])
  for (const { id } of [souci, pervenche, coordination])
    assert.equal((await toldTo(world, id))[0]?.key, 'delegates.told-restored')
  assert.equal((await world.post(link, {})).status, 303, 'twice is once')
  assert.equal((await presentIn(world, hoster.id)).length, 2)
})

test('whoever was removed takes it back in their own account, where their link means something', async () => {
  const { world, hoster, souci, ownLink } = await afterRemoval()
  const visitor = await world.request(ownLink)
  assert.match(visitor.headers.get('location') ?? '', /^\/fr\/sign-in\?next=\/taking-back\//)
  assert.equal((await world.post(ownLink, {})).status, 401)
  const stranger = await world.as((await givenPerson(world.db, { name: 'Ortie' })).id)
  assert.equal((await stranger.request(ownLink)).status, 404)
  assert.equal((await stranger.post(ownLink, {})).status, 404)
  assert.match(await souci.browser.get(ownLink), /n’agit plus pour/)
  assert.equal((await souci.browser.post(ownLink, {})).status, 303)
  assert.equal((await presentIn(world, hoster.id)).length, 2)
})

test('who leaves by mistake comes back', async () => {
  const { world, hoster, page } = await openCrocus()
  const only = await delegateIn(world, hoster.id, 'Pervenche')
  await only.browser.post(`${page}/delegates/${only.delegationId}/removal`, {})
  const [told] = await toldTo(world, only.id)
  assert.equal((await only.browser.post(`/fr${told?.href}`, {})).status, 303)
  assert.deepEqual(await presentIn(world, hoster.id), [only.id])
})

test('a removal is taken back for seven days, to the very instant', async () => {
  const { world, hoster, link } = await afterRemoval()
  world.pass({ hours: 7 * 24 })
  assert.match(await world.get(link), /n’agissait que jusqu’au/)
  assert.equal((await world.post(link, {})).status, 404)
  assert.equal((await presentIn(world, hoster.id)).length, 1)
  const another = await afterRemoval()
  another.world.pass({ hours: 7 * 24 - 1, minutes: 59, seconds: 59, milliseconds: 999 })
  assert.equal((await another.world.post(another.link, {})).status, 303)
  assert.equal((await presentIn(another.world, another.hoster.id)).length, 2)
})

test('who was admitted again meanwhile is not brought back twice', async () => {
  const { world, hoster, souci, link } = await afterRemoval()
  await givenDelegate(world.db, { personId: souci.id, hosterId: hoster.id })
  assert.equal((await world.post(link, {})).status, 409)
  assert.equal((await presentIn(world, hoster.id)).length, 2)
})

test('fifty at once take back once', async () => {
  const { world, hoster, link } = await afterRemoval()
  const answers = await Promise.all(Array.from({ length: 50 }, () => world.post(link, {})))
  assert.ok(answers.every(({ status }) => status === 303 || status === 409))
  assert.equal((await presentIn(world, hoster.id)).length, 2)
  assert.deepEqual(await journalOf(world, hoster.id), ['delegation.ended (public)', 'delegation.restored (public)'])
})

test('a link that was never made leads nowhere', async () => {
  const { world } = await openCrocus()
  for (const address of ['/fr/taking-back/x', `/fr/taking-back/${'A'.repeat(22)}`]) {
    assert.equal((await world.request(address)).status, 404)
    assert.equal((await world.post(address, {})).status, 404)
  }
})

test('a change of the contact address is told to delegates and the old address, which takes it back', async () => {
  const { world, hoster, pervenche, link } = await afterContactChanged()
  const [mail] = await mailTo(world, 'contact@crocus.example')
  assert.match(mail?.body ?? '', /Ils iront désormais à n…@evil\.example/)
  assert.equal((await toldTo(world, pervenche.id))[0]?.key, 'delegates.told-contact-changed')
  assert.match(await world.get(link), /partent vers une autre adresse/)
  assert.equal((await world.post(link, {})).status, 303)
  assert.equal((await hosterById(world.db, hoster.id))?.facts.contactEmail, 'contact@crocus.example')
  assert.match(await world.get(link), /l’ancienne adresse a été reprise/)
})

test('the new address does not take the taking back back', async () => {
  const { world, pervenche, link } = await afterContactChanged()
  await world.post(link, {})
  await world.runJobs()
  const [mail] = await mailTo(world, 'new@evil.example')
  assert.match(mail?.body ?? '', /est revenue à ce qu’elle était/)
  assert.equal(linkIn(mail?.body ?? ''), '')
  assert.equal((await toldTo(world, pervenche.id)).filter(({ href }) => href !== null).length, 1)
})

test('what was told once is not told again when the job runs twice', async () => {
  const { world, pervenche } = await afterContactChanged()
  const job = { kind: 'hoster-contact-changed' }
  const [entry] = await world.db.selectFrom('takingBack').select(['entryId', 'hosterId']).execute()
  const payload = {
    ...{ hosterId: entry?.hosterId, entryId: entry?.entryId, old: 'contact@crocus.example', new: 'new@evil.example' },
    actor: { kind: 'machine', name: 'test' },
  }
  await askForJob(world.db, { ...job, name: 'again', payload, runAt: world.now })
  await world.runJobs()
  assert.equal((await mailTo(world, 'contact@crocus.example')).length, 1)
  assert.equal((await toldTo(world, pervenche.id)).length, 1)
})

test('what may be taken back is forgotten a month later', async () => {
  const { world, link } = await afterRemoval()
  world.pass({ hours: 37 * 24 })
  await world.runJobs()
  assert.deepEqual(await world.db.selectFrom('takingBack').select('id').execute(), [])
  assert.equal((await world.request(link)).status, 404)
})
