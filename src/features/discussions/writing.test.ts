import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { paths } from '../../paths.ts'
import { givenDelegate } from '../delegates/testing.ts'
import { textOf } from '../directory/testing-text.ts'
import { given } from '../hosters/testing.ts'
import { addForm, answer, answersAt, at, clause, en, givenTopic, openTalk, type Talk, typed } from './testing.ts'

const checkedIn = (page: string) => /name="as" value="([^"]+)" checked/.exec(page)?.[1]
const languageIn = (page: string) => /<option value="(\w+)" selected/.exec(page)?.[1]

describe('the form in which people write', () => {
  let talk: Talk
  let world: Talk['world']
  let slug: string
  beforeEach(async () => {
    talk = await openTalk()
    world = talk.world
    slug = (await givenTopic(world, talk.ortie.id)).slug
  })

  test('one writes under one’s own name unless one says otherwise', async () => {
    assert.equal(checkedIn(await talk.pervenche.browser.get(at(slug))), 'oneself')
    const page = await talk.navet.browser.get(at(slug))
    assert.match(page, /<input type="hidden" name="as" value="oneself"\/>/)
  })

  test('who has no name writes for their hoster unless they say otherwise', async () => {
    await world.db.updateTable('person').set({ name: null }).where('id', '=', talk.pervenche.id).execute()
    const page = await talk.pervenche.browser.get(at(slug))
    assert.equal(checkedIn(page), 'crocus')
    assert.match(textOf(page), /sous votre nom : vous n’en avez pas donné/)
    const refused = await answer(talk.pervenche.browser, slug)
    assert.match(textOf(await refused.text()), /Choisissez un hébergeur, ou donnez-vous un nom/)
  })

  test('what was chosen is chosen still when the form comes back', async () => {
    const refused = await talk.pervenche.browser.post(answersAt(slug), { text: '', language: 'en', as: 'crocus' })
    const page = await refused.text()
    assert.equal(refused.status, 422)
    assert.equal(checkedIn(page), 'crocus')
    assert.equal(languageIn(page), 'en')
  })

  test('the form that comes back is the same form: what it sends counts once', async () => {
    const refused = await talk.navet.browser.post(answersAt(slug), {
      text: '',
      language: 'fr',
      as: 'oneself',
      once: 'mine',
    })
    assert.match(await refused.text(), /name="once" value="mine"/)
    const fresh = await talk.navet.browser.get(at(slug))
    assert.match(fresh, /name="once" value="[\da-f-]{36}"/)
  })

  test('the language is that of the page unless one says otherwise', async () => {
    assert.equal(languageIn(await talk.navet.browser.get(at(slug))), 'fr')
    assert.equal(languageIn(await talk.navet.browser.get(en(`/discussions/${slug}`))), 'en')
    assert.equal(languageIn(await talk.navet.browser.get(en(paths.discussionAdd.href({}, { about: clause })))), 'en')
  })

  test('who acts for several hosters chooses among them; one that was made up is marked', async () => {
    const silo = await given.hoster(world.db, { name: 'Silo', standing: 'fictional' })
    await givenDelegate(world.db, { personId: talk.pervenche.id, hosterId: silo.id })
    const page = textOf(await talk.pervenche.browser.get(addForm))
    assert.match(page, /sous votre nom : Pervenche .*au nom de Crocus/)
    assert.match(page, /au nom de Silo exemple fictif/)
    await talk.pervenche.browser.post(addForm, { ...typed, title: 'Le silo', as: silo.slug })
    assert.match(await world.get(at('le-silo')), /<bdi>Silo<\/bdi><\/a> <span class="fictional">/)
  })

  test('a visitor is led to the door, and back to where they wanted to write', async () => {
    const sent = await world.request(addForm)
    assert.equal(sent.status, 303)
    assert.match(
      decodeURIComponent(sent.headers.get('location') ?? ''),
      /\/sign-in\?next=\/discussions\/new\?about=\/documents/,
    )
    const lost = await world.post(answersAt(slug), { text: 'Ce que je tapais quand ma session a pris fin.' })
    assert.equal(lost.status, 401)
    assert.match(await lost.text(), /Ce que je tapais quand ma session a pris fin\./)
  })
})
