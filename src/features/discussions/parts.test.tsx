import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { viewForTests } from '../../ui/view-for-tests.ts'
import type { Restriction } from '../moderation/index.ts'
import { authorWords, WhoseWords, whoseWords } from './pages/author-line.tsx'
import { TopicsPart } from './pages/topics-part.tsx'
import type { Answer, Author, Topic } from './topic.ts'

const at = '2026-11-23T10:00:00.000Z'
const topic: Topic = {
  ...{ id: 'id', slug: 'rye', about: '/cakes/rye', title: 'Le seigle ?', language: 'fr', openedAt: at, lastAt: at },
  ...{ answers: 0, byPersonId: null, closed: null, hidden: null, frozen: null },
}
const crocus = { name: 'Crocus', slug: 'crocus', fictional: false }
const [french, english] = [viewForTests(), viewForTests({ language: 'en' })]

describe('what a page shows of what is said about it', () => {
  const part = (topics: Topic[], count = topics.length, view = french) =>
    String(<TopicsPart view={view} about="/cakes/rye" topics={{ topics, count }} />)

  test('nothing yet: it says so, and leads to the form', () => {
    const shown = part([])
    assert.match(shown, /<section class="stack" aria-labelledby="discussions"><h2 id="discussions">/)
    assert.match(shown, /Personne n’en a encore parlé ici/)
    assert.match(shown, /href="\/fr\/discussions\/new\?about=\/cakes\/rye"/)
    assert.doesNotMatch(shown, /<ul/)
  })

  test('each topic with its answers and the day of the last one', () => {
    const shown = part([topic, { ...topic, slug: 'oat', answers: 1 }, { ...topic, slug: 'corn', answers: 12 }])
    assert.match(shown, /Ouverte le 23 novembre 2026, sans réponse/)
    assert.match(shown, /1 réponse, la dernière le 23 novembre 2026/)
    assert.match(shown, /12 réponses/)
    assert.doesNotMatch(shown, /\/discussions\?about/)
  })

  test('when there are more than it shows, all of them are one link away', () => {
    assert.match(part([topic], 7), /href="\/fr\/discussions\?about=\/cakes\/rye">Les 7 discussions sur cette page/)
  })

  test('a title in another language carries it, a closed topic says so', () => {
    const closing = { at, as: 'opener', reason: 'Dit.', language: 'fr', hidden: null } as const
    const shown = part([{ ...topic, closed: closing }], 1, english)
    assert.match(shown, /<bdi lang="fr" dir="auto">Le seigle \?<\/bdi>/)
    assert.match(shown, / · closed/)
  })

  test('a page may have it one level lower', () => {
    const shown = String(<TopicsPart view={french} about="/x" topics={{ topics: [], count: 0 }} heading="h3" />)
    assert.match(shown, /<h3 id="discussions">/)
  })

  test('a title that was erased, or hidden, is not shown, nor is its address told', () => {
    const restriction: Restriction = {
      ...{ id: 'r', sort: 'hide', subject: { kind: 'topic', id: 'id' }, hosterId: null, field: 'topic-title' },
      ...{ reason: 'Une insulte.', startedAt: at, endedAt: null, endReason: null, answer: null, answeredAt: null },
    }
    const hidden = part([{ ...topic, hidden: restriction }])
    assert.match(hidden, /href="\/fr\/discussions\/id">Titre masqué par la coordination/)
    assert.doesNotMatch(hidden, /seigle|discussions\/rye/)
    assert.match(part([{ ...topic, title: '' }]), /Discussion effacée par la personne qui l’a ouverte/)
  })
})

describe('who wrote', () => {
  const shown = (author: Author, number = 3, view = french) => {
    const answer: Answer = {
      ...{ id: 'a', topicId: 'id', number, text: 'Oui.', language: 'fr', author, byPersonId: null, forHosterId: null },
      ...{ at, editedAt: null, erasedAt: null, hidden: null },
    }
    return String(<WhoseWords view={view} answer={answer} />)
  }
  const ada: Author = { kind: 'person', name: 'Ada', hoster: null }

  test('somebody, somebody for a hoster, somebody who left, the site', () => {
    assert.equal(shown(ada), 'Réponse 3, par <bdi>Ada</bdi>')
    assert.equal(shown(ada, 0, english), 'First message, by <bdi>Ada</bdi>')
    assert.match(shown({ ...ada, hoster: crocus }), /<bdi>Ada<\/bdi>, pour <a href="\/fr\/hosters\/crocus"><bdi>Crocus/)
    assert.equal(shown({ kind: 'gone', hoster: null }), 'Réponse 3, par quelqu’un qui est parti')
    assert.match(shown({ kind: 'gone', hoster: crocus }), /quelqu’un qui est parti, pour <a/)
    assert.match(
      shown({ kind: 'hoster', hoster: crocus }),
      /^Réponse 3, par <a href="\/fr\/hosters\/crocus"><bdi>Crocus/,
    )
    assert.equal(shown({ kind: 'site' }), 'Réponse 3, automatique')
    assert.equal(shown({ kind: 'site' }, 0), 'Premier message, automatique')
  })

  test('a hoster that was made up is marked', () => {
    assert.match(shown({ ...ada, hoster: { ...crocus, fictional: true } }), /class="fictional"/)
    assert.doesNotMatch(shown({ ...ada, hoster: crocus }), /class="fictional"/)
  })

  test('a name that writes elements, or backwards, stays a name', () => {
    assert.equal(shown({ ...ada, name: '<i>Ada</i>' }), 'Réponse 3, par <bdi>&lt;i&gt;Ada&lt;/i&gt;</bdi>')
    assert.match(shown({ ...ada, name: 'עדה' }), /<bdi>עדה<\/bdi>/)
  })

  test('feeds say the same in plain words', () => {
    assert.equal(authorWords(english, { ...ada, hoster: crocus }), 'Ada, for Crocus')
    assert.equal(authorWords(french, { ...ada, name: null }), 'quelqu’un qui n’a plus de nom')
    assert.equal(authorWords(french, { kind: 'site' }), 'Le Marché')
    assert.equal(whoseWords(french, { number: 2, author: { kind: 'site' } }), 'Réponse 2, automatique')
    assert.equal(whoseWords(english, { number: 2, author: ada }), 'Answer 2, by Ada')
  })
})
