import assert from 'node:assert/strict'
import { test } from 'node:test'
import { viewForTests } from '../../../ui/view-for-tests.ts'
import type { CharterInForce } from '../../charter/index.ts'
import { aContent } from '../../charter/testing.ts'
import { hosterFacts } from '../../hosters/testing-records.ts'
import type { Restriction } from '../../moderation/index.ts'
import { type Contest, ContestPart, RepliesPart, type Reply } from '../reply/index.ts'
import { SuspectLink, type Suspicion, SuspicionsPart } from '../suspicion/index.ts'
import { type Ruling, RulingsPart } from './index.ts'

const view = viewForTests()
const english = viewForTests({ language: 'en' })
const at = '2026-11-23T09:55:00.000Z'
const hoster = { slug: 'crocus', facts: hosterFacts({ name: 'Crocus <b>' }) }
const saw = { result: 'against', sentence: { key: 'compliance.why-against', values: {} } } as const
const version = { number: 1 } as CharterInForce['version']
const charter: CharterInForce = { document: { id: 'd', slug: 'charter' }, version, content: aContent() }

const hidden: Restriction = {
  ...{ id: 'x', sort: 'hide', subject: { kind: 'finding-reply', id: 'r' }, hosterId: 'h', field: 'reply' },
  ...{ reason: 'Il nomme quelqu’un.', startedAt: at, endedAt: null, endReason: null, answer: null, answeredAt: null },
}

const reply: Reply = {
  ...{ id: 'r', hosterId: 'h', findingId: 'f', saw, text: 'C’est **à nous**.', language: 'fr', at, editedAt: null },
  hidden: null,
}

test('a reply stands with who gives it and when; its own people correct it while they may', () => {
  const part = (mayReply: boolean, replies = [reply]) =>
    String(<RepliesPart {...{ view, hoster, findingId: 'f', replies, mayReply }} />)
  assert.match(part(false), /Réponse de <bdi>Crocus &lt;b&gt;<\/bdi>, 23 novembre 2026/)
  assert.match(part(false), /<strong>à nous<\/strong>/)
  assert.doesNotMatch(part(false), /Corriger|Répondre à ce constat/)
  assert.match(part(true), /href="\/fr\/hosters\/crocus\/replies\/r"/)
  assert.match(part(true), /href="\/fr\/hosters\/crocus\/diagnosis\/f\/reply"/)
  assert.doesNotMatch(part(true, [{ ...reply, at: '2026-11-23T09:00:00.000Z' }]), /Corriger/)
  assert.match(part(false, [{ ...reply, editedAt: at }]), /corrigée depuis/)
  assert.equal(part(false, []), '')
})

test('a reply that was hidden shows why, and none of its words', () => {
  const part = String(
    <RepliesPart {...{ view, hoster, findingId: 'f', replies: [{ ...reply, hidden }] }} mayReply={false} />,
  )
  assert.doesNotMatch(part, /à nous/)
  assert.match(part, /Il nomme quelqu’un/)
})

const contest: Contest = {
  ...{
    id: 'c',
    hosterId: 'h',
    findingId: 'f',
    clauseId: 'bread.flour',
    saw,
    reason: 'C’est faux.',
    language: 'fr',
    at,
  },
  ...{ withdrawnAt: null, ruling: null, hidden: null },
}

test('a contest stands beside its finding and its clause alone, with what was ruled', () => {
  const part = (contests: Contest[], mayContest = false, findingId = 'f') =>
    String(<ContestPart {...{ view, hoster, findingId, contests, mayContest }} clauseId="bread.flour" />)
  assert.match(part([contest]), /va trancher/)
  assert.equal(part([contest], false, 'g'), '')
  assert.equal(part([{ ...contest, clauseId: 'bread.salt' }]), '')
  assert.doesNotMatch(part([contest], true), /Contester ce constat/)
  const ruled = { ...contest, ruling: { id: 'r', outcome: 'met', at } as const }
  assert.match(part([ruled], true), /href="\/fr\/rulings\/r".*le constat ne compte pas.*Contester ce constat/s)
})

const named = (name: string) => ({ id: name, slug: name.toLowerCase(), name, fictional: false })
const ruling: Ruling = {
  ...{
    id: 'r',
    hoster: named('Crocus'),
    clauseId: 'bread.flour',
    sort: 'suspicions',
    contestId: null,
    suspicionId: 's',
  },
  ...{ outcome: 'not-met', stands: 'not-met', standsSince: at, reasons: 'Voilà.', language: 'fr', at },
  ...{
    ruler: { name: 'Souci', hoster: named('Bleuet') },
    appeal: null,
    decision: null,
    hidden: null,
    appealHidden: null,
  },
}

test('rulings name who ruled, and not what the page is about', () => {
  const part = (about: 'hoster' | 'clause' | 'all', rulings = [ruling]) =>
    String(<RulingsPart {...{ view, rulings, charter, about }} />)
  assert.match(part('hoster'), /Engagement B1.*n’est pas tenu.*Rendu par <bdi>Souci<\/bdi>, de .*Bleuet/s)
  assert.doesNotMatch(part('hoster'), />Crocus</)
  assert.doesNotMatch(part('clause'), /Engagement B1/)
  assert.match(part('all'), /Crocus.*Engagement B1/s)
  assert.match(part('hoster'), /Tous les avis rendus/)
  assert.doesNotMatch(part('all'), /Tous les avis rendus/)
  assert.equal(part('hoster', []), '')
})

test('an appeal is told, and who was erased is named nowhere', () => {
  const appeal = { at, by: 'author', reason: 'Non.', language: 'fr' } as const
  const appealed = { ...ruling, appeal, ruler: { ...ruling.ruler, name: null } }
  const part = String(<RulingsPart view={english} rulings={[appealed]} charter={null} about="hoster" />)
  assert.match(part, /Appealed: the members will decide/)
  assert.match(part, /by a person who erased their account/)
  assert.match(part, /<code>bread\.flour<\/code>/)
})

const suspicion: Suspicion = {
  ...{
    id: 's',
    hosterId: 'h',
    clauseId: 'bread.salt',
    text: 'Oui.',
    language: 'fr',
    at,
    answerDueAt: '2026-12-07T10:00:00Z',
  },
  ...{ withCoordinationAt: null, answer: 'Non.', answerLanguage: 'fr', answeredAt: at, publicAt: at },
  ...{ toRulingAt: null, dismissal: null, dismissedAt: null, withdrawnAt: null, ruling: null },
  ...{ hidden: null, answerHidden: null },
}

test('suspicions stand with their clause and where they are, and none of their words', () => {
  const part = (suspicions: Suspicion[]) => String(<SuspicionsPart {...{ view, suspicions, charter }} />)
  assert.match(part([suspicion]), /Engagement B2.*L’hébergeur a répondu.*href="\/fr\/suspicions\/s"/s)
  assert.doesNotMatch(part([suspicion]), /Oui\.|Non\./)
  for (const [changes, words] of [
    [{ toRulingAt: at }, /va trancher/],
    [{ dismissedAt: at }, /n’a rien retenu/],
    [{ withdrawnAt: at }, /Retiré/],
    [{ ruling: { id: 'r', outcome: 'unfounded', at } }, /rien à retenir/],
  ] as const)
    assert.match(part([{ ...suspicion, ...changes }]), words)
  assert.equal(part([]), '')
})

test('the way to say that a clause is not kept is for people, not for machines', () => {
  const link = String(<SuspectLink view={english} hoster={hoster} clauseId="bread.salt" />)
  assert.match(link, /href="\/en\/hosters\/crocus\/suspicion\/bread\.salt" rel="nofollow"/)
  assert.match(link, /Is this clause not kept/)
})
