import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { textOf } from '../directory/testing-text.ts'
import { answer, at, clause, en, fr, givenTopic, openTalk, type Talk } from './testing.ts'

/** What who listens to a page hears of its parts. */
const headingsIn = (page: string) =>
  [...(/<main[^>]*>(.*)<\/main>/s.exec(page)?.[1] ?? '').matchAll(/<h([1-6])[^>]*>/g)].map(([, level]) => Number(level))

describe('a topic as who listens to it hears it', () => {
  let talk: Talk
  let world: Talk['world']
  let slug: string
  beforeEach(async () => {
    talk = await openTalk()
    world = talk.world
    slug = (await givenTopic(world, talk.ortie.id, { text: '# Un titre\n\nUn texte.\n\n### Un autre' })).slug
    await answer(talk.navet.browser, slug, { text: '# Mon titre\n\nOui.' })
    await answer(talk.pervenche.browser, slug, { text: 'Yes.', language: 'en', as: 'crocus' })
  })

  test('headings go down one by one, whatever people type', async () => {
    const headings = headingsIn(await world.get(at(slug)))
    assert.equal(headings[0], 1)
    headings.forEach((level, n) => {
      assert.ok(level <= (headings[n - 1] ?? 0) + 1, `${headings.join()} at ${n}`)
    })
    assert.equal(headings.filter((level) => level === 1).length, 1)
  })

  test('each text is an article with its author for a name, and takes the focus', async () => {
    const page = await world.get(at(slug))
    const articles = [
      ...page.matchAll(/<article class="answer" id="(answer-\d)" aria-labelledby="([^"]+)" tabindex="-1">/g),
    ]
    assert.deepEqual(
      articles.map(([, id]) => id),
      ['answer-0', 'answer-1', 'answer-2'],
    )
    for (const [, , name] of articles) assert.match(page, new RegExp(`<h[23] id="${name}">`))
  })

  test('links of the same word have names that tell them apart', async () => {
    const page = await talk.camomille.browser.get(at(slug))
    const main = /<main[^>]*>(.*)<\/main>/s.exec(page)?.[1] ?? ''
    const links = [...main.matchAll(/<a href="([^"]+)"([^>]*)>(.*?)<\/a>/gs)]
    const named = new Map<string, string>()
    for (const [, href = '', attributes = '', words = ''] of links) {
      const name = /aria-label="([^"]+)"/.exec(attributes)?.[1] ?? words.replace(/<[^>]+>/g, '')
      const other = named.get(name)
      assert.ok(other === undefined || other === href, `${name}: ${other} and ${href}`)
      named.set(name, href)
      const seen = words.replace(/<[^>]+>/g, '').trim()
      assert.ok(name.includes(seen), `${name} does not say ${seen}`)
    }
  })

  test('who may answer jumps to the form; a visitor has nothing to jump to', async () => {
    const page = await talk.navet.browser.get(at(slug))
    assert.match(page, /<a class="skip" href="#to-answer">Aller au formulaire de réponse<\/a>/)
    assert.match(page, /<h2 id="to-answer" tabindex="-1">/)
    assert.doesNotMatch(await world.get(at(slug)), /href="#to-answer"/)
  })

  test('a text in another language says so, and carries it', async () => {
    const french = await world.get(at(slug))
    assert.match(textOf(french), /Réponse 2, par Pervenche, pour Crocus .* écrit en anglais Yes\./)
    assert.match(french, /<div class="prose" lang="en" dir="auto">/)
    const english = await world.get(en(`/discussions/${slug}`))
    assert.match(textOf(english), /Answer 1, by Navet .* written in French/)
    assert.doesNotMatch(textOf(english), /Answer 2, by Pervenche, for Crocus [^A]* written in/)
  })

  test('when something is wrong, the summary leads to the field, on every form', async () => {
    const { ortie } = talk
    const forms = [
      `${at(slug)}/answers`,
      `${at(slug)}/closing`,
      `${at(slug)}/answers/0/edit`,
      `${at(slug)}/answers/0/erasure`,
    ]
    for (const address of forms) {
      const page = await (await ortie.browser.post(address, {})).text()
      const [, field = ''] = /role="alert"[^>]*tabindex="-1" autofocus.*?<a href="#([^"]+)"/s.exec(page) ?? []
      assert.match(
        page,
        new RegExp(`id="${field}"[^>]*aria-invalid="true"|<fieldset[^>]*>.*id="${field}"`, 's'),
        address,
      )
      assert.match(page, /<title>Erreur/, address)
    }
  })

  test('a visitor’s page is the same for all visitors, sets no cookie and may be kept by caches', async () => {
    const first = await world.request(at(slug))
    const second = await world.request(at(slug))
    assert.equal(await first.text(), await second.text())
    assert.equal(first.headers.get('set-cookie'), null)
    assert.doesNotMatch(await world.get(at(slug)), /name="once"/)
    assert.equal((await talk.ortie.browser.request(at(slug))).headers.get('cache-control'), 'no-store')
  })

  test('only the first page of all topics and of a topic is for search engines', async () => {
    const isIndexed = async (address: string) => !/<meta name="robots" content="noindex"/.test(await world.get(address))
    assert.ok(await isIndexed('/fr/discussions'))
    assert.ok(await isIndexed(at(slug)))
    for (const address of [`/fr/discussions?about=${clause}`, '/fr/discussions?after=x', `${at(slug)}?after=1`])
      assert.ok(!(await isIndexed(address)), address)
    assert.match(await world.get(at(slug)), new RegExp(`<link rel="canonical" href="http://localhost:3000${at(slug)}"`))
  })

  test('nothing of the page is in another language than it says', async () => {
    const english = textOf(await world.get(en(`/discussions/${slug}`)))
    assert.doesNotMatch(english, /Premier message|Réponse \d|Signaler|Connectez/)
    assert.match(english, /First message, by Ortie.*2 answers.*Sign in to answer or follow/)
    assert.match(
      textOf(await world.get(en(clause))),
      /What people say about it Quelle farine \? 2 answers, the last on/,
    )
    assert.match(textOf(await world.get(fr(clause))), /Ce qu’on en dit Quelle farine \? 2 réponses/)
  })
})
