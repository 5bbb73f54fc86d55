import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { givenPerson } from '../../accounts/testing.ts'
import { byMachine } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { withdrawDecision } from '../opening/withdraw-decision.ts'
import { closeVote } from '../results/testing.ts'
import { cast, givenDecision, openMembers, textOf, yes } from '../testing.ts'

const titled = (fr: string) => ({ title: { fr } })
const mainOf = (page: string) => textOf(page.slice(page.indexOf('<main'), page.indexOf('</main>')))

async function openList() {
  const opened = await openMembers(['Crocus', 'Lierre'], { quorum: 0 })
  const { world, members } = opened
  const past = await givenDecision(world, titled('Le premier'))
  await cast(world, members[0], { decisionId: past.id, ballot: yes })
  await closeVote(world, past)
  await givenDecision(world, { ...titled('Ferme en dernier'), closesAt: '2026-12-20T11:00:00.000Z' })
  const open = await givenDecision(world, { ...titled('Ferme bientôt'), kind: 'ruling' })
  await cast(world, members[1], { decisionId: open.id, ballot: yes })
  await givenDecision(world, { ...titled('À venir'), opensAt: '2026-12-10T11:00:00.000Z' })
  return opened
}

test('open ones come first, the first to close before the others; then those to come; then those that are over', async () => {
  const { world } = await openList()
  const page = mainOf(await world.get('/fr/decisions'))
  const places = ['Votes ouverts Ferme bientôt', 'Ferme en dernier', 'Votes à venir À venir', 'Votes clos Le premier']
  const found = places.map((words) => page.indexOf(words))
  assert.ok(
    found.every((place, at) => place > (found[at - 1] ?? 0)),
    page,
  )
  assert.match(page, /Ferme bientôt Jusqu’au 30 novembre 2026 à 12:01 UTC\+1\. Un hébergeur sur 2 a voté\. · Arbitrage/)
  assert.match(page, /À venir Ouvre le 10 décembre 2026/)
  assert.match(page, /Le premier Adopté\. Clos le 16 novembre 2026/)
})

test('filters: where it stands, and of which kind; the counts are those under the other filter', async () => {
  const { world } = await openList()
  const open = mainOf(await world.get('/fr/decisions?state=open'))
  assert.match(open, /Ferme bientôt/)
  assert.doesNotMatch(open, /Le premier|Ouvre le/)
  assert.match(open, /Votes ouverts 2 Votes à venir 1 Votes clos 1/)
  assert.match(open, /Arbitrage 1 Autre décision 1/)
  const both = mainOf(await world.get('/fr/decisions?state=open&kind=ruling'))
  assert.doesNotMatch(both, /Ferme en dernier/)
  assert.match(
    mainOf(await world.get('/fr/decisions?state=soon&kind=ruling')),
    /Aucun vote ne correspond à ces filtres\./,
  )
  assert.match(mainOf(await world.get('/fr/decisions?state=no-such')), /Ferme bientôt.*Le premier/)
})

test('what is over comes twenty at a time', async () => {
  const { world } = await openMembers(['Crocus'], { quorum: 0 })
  for (let number = 1; number <= 22; number++) {
    const decision = await givenDecision(world, titled(`Vote ${number}.`))
    await closeVote(world, decision)
  }
  const first = await world.get('/fr/decisions')
  assert.match(first, /Vote 22\./)
  assert.doesNotMatch(first, /Vote 2\./)
  const [, next = ''] = /href="([^"]+)" rel="next"/.exec(first) ?? []
  const { earlier } = List.parse(await world.json('/fr/decisions.json'))
  assert.equal(earlier, `${world.publicUrl}${next.replace('?', '.json?')}`)
  const second = await world.get(next)
  assert.match(second, /Vote 2\.[\s\S]*Vote 1\./)
  assert.doesNotMatch(second, /Vote 3\./)
  assert.match(second, /name="robots" content="noindex"/)
})

test('nothing yet is said so', async () => {
  const { world } = await openMembers([])
  assert.match(mainOf(await world.get('/fr/decisions')), /Rien n’a encore été mis au vote\./)
  assert.match(mainOf(await world.get('/en/decisions')), /Nothing has been put to the vote yet\./)
})

test('who may open a vote finds the way to it, a visitor does not', async () => {
  const { world, members } = await openMembers(['Crocus'], { mayOpen: 'member' })
  const way = 'href="/fr/decisions/new"'
  assert.ok(!(await world.get('/fr/decisions')).includes(way))
  assert.ok((await (await world.as(members[0].personId)).get('/fr/decisions')).includes(way))
  const stranger = await givenPerson(world.db, { name: 'Ronce' })
  assert.ok(!(await (await world.as(stranger.id)).get('/fr/decisions')).includes(way))
})

test('the feed tells what happened last first, the calendar when votes open and close', async () => {
  const { world } = await openList()
  const feed = await world.get('/fr/decisions.atom')
  const titles = [...feed.matchAll(/<entry>[\s\S]*?<title>(.*?)<\/title>/g)].map(([, title]) => title)
  assert.equal(titles.length, 4)
  assert.equal(titles.at(-1), 'Le premier')
  assert.doesNotMatch(await world.get('/fr/decisions.atom?state=soon'), /Le premier/)
  const calendar = await world.get('/fr/decisions.ics')
  assert.match(calendar, /SUMMARY:Le vote ouvre\s: À venir\r\n/)
  assert.match(calendar, /DTSTART:20261210T110000Z/)
  assert.match(calendar, /DTSTART:20261220T103000Z\r\nDTEND:20261220T110000Z/)
  const { headers } = await world.request('/fr/decisions.ics')
  assert.match(headers.get('content-type') ?? '', /^text\/calendar/)
  assert.equal((await world.request('/fr/decisions.csv')).status, 404)
})

test('the same for programs, page by page', async () => {
  const { world } = await openList()
  const all = List.parse(await world.json('/fr/decisions.json'))
  assert.deepEqual(
    all.open.map(({ title, cast, voters }) => [title.fr, cast, voters]),
    [
      ['Ferme bientôt', 1, 2],
      ['Ferme en dernier', 0, 2],
    ],
  )
  assert.deepEqual(
    all.soon.map(({ state }) => state),
    ['to-come'],
  )
  const [first] = all.closed
  assert.deepEqual([first?.outcome, all.earlier], [{ state: 'adopted', winners: ['for'] }, null])
  assert.equal((await world.request(first?.json ?? '')).status, 200)
  assert.deepEqual(List.parse(await world.json('/fr/decisions.json?state=soon')).closed, [])
})

const Listed = z.looseObject({
  title: z.record(z.string(), z.string()),
  state: z.string(),
  json: z.string(),
  cast: z.number(),
  voters: z.number(),
})
const List = z.object({
  open: z.array(Listed),
  soon: z.array(Listed),
  closed: z.array(Listed),
  earlier: z.string().nullable(),
})

test('what was withdrawn is among what is over, and called off in calendars', async () => {
  const { world } = await openMembers(['Crocus'])
  const { id } = await givenDecision(world, titled('Trop tôt'))
  await withdrawDecision(world.db, byMachine('test', world.now), { id, reason: 'Il manque le texte.' })
  assert.match(mainOf(await world.get('/fr/decisions')), /Votes clos Trop tôt Retiré le 2 novembre 2026/)
  assert.match(await world.get('/fr/decisions.ics'), /STATUS:CANCELLED/)
})

test('decisions of hosters that are made up are marked so on every page and in every file', async () => {
  const { world } = await openMembers(['Crocus'])
  await given.hoster(world.db, { name: 'Mauve', standing: 'fictional', periods: [{}] })
  const decision = await givenDecision(world, { ...titled('Pour voir'), fictional: true })
  const page = `/fr/decisions/${decision.slug}`
  assert.match(mainOf(await world.get('/fr/decisions')), /Pour voir exemple fictif/)
  assert.match(mainOf(await world.get(page)), /exemple fictif/)
  assert.match(await world.get(`${page}.json`), /"fictional":true/)
  assert.match(await world.get(`${page}.abif`), /^# Exemple fictif/m)
  assert.match(await world.get('/fr/decisions.atom'), /<title>Pour voir \(fictif\)<\/title>/)
  assert.match(await world.get('/fr/decisions.ics'), /Pour voir \(fictif\)/)
  assert.doesNotMatch(mainOf(await world.get(page)), /Crocus/, 'no real hoster votes on it')
})
