// What everybody, programs, the coordination and the person behind it see of an application; and texts that do harm.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { byMachine } from '../../hosters/index.ts'
import { hideText } from '../../moderation/index.ts'
import { membershipMatters, personalData } from '../index.ts'
import { findApplication } from './queries.ts'
import { applicationDiscussed, applicationSubject } from './subject-at.ts'
import { draft, givenApplication, givenAssessment, givenLitter, openApplying, page, save } from './testing.ts'

type Dossier = Parameters<typeof givenApplication>[1]['dossier']

async function openSent(t: Parameters<typeof openApplying>[0], dossier: Dossier = {}) {
  const opened = await openApplying(t)
  const { world, hoster, ana } = opened
  await givenLitter(world.db)
  await givenAssessment(ana.browser)
  const application = await givenApplication(world, { hosterId: hoster.id, personId: ana.id, dossier: dossier ?? {} })
  return { ...opened, application }
}

const when = (now: Temporal.Instant) => ({ now, day: now.toString().slice(0, 10) })

test('programs read what the page says, with the days of each step and line, and no number of a row', async (t) => {
  const { world, application } = await openSent(t)
  const json = JSON.stringify(await world.json(`${page}.json`))
  for (const said of [
    '"state":"sent"',
    '"litter":12',
    '"fictional":false',
    '"reasons":"Nous voulons **entraide** et relecture."',
    '"verdict":"fine"',
    '"to":"sent"',
    '"page":"http://localhost:3000/fr/applications/crocus"',
  ])
    assert.ok(json.includes(said), said)
  assert.ok(!json.includes(application.id) && !json.includes(application.hosterId))
})

test('markup and links that do harm are text, and one title stays the first', async (t) => {
  const hostile = '<script>alert(1)</script> [a](javascript:alert(2)) ![p](https://evil.example/p.png)\n\n# Titre'
  const { world, ana } = await openSent(t, {
    ...{ people: hostile, reasons: hostile, users: hostile, contact: '<img src=x onerror=alert(3)>' },
    team: [{ name: '</li><script>x</script>', does: '"><b>', consent: 'Oui\u202Eiuo' }],
  })
  for (const html of [await world.get(page), await world.get(`${page}/versions`), await ana.browser.get(draft)]) {
    assert.doesNotMatch(html, /<script>(alert|x)|<img src=x|href="javascript|<img[^>]+evil|\u202E/)
    assert.equal(html.match(/<h1/g)?.length, 1)
  }
})

test('what turns text around is not kept, and what is too long refused with all that was typed', async (t) => {
  const { world, ana } = await openApplying(t)
  await ana.browser.post('/fr/join/begin', { hoster: 'crocus' })
  await save(ana.browser, 'team', { people: 'Nous\u202E sommes\u200B six.', 'name-0': 'Nigelle\u2066\n', 'does-0': '' })
  const { dossier } = await findApplication(world.db, 'crocus')
  assert.equal(dossier.people, 'Nous sommes six.')
  assert.equal(dossier.team[0]?.name, 'Nigelle')
  const long = 'x'.repeat(5001)
  const refused = await save(ana.browser, 'reasons', { reasons: long, brings: 'Du temps.' })
  assert.equal(refused.status, 422)
  const html = await refused.text()
  assert.ok(html.includes(long) && html.includes('Du temps.'))
  for (const [step, fields] of [
    ['reasons', { links: Array.from({ length: 11 }, (_, at) => `https://a.example/${at}`).join('\n') }],
    ['reasons', { links: 'javascript:alert(1)' }],
    ['team', { 'name-3': 'x'.repeat(121) }],
    ['team', { contact: 'x'.repeat(201) }],
  ] as const)
    assert.equal((await save(ana.browser, step, fields)).status, 422, JSON.stringify(fields).slice(0, 60))
})

test('the coordination hides a dossier with its reason: state and days stay', async (t) => {
  const { world, ana } = await openSent(t, { reasons: 'Une accusation.' })
  await ana.browser.post(`${page}/withdrawal`, { reason: 'Une autre accusation.' })
  const found = await applicationSubject(world.db, '/applications/crocus?x=1')
  assert.ok(found)
  const { id: personId } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  const by = { actor: { kind: 'person', personId, forHosterId: null } as const, now: world.now }
  await hideText(world.db, { ...found, reason: 'Ce texte accuse quelqu’un.', field: 'dossier' }, by)
  for (const text of [await world.get(page), await world.get(`${page}/versions`), await world.get(`${page}.json`)])
    assert.doesNotMatch(text, /accusation/)
  assert.match(textOf(await world.get(page)), /Retirée par l’hébergeur.*Ce texte accuse quelqu’un/)
  assert.equal((await world.request('/fr/applications/crocus/nothing')).status, 404)
})

test('people talk about what is public, and a draft is nothing to talk about', async (t) => {
  const { world, hoster, ana } = await openApplying(t)
  await givenApplication(world, { hosterId: hoster.id, personId: ana.id, sent: false })
  assert.equal(await applicationDiscussed(world.db, '/applications/crocus', when(world.now)), undefined)
  assert.equal(await applicationSubject(world.db, '/applications/crocus'), null)
  await givenLitter(world.db)
  await givenAssessment(ana.browser)
  const { revision } = await findApplication(world.db, 'crocus')
  await ana.browser.post(`${page}/sending`, { do: 'send', revision: String(revision) })
  const about = await applicationDiscussed(world.db, '/applications/crocus', when(world.now))
  assert.deepEqual(about?.title, { fr: 'Candidature de Crocus', en: 'Application of Crocus' })
  assert.equal(about?.hosterId, hoster.id)
  assert.match(await world.get(page), /href="\/fr\/discussions\/new\?about=|href="[^"]*about=\/applications\/crocus"/)
})

test('what was sent waits for the coordination until its review begins', async (t) => {
  const { world, hoster } = await openSent(t)
  const { id } = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  const waits = async () =>
    (await membershipMatters(world.db, { ...when(world.now), readerId: id })).filter(
      ({ sort }) => sort === 'application',
    )
  const [matter] = await waits()
  assert.deepEqual([matter?.href, matter?.hosterId], ['/applications/crocus', hoster.id])
  const { changeApplication } = await import('./change-application.ts')
  const next = { to: 'in-review', reason: null, nextStep: null, expectedAt: null } as const
  await changeApplication(world.db, (await findApplication(world.db, 'crocus')).id, next, byMachine('test', world.now))
  assert.deepEqual(await waits(), [])
})

test('a made-up hoster is marked, proves no domain, and nobody looks at its website', async (t) => {
  const opened = await openApplying(t, { standing: 'fictional', name: 'Crocus' })
  const { web, world, hoster, ana } = opened
  await givenLitter(world.db, 13, '2026-11-23', true)
  await givenAssessment(ana.browser)
  await givenApplication(world, { hosterId: hoster.id, personId: ana.id })
  assert.match(textOf(await world.get(page)), /Hébergeur inventé : il n’y a pas de domaine à prouver/)
  assert.match(await world.get(page), /class="fictional"/)
  assert.match(JSON.stringify(await world.json(`${page}.json`)), /"fictional":true/)
  assert.deepEqual(web.asked, [])
  assert.equal((await findApplication(world.db, 'crocus')).litterNumber, 13)
})

test('a person is told what they began and did, and forgotten without the dossier losing a word', async (t) => {
  const { world, ana, application } = await openSent(t)
  const told = JSON.stringify(await personalData.aboutPerson(world.db, ana.id))
  assert.match(told, /applicationsBegun.*applicationSteps.*"to":"sent"/)
  await personalData.forgetPerson(world.db, ana.id, world.now)
  await personalData.forgetPerson(world.db, ana.id, world.now)
  assert.equal((await findApplication(world.db, 'crocus')).begunByPersonId, null)
  assert.match(textOf(await world.get(page)), /six bénévoles/)
  for (const table of ['applicationChange', 'applicationVersion'] as const) {
    const rows = world.db.selectFrom(table).select('byPersonId').where('applicationId', '=', application.id)
    assert.ok((await rows.execute()).every(({ byPersonId }) => byPersonId === null))
  }
})
