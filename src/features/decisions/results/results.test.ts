// Through the front door: what everybody reads of a result, on the page and in the exports.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ballot } from '../decision.ts'
import { cast, no, textOf, yes } from '../testing.ts'
import { abc, closeVote, exported, openVote } from './testing.ts'

const blank: Ballot = { choice: 'blank' }

test('the result says in a sentence what was decided, with turnout, quorum and figures', async () => {
  const { world, decision, page } = await openVote({}, [yes, yes, no, blank], 50)
  await closeVote(world, decision)
  const french = textOf(await world.get(page))
  assert.match(french, /Adopté : 2 pour, 1 contre, soit 66,7 % de pour\./)
  assert.match(french, /4 sur 6 \(66,7 %\)/)
  assert.match(french, /atteint : il fallait 3 votes \(50 % de 6 hébergeurs actifs\)/)
  assert.match(french, /plus de pour que de contre/)
  assert.match(french, /Pour 2 66,7 % Contre 1 33,3 % Blanc 1 —/)
  const english = textOf(await world.get(page.replace('/fr/', '/en/')))
  assert.match(english, /Adopted: 2 for, 1 against, which is 66\.7% for\./)
  assert.match(english, /reached: 3 votes were needed \(50% of 6 active hosters\)/)
})

test('a chart says the same in words to who does not see it', async () => {
  const { world, decision, page } = await openVote({}, [yes, no])
  await closeVote(world, decision)
  const html = await world.get(page)
  assert.match(html, /role="img" aria-label="Votes\s: Pour 1, Contre 1 et Blanc 0\."/)
  assert.match(textOf(html), /Rejeté : autant de pour que de contre \(1 de chaque côté\)/)
})

test('a quorum that is missed twice leaves it to the option set beforehand, and says so', async () => {
  const { world, decision, page } = await openVote({ defaultOption: 'for' }, [no], 50)
  await closeVote(world, decision)
  const { closesAt } = {
    closesAt: Temporal.Instant.from(decision.closesAt)
      .add({ hours: 7 * 24 })
      .toString(),
  }
  assert.match(textOf(await world.get(page)), /pas encore atteint : il faut 3 votes/)
  assert.equal((await exported(world, page)).state, 'open')
  await closeVote(world, { closesAt })
  assert.match(
    textOf(await world.get(page)),
    /Adopté, comme prévu si trop peu d’hébergeurs votent : un seul a voté, et il en fallait 3\./,
  )
  assert.deepEqual((await exported(world, page)).outcome, { state: 'default', winners: ['for'] })
})

test('who voted is public at once, what is hidden until the close is hidden everywhere', async () => {
  for (const hiding of [{ secret: true }, { resultsHidden: true }]) {
    const { world, decision, page } = await openVote(
      { ...hiding, method: 'approval', options: abc, defaultOption: 'chat' },
      [{ approved: ['lynx'] }, { approved: ['lynx'] }],
    )
    const html = textOf(await world.get(page))
    assert.match(html, /2 hébergeurs sur 6 ont voté\. Les votes seront montrés à la clôture\./)
    assert.doesNotMatch(html, /Approbations|feuille de dépouillement/i)
    const { count, ballots, outcome, reasons, turnout, electorate } = await exported(world, page)
    assert.deepEqual([count, ballots, outcome, reasons], [null, null, null, null])
    assert.deepEqual(turnout, { cast: 2, all: 6, weighing: 6, needed: 0 })
    assert.deepEqual(
      electorate
        .filter(({ voted }) => voted)
        .map(({ slug }) => slug)
        .toSorted(),
      ['crocus', 'lierre'],
    )
    const [csv] = (await world.get(`${page}.csv`)).split('\n').slice(1)
    assert.equal(csv, '')
    assert.equal((await world.request(`${page}.abif`)).status, 404)
    for (const list of ['/fr/decisions.atom', '/fr/decisions.ics', '/fr/decisions'])
      assert.doesNotMatch(await world.get(list), /Lynx/, list)
    await closeVote(world, decision)
    assert.match(textOf(await world.get(page)), /« Lynx » l’emporte : 2 votes l’approuvent, sur 2/)
    assert.equal((await exported(world, page)).ballots?.length, 2)
    assert.match(await world.get('/fr/decisions.atom'), /Choisi\s: Lynx/)
  }
})

test('without hiding, votes are read while it is open, and each beside its hoster', async () => {
  const { world, page } = await openVote({}, [yes, no])
  const html = textOf(await world.get(page))
  assert.match(html, /2 hébergeurs sur 6 ont voté\. Chacun peut changer son vote jusqu’à la clôture\./)
  assert.match(html, /Qui a voté quoi Hébergeur Vote Crocus Pour Lierre Contre/)
  assert.deepEqual((await exported(world, page)).ballots, [
    { hoster: 'crocus', token: null, choice: 'for' },
    { hoster: 'lierre', token: null, choice: 'against' },
  ])
})

test('the tally sheet of a secret vote has tokens and no hoster, and is complete', async () => {
  const { world, members, decision, page } = await openVote({ secret: true }, [yes, no])
  const { receipt } = await cast(world, members[2], { decisionId: decision.id, ballot: yes })
  await closeVote(world, decision)
  const { ballots, electorate } = await exported(world, page)
  assert.equal(ballots?.length, 3)
  assert.ok(ballots.every(({ hoster, token }) => hoster === null && /^[0-9a-f]{64}$/.test(token ?? '')))
  assert.deepEqual(
    ballots.find(({ token }) => token === receipt?.token),
    { hoster: null, token: receipt?.token, choice: 'for' },
  )
  assert.equal(electorate.filter(({ voted }) => voted).length, 3)
  const html = await world.get(page)
  assert.ok(html.includes(receipt?.token ?? '?'))
  assert.match(textOf(html), /La feuille de dépouillement : 3 votes/)
  assert.match(await world.get(`${page}.csv`), new RegExp(`,,,${receipt?.token},for,`))
})

test('reasons are shown together and unsigned, after the close alone', async () => {
  const { world, members, decision, page } = await openVote({}, [yes])
  await cast(world, members[1], { decisionId: decision.id, ballot: no, reason: 'Trop tôt <script>' })
  assert.doesNotMatch(await world.get(page), /Trop tôt/)
  assert.equal((await exported(world, page)).reasons, null)
  await closeVote(world, decision)
  assert.match(await world.get(page), /Trop tôt &lt;script&gt;/)
  const { reasons, ballots } = await exported(world, page)
  assert.deepEqual(
    reasons?.map(({ reason }) => reason),
    ['Trop tôt <script>'],
  )
  assert.doesNotMatch(JSON.stringify(ballots), /Trop tôt/)
  assert.doesNotMatch(await world.get(`${page}.csv`), /Trop tôt/)
})

test('a decision that was withdrawn has no result, one to come none yet', async () => {
  const { world, page } = await openVote({ opensAt: '2026-11-20T08:00:00.000Z' }, [])
  assert.match(textOf(await world.get(page)), /Le vote n’est pas encore ouvert\./)
  const { state, count, electorate } = await exported(world, page)
  assert.deepEqual([state, count, electorate], ['to-come', null, []])
})

test('a decision that does not exist is a problem that programs can read', async () => {
  const { world } = await openVote({}, [])
  const { status, headers } = await world.request('/fr/decisions/nothing.json')
  assert.deepEqual([status, headers.get('content-type')], [404, 'application/problem+json; charset=UTF-8'])
  assert.equal((await world.request('/fr/decisions/nothing')).status, 404)
  assert.equal((await world.request('/fr/decisions/changer-de-logo.geojson')).status, 404)
})

test('any site may read the exports, no cache keeps them', async () => {
  const { world, page } = await openVote({}, [yes])
  for (const [format, type] of [
    ['json', 'application/json; charset=UTF-8'],
    ['csv', 'text/csv; charset=UTF-8'],
    ['abif', 'text/plain; charset=UTF-8'],
  ]) {
    const { headers } = await world.request(`${page}.${format}`)
    assert.equal(headers.get('content-type'), type)
    assert.equal(headers.get('access-control-allow-origin'), '*')
    assert.equal(headers.get('cache-control'), 'no-cache')
  }
})
