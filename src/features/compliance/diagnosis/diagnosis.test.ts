import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { openCrocus } from '../../delegates/testing.ts'
import { freeze } from '../../moderation/index.ts'
import { findingsOf } from '../looking/index.ts'
import { givenTwoLooks } from '../looking/testing-looks.ts'
import { expired, good, openDiagnosed, page } from './testing.ts'

interface Told {
  public: boolean
  clauses: {
    id: string
    label: string
    level: string
    state: string | null
    findings: { check: string; service: string; result: string; page: string; replies: unknown[] }[]
  }[]
}

describe('before a hoster has answered', () => {
  test('nobody else reads what was found, and the page says until when', async () => {
    const { world, browser } = await openDiagnosed()
    const html = await world.get(page)
    assert.match(html, /L’hébergeur lit d’abord/)
    assert.match(html, /20 décembre 2026/)
    assert.doesNotMatch(html, /a expiré/)
    assert.match(await browser.get(page), /Le certificat de pad\.crocus\.example a expiré/)
    const { id } = await givenPerson(world.db, { roles: ['coordination'] })
    assert.match(await (await world.as(id)).get(page), /a expiré/)
  })

  test('a finding has no page, and the page for programs says nothing of it', async () => {
    const { world, hoster, browser } = await openDiagnosed()
    const [finding] = await findingsOf(world.db, hoster.id, { now: world.now, public: false })
    const address = `${page}/${finding?.id}`
    assert.equal((await world.request(address)).status, 404)
    assert.equal((await browser.request(address)).status, 200)
    const told = (await world.json(`${page}.json`)) as Told
    assert.deepEqual([told.public, told.clauses.flatMap(({ findings }) => findings)], [false, []])
  })

  test('its own people publish it when they like, nobody in their place', async () => {
    const { world, browser } = await openDiagnosed()
    const { id } = await givenPerson(world.db, { roles: ['coordination'] })
    const coordinator = await world.as(id)
    assert.equal((await coordinator.post(`${page}/publication`, {})).status, 409)
    assert.equal((await world.post(`${page}/publication`, {})).status, 401)
    const answer = await browser.post(`${page}/publication`, {})
    assert.equal(answer.headers.get('location'), `${page}?saved=published`)
    assert.match(await browser.get(`${page}?saved=published`), /C’est public/)
    assert.match(await world.get(page), /Le certificat de pad\.crocus\.example a expiré/)
  })
})

describe('once it is public', () => {
  async function openPublic() {
    const opened = await openDiagnosed()
    await opened.browser.post(`${page}/publication`, {})
    return opened
  }

  test('each clause says how it stands, in its chapter, with what that rests on', async () => {
    const { world } = await openPublic()
    const html = await world.get(page)
    assert.match(
      html,
      /id="hosters--encryption"[\s\S]+?non respecté[\s\S]+?Le certificat de pad\.crocus\.example a expiré/,
    )
    assert.match(html, /id="open--kindness"[\s\S]+?pas encore/)
    const english = await world.get('/en/hosters/crocus/diagnosis')
    assert.match(english, /id="hosters--encryption"[\s\S]+?The certificate of pad\.crocus\.example has expired/i)
  })

  test('a clause that is not confirmed has no state, and nobody is asked to report on it', async () => {
    const { world } = await openPublic()
    const html = await world.get(page)
    const clause = html.slice(html.indexOf('id="open--later"'))
    assert.doesNotMatch(clause.slice(0, clause.indexOf('</ol>')), /suspicion\/open\.later/)
    assert.match(html, /suspicion\/open\.kindness/)
  })

  test('a grade stands apart, and breaks nothing', async () => {
    const { world } = await openPublic()
    const html = await world.get(page)
    assert.ok(html.indexOf('Renseignements sans effet') > html.indexOf('id="open--later"'))
  })

  test('the finding has a page: what was asked, what came as plain text, how one looks, which clauses it bears on', async () => {
    const { world, hoster } = await openPublic()
    const findings = await findingsOf(world.db, hoster.id, { now: world.now, public: true })
    const against = findings.find(({ result }) => result === 'against')
    const html = await world.get(`${page}/${against?.id}`)
    assert.match(html, /https:\/\/pad\.crocus\.example\//)
    assert.match(html, /&lt;b&gt;Voilà&lt;\/b&gt;/)
    assert.match(html, /documents\/charte\/clauses\/hosters\.encryption/)
    assert.equal((await world.request(`/fr/hosters/crocus/diagnosis/nothing`)).status, 404)
  })

  test('programs read the same, with addresses', async () => {
    const { world } = await openPublic()
    const told = (await world.json(`${page}.json`)) as Told
    const clause = told.clauses.find(({ id }) => id === 'hosters.encryption')
    assert.deepEqual([clause?.label, clause?.level, clause?.state], ['H1', 'required', 'not-met'])
    const found = clause?.findings.find(({ service }) => service === 'pad')
    assert.deepEqual([found?.check, found?.result], ['certificate', 'against'])
    assert.deepEqual(found?.replies, [])
    assert.match(found?.page ?? '', /^https?:\/\/.+\/fr\/hosters\/crocus\/diagnosis\//)
  })

  test('what changed is told; what is found for the first time is no change', async () => {
    const { world, hoster } = await openPublic()
    const mended = { certificate: [good('crocus.example'), { ...good('pad.crocus.example'), subject: 'pad' }] }
    await givenTwoLooks(world.db, hoster.id, mended, '2026-11-23T09:00:00Z')
    const html = await world.get(page)
    const changes = html.slice(html.indexOf('id="changes"'))
    assert.match(changes, /pad\.crocus\.example est bon/)
    assert.doesNotMatch(changes, /a expiré|>Le certificat de crocus\.example/)
  })

  test('the hoster’s own page shows the charter in letters, and leads to the rest', async () => {
    const { world } = await openPublic()
    const html = await world.get('/fr/hosters/crocus')
    assert.match(html, /class="acrostic"/)
    assert.match(html, /href="\/fr\/hosters\/crocus\/diagnosis"/)
    assert.match(html, /charter-[^"]*\.css/)
  })

  test('a clause’s page and the charter say how many members meet it', async () => {
    const { world } = await openPublic()
    world.pass({ minutes: 5 })
    await world.runJobs()
    assert.match(await world.get('/fr/documents/charte'), /0 membres? sur 1/)
    assert.match(await world.get('/fr/documents/charte/clauses/hosters.encryption'), /Où en sont les membres/)
  })
})

test('its people ask for a look out of turn, three times a day; a visitor does not', async () => {
  const { world, browser } = await openDiagnosed()
  const asked = async () => (await browser.post(`${page}/look`, {})).headers.get('location')
  for (let time = 0; time < 3; time++) assert.equal(await asked(), `${page}?saved=asked`)
  assert.equal(await asked(), `${page}?saved=enough-today`)
  assert.match(await browser.get(`${page}?saved=enough-today`), /Trois visites ont déjà été demandées/)
  assert.equal((await world.post(`${page}/look`, {})).status, 401)
  assert.equal((await world.request(`${page}/look`)).headers.get('location'), page)
})

test('where nobody ever looked the page says so, and makes nothing up', async () => {
  const { world } = await openCrocus({}, {})
  const html = await world.get(page)
  assert.match(html, /n’a pas de charte en vigueur/)
  assert.equal((await world.request('/fr/hosters/nobody/diagnosis')).status, 404)
  assert.match(await world.get('/fr/diagnosis'), /n’a pas de charte en vigueur/)
})

test('what the coordination froze is not shown', async () => {
  const { world, hoster } = await openDiagnosed()
  const { id: personId } = await givenPerson(world.db, { roles: ['coordination'] })
  const by = { actor: { kind: 'person', personId, forHosterId: null } as const, now: world.now }
  const subject = { kind: 'hoster', id: hoster.id } as const
  await freeze(world.db, { subject, hosterId: hoster.id, reason: 'On it stands what the law forbids.' }, by)
  for (const address of [page, '/fr/hosters/crocus/pages']) assert.equal((await world.request(address)).status, 404)
})

test('the collective’s own site is looked at like any other: the coordination reads first, then all', async () => {
  const { world } = await openDiagnosed()
  const before = await world.get('/fr/diagnosis')
  assert.match(before, /Ce site n’a encore visité aucune de ses propres pages/)
  assert.match(before, /Ce site n’a encore été confronté à aucun d’eux/)
  await givenTwoLooks(world.db, 'collective', { certificate: [expired('chatons.example')] }, '2026-11-22T02:00:00Z')
  assert.doesNotMatch(await world.get('/fr/diagnosis'), /Le certificat de chatons/)
  const { id } = await givenPerson(world.db, { roles: ['coordination'] })
  const coordinator = await world.as(id)
  assert.match(await coordinator.get('/fr/diagnosis'), /Le certificat de chatons\.example a expiré/)
  assert.equal((await world.post('/fr/diagnosis/publication', {})).status, 401)
  await coordinator.post('/fr/diagnosis/publication', {})
  const html = await world.get('/fr/diagnosis')
  assert.match(html, /Le certificat de chatons\.example a expiré/)
  assert.doesNotMatch(html, /suspicion\//)
  const [, finding = ''] = /href="(\/fr\/diagnosis\/[^"/]+)">Certificat/.exec(html) ?? []
  assert.match(await world.get(finding), /expired on 2026-11-01/)
  const answer = await coordinator.post('/fr/diagnosis/look', {})
  assert.equal(answer.headers.get('location'), '/fr/diagnosis?saved=asked')
})
