// What a hoster says beside its answers may be unlawful: the coordination hides it, with its reason, and the answers
// stay.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../../accounts/testing.ts'
import { textOf } from '../../editing/testing.ts'
import { hideText, lift } from '../../moderation/index.ts'
import { declarationOf } from './queries.ts'
import { declarationSubject } from './subject-at.ts'
import { attach, filesOn, home, openDeclaring, read, save, sendNow } from './testing.ts'

const reason = 'Ce texte accuse quelqu’un par son nom.'

async function openHidden() {
  const opened = await openDeclaring()
  const { world, hoster, ana } = opened
  await ana.browser.post(home, { do: 'blank' })
  const said = { 'open.formats.explanation': 'Une accusation.', 'open.formats.link': 'https://crocus.example/x' }
  await save(ana.browser, `${home}/open`, { 'open.formats.state': 'met', ...said })
  await attach(ana.browser, 'open.formats', 'Une liste.', 'liste.txt')
  await sendNow(ana.browser)
  const [[, file = ''] = []] = filesOn(await world.get(read))
  const found = await declarationSubject(world.db, '/hosters/crocus/declarations?x')
  assert.ok(found)
  const angelique = await givenPerson(world.db, { name: 'Angélique', roles: ['coordination'] })
  const by = { actor: { kind: 'person', personId: angelique.id, forHosterId: null } as const, now: world.now }
  const wish = { ...found, hosterId: hoster.id, reason, field: 'told' } as const
  const id = await hideText(world.db, wish, by)
  return { ...opened, file, found, by, restriction: id, coordination: await world.as(angelique.id) }
}

test('explanations, links and files are gone from the public, and the answers stay, with the reason', async () => {
  const { world, file, restriction } = await openHidden()
  const page = await world.get(read)
  assert.match(textOf(page), /O2 Il offre des formats ouverts\. Dit le respecter/)
  assert.doesNotMatch(page, /accusation|crocus\.example\/x|liste\.txt/)
  assert.ok(page.includes(reason))
  assert.match(page, new RegExp(`/fr/restrictions/${restriction}"`))
  assert.equal((await world.request(file)).status, 404)
})

test('who writes the next one finds their own words', async () => {
  const { ana } = await openHidden()
  await ana.browser.post(home, { do: 'last' })
  const form = await ana.browser.get(`${home}/open`)
  assert.match(form, /Une accusation\./)
  assert.match(form, /liste\.txt/)
})

test('what is lifted is read again', async () => {
  const { world, hoster, file, by, restriction } = await openHidden()
  assert.equal((await declarationOf(world.db, hoster.id))?.clauses.get('open.formats')?.explanation, null)
  await lift(world.db, restriction, 'Le nom en est parti.', by)
  assert.equal((await declarationOf(world.db, hoster.id))?.clauses.get('open.formats')?.explanation, 'Une accusation.')
  assert.equal((await world.request(file)).status, 200)
})

test('a report about the page of a declaration is about that declaration', async () => {
  const { world, found } = await openHidden()
  const at = (address: string) => declarationSubject(world.db, address)
  assert.deepEqual(await at(`/hosters/crocus/declarations/${found.subject.id}`), found)
  for (const other of ['/hosters/crocus', '/hosters/crocus/declaration', '/hosters/nobody/declarations', '/x'])
    assert.equal(await at(other), null, other)
  assert.equal(await at('/hosters/crocus/declarations/unheard-of'), null)
})

test('the coordination names what it hides, and the journal too', async () => {
  const { coordination, restriction } = await openHidden()
  const about = encodeURIComponent('/hosters/crocus/declarations')
  assert.match(
    textOf(await coordination.get(`/fr/coordination/restrictions/add?about=${about}`)),
    /ce que l’hébergeur dit ici/i,
  )
  assert.match(textOf(await coordination.get(`/fr/coordination/restrictions/${restriction}`)), /Crocus/)
})
