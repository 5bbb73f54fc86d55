// What the page and JSON show of each method; how they are counted is tested in `counting/`.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { liftObjection } from '../casting/lift-objection.ts'
import { type Ballot, type Grade, grades } from '../decision.ts'
import { actingFor, no, openMembers, textOf, yes } from '../testing.ts'
import { abc, closeVote, exported, givenVote, openVote } from './testing.ts'

const choice = { options: abc, defaultOption: 'chat' }
const ranks = (lynx: number, chat: number, genette: number): Ballot => ({ ranks: { lynx, chat, genette } })
const graded = (lynx: Grade, chat: Grade): Ballot => ({ grades: { lynx, chat } })

test('a ranked vote shows order, duels and strongest paths', async () => {
  const both: Ballot = { ranks: { lynx: 1, genette: 1 } }
  const cycle = [ranks(1, 2, 3), ranks(1, 2, 3), ranks(3, 1, 2), ranks(3, 1, 2), ranks(2, 3, 1), both]
  const { world, decision, page } = await openVote({ ...choice, method: 'ranked' }, cycle)
  await closeVote(world, decision)
  const html = textOf(await world.get(page))
  assert.match(html, /« Lynx » l’emporte par la méthode de Schulze/)
  assert.match(html, /Lynx Chat Genette Les duels/, 'in their order')
  assert.match(html, /Lynx : 4 · Chat : 2/)
  assert.match(html, /A et C A → B → C : 4 C → A : 3/)
  const { count } = await exported(world, page)
  assert.deepEqual(count?.order, [['lynx'], ['chat'], ['genette']])
  assert.deepEqual(count?.preferences, {
    lynx: { lynx: 0, chat: 4, genette: 2 },
    chat: { lynx: 2, chat: 0, genette: 4 },
    genette: { lynx: 3, chat: 2, genette: 0 },
  })
})

test('who wins each duel is said so', async () => {
  const { world, decision, page } = await openVote({ ...choice, method: 'ranked' }, [ranks(1, 2, 3), ranks(1, 3, 2)])
  await closeVote(world, decision)
  assert.match(textOf(await world.get(page)), /« Lynx » l’emporte : préféré à chacun des autres choix, un par un\./)
})

test('a real tie is reported, with all that are tied', async () => {
  const { world, decision, page } = await openVote({ ...choice, method: 'ranked' }, [ranks(1, 2, 3), ranks(2, 1, 3)])
  await closeVote(world, decision)
  assert.match(textOf(await world.get(page)), /Égalité entre « Lynx » et « Chat » : le vote ne choisit pas entre eux\./)
  assert.match(textOf(await world.get(page)), /Lynx et Chat, à égalité/)
  assert.deepEqual((await exported(world, page)).outcome, { state: 'tied', winners: ['lynx', 'chat'] })
})

test('grades are shown as bars with their majority grade, and as a table', async () => {
  const ballots = [graded('excellent', 'good'), graded('good', 'reject'), graded('fair', 'poor')]
  const { world, decision, page } = await openVote({ ...choice, method: 'judgment' }, ballots)
  await closeVote(world, decision)
  const html = await world.get(page)
  assert.match(textOf(html), /« Lynx » l’emporte, avec la mention majoritaire « Bien »\./)
  assert.match(textOf(html), /Lynx 1 1 1 0 0 Bien Chat 0 1 0 1 1 Insuffisant Genette 0 0 0 0 3 À rejeter/)
  assert.match(html, /aria-label="Lynx\s: la mention du milieu est «\sBien\s»\."/)
  const { count } = await exported(world, page)
  assert.deepEqual(count?.medians, { lynx: 'good', chat: 'poor', genette: 'reject' })
  assert.deepEqual(count?.grades, {
    lynx: { excellent: 1, good: 1, fair: 1, poor: 0, reject: 0 },
    chat: { excellent: 0, good: 1, fair: 0, poor: 1, reject: 1 },
    genette: Object.fromEntries(grades.map((grade) => [grade, grade === 'reject' ? 3 : 0])),
  })
})

test('approvals are counted among those that approve something', async () => {
  const ballots: Ballot[] = [{ approved: ['lynx', 'chat'] }, { approved: ['lynx'] }, { approved: [] }]
  const { world, decision, page } = await openVote({ ...choice, method: 'approval' }, ballots)
  await closeVote(world, decision)
  const html = textOf(await world.get(page))
  assert.match(html, /Lynx 2 100 % Chat 1 50 % Genette 0 0 %/)
  assert.match(html, /Un vote blanc : il compte pour la participation et le quorum, et ne choisit rien\./)
})

test('an objection stands with its reason until who made it lifts it', async () => {
  const object: Ballot = { choice: 'object', reason: 'Qui paie ?' }
  const { world, members, decision, page } = await openVote({ method: 'consent', defaultOption: 'object' }, [
    { choice: 'consent', reason: '' },
    object,
  ])
  assert.match(textOf(await world.get(page)), /Une objection Lierre tient encore Qui paie \?/)
  await liftObjection(world.db, actingFor(members[1], world.now), { decisionId: decision.id, hosterId: members[1].id })
  assert.match(textOf(await world.get(page)), /Lierre levée par qui l’avait faite Qui paie \?/)
  await closeVote(world, decision)
  const html = textOf(await world.get(page))
  assert.match(html, /Adopté par consentement : aucune objection ne tient, une a été levée\./)
  const { ballots } = await exported(world, page)
  assert.deepEqual(ballots?.[1], { hoster: 'lierre', token: null, ...object, resolved: true })
  assert.doesNotMatch(html, /ABIF/)
})

test('named ballots are listed by hoster, whoever voted or entered first', async () => {
  const { world, members } = await openMembers(['Zinnia', 'Aster', 'Menthe'], { quorum: 0 })
  const decision = await givenVote(world, members, { said: {}, ballots: [yes, no, yes] })
  await closeVote(world, decision)
  const { ballots } = await exported(world, `/fr/decisions/${decision.slug}`)
  assert.deepEqual(
    ballots?.map(({ hoster }) => hoster),
    ['aster', 'menthe', 'zinnia'],
  )
})

test('one objection that stands rejects', async () => {
  const object: Ballot = { choice: 'object', reason: 'Qui paie ?' }
  const { world, decision, page } = await openVote({ method: 'consent', defaultOption: 'object', secret: true }, [
    object,
  ])
  await closeVote(world, decision)
  const html = textOf(await world.get(page))
  assert.match(html, /Rejeté : une objection tient encore\./)
  assert.match(html, /Une objection tient encore Qui paie \?/, 'of a secret vote, without its hoster')
})
