// What two people do at the same moment: one of both holds, whoever was first.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import {
  givenRuling,
  givenToRule,
  leadsTo,
  oneSuspicion,
  openRulings,
  rulingsIn,
  suspect,
  suspicionsIn,
} from './testing.ts'

const dismissal = 'Cet hôte est celui de Crocus, sous un autre nom.'

async function openSaid() {
  const opened = await openRulings()
  const receipt = leadsTo(await suspect(opened.world))
  const { id } = await oneSuspicion(opened.world)
  return {
    ...opened,
    id,
    receipt,
    own: `/fr/hosters/crocus/suspicions/${id}`,
    desk: `/fr/coordination/suspicions/${id}`,
  }
}

test('the hoster answers while the coordination finds nothing in it', async () => {
  const { world, pervenche, angelique, own, desk } = await openSaid()
  const statuses = await Promise.all([
    pervenche.browser.post(own, { answer: 'Nous avons retiré cet appel.' }),
    angelique.browser.post(`${desk}/dismissal`, { dismissal }),
  ])
  const [row] = await suspicionsIn(world)
  assert.equal(statuses[1]?.status, 303)
  assert.ok(row?.dismissedAt)
  // Answered first, both stand; after it was over, no answer does.
  assert.equal(statuses[0]?.status === 303, row?.answeredAt !== null)
  assert.equal(row?.publicAt, row?.answeredAt)
})

test('two answers of one hoster', async () => {
  const { world, pervenche, own } = await openSaid()
  const answers = await Promise.all(
    [1, 2].map((at) => pervenche.browser.post(own, { answer: `Réponse numéro ${at}.` })),
  )
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
  assert.match((await suspicionsIn(world))[0]?.answer ?? '', /^Réponse numéro \d\.$/)
})

test('one of the coordination has somebody rule while another finds nothing in it', async () => {
  const { world, db, pervenche, angelique, own, desk } = await openSaid()
  const other = await world.as((await givenPerson(db, { name: 'Bergamote', roles: ['coordination'] })).id)
  await pervenche.browser.post(own, { answer: 'Nous avons retiré cet appel.' })
  const answers = await Promise.all([
    angelique.browser.post(`${desk}/ruling`, {}),
    other.post(`${desk}/dismissal`, { dismissal }),
  ])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
  const [row] = await suspicionsIn(world)
  assert.equal((row?.toRulingAt === null) !== (row?.dismissedAt === null), true)
})

test('who said it takes it back while somebody rules', async () => {
  for (let round = 0; round < 3; round++) {
    const opened = await openRulings()
    const { world } = opened
    const said = await givenToRule(opened)
    const [withdrawn, isRuled] = await Promise.all([
      world.post(`${said.receipt}/withdrawal`, {}),
      givenRuling(opened, said.case).then(
        () => true,
        () => false,
      ),
    ])
    const [row] = await suspicionsIn(world)
    assert.equal((await rulingsIn(world)).length, isRuled ? 1 : 0)
    assert.equal(row?.withdrawnAt === null, isRuled)
    assert.equal(withdrawn.status, isRuled ? 409 : 303)
  }
})

test('two who record what the members decided', async () => {
  const opened = await openRulings()
  const { world, db, angelique, pervenche } = opened
  const said = await givenToRule(opened)
  const { id } = await givenRuling(opened, said.case)
  await pervenche.browser.post(`/fr/hosters/crocus/rulings/${id}/appeal`, {
    reason: 'Cet hôte est bien le nôtre, voyez.',
  })
  const other = await world.as((await givenPerson(db, { name: 'Bergamote', roles: ['coordination'] })).id)
  const record = (browser: typeof other, outcome: string) =>
    browser.post(`/fr/coordination/appeals/${id}`, { outcome, name: `AG, ${outcome}`, url: '' })
  const answers = await Promise.all([record(angelique.browser, 'met'), record(other, 'not-met')])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409])
  const [row] = await rulingsIn(world)
  assert.equal(row?.decisionName, `AG, ${row?.appealOutcome}`)
})

test('the same form sent twice at once is one voice', async () => {
  const { world } = await openRulings()
  const page = await world.get('/fr/hosters/crocus/suspicion/respect.trackers')
  const stamp = /name="stamp" value="([^"]+)"/.exec(page)?.[1] ?? ''
  world.pass({ seconds: 9 })
  const fields = { stamp, text: 'Le pad appelle un traceur au chargement.', email: '', website: '' }
  const send = () => world.post('/fr/hosters/crocus/suspicion/respect.trackers', fields)
  const answers = await Promise.all([send(), send(), send()])
  assert.equal(new Set(answers.map(leadsTo)).size, 1)
  assert.equal((await world.db.selectFrom('suspicionVoice').select('id').execute()).length, 1)
})
