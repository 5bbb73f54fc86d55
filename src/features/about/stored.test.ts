import assert from 'node:assert/strict'
import { test } from 'node:test'
import { translator } from '../../platform/i18n/index.ts'
import { isOfPeople } from '../../platform/stored.ts'
import { openTestDatabase, openTestSite } from '../../testing.ts'
import { allStored } from './stored.ts'
import { openAboutSite, textOf } from './testing.ts'

test('every table of the database is told on the privacy page, or known to hold nobody’s data, once', async () => {
  const { reader } = await openTestDatabase()
  const tables = await reader.introspection.getTables()
  const told = allStored.flatMap(({ tables }): readonly string[] => tables)
  assert.ok(tables.length > 10)
  assert.deepEqual(told.toSorted(), tables.map(({ name }) => name).sort())
})

test('the privacy page tells what each room keeps, with the figures of its own rules', async () => {
  const page = textOf(await (await openAboutSite()).get('/fr/privacy'))
  const words = translator('fr')
  const names = allStored.filter(isOfPeople).map(({ name }) => words(name))
  assert.deepEqual(
    names.filter((name) => !page.includes(name)),
    [],
  )
  assert.match(page, /60 jours, et 7 jours pour un message que vous n’avez pas confirmé/)
  assert.match(page, /10 jours après/)
  assert.match(page, /7 jours après leur départ, 60 jours au plus/)
})

test('a site without a mail server warns that its mails can be read', async () => {
  const page = textOf(await (await openAboutSite()).get('/en/privacy'))
  assert.match(page, /any visitor can read the mails/)
})

test('on a site that others reach, it says who can read the mails that cannot leave', async () => {
  const world = await openTestSite({ publicUrl: 'https://essais.example' })
  const page = textOf(await world.get('/en/privacy'))
  assert.match(page, /those who administer the site can read/)
  assert.doesNotMatch(page, /any visitor/)
})

test('rights lead to the publisher, or else to the contact page', async () => {
  const nobody = await (await openAboutSite()).get('/fr/privacy')
  assert.match(nobody, /<a href="\/fr\/contact">Écrivez par la page de contact/)
  const publisher = {
    name: 'Les Essais',
    address: 'x',
    email: 'bonjour@essais.example',
    director: null,
    host: null,
    law: null,
  }
  assert.match(await (await openAboutSite({ publisher })).get('/fr/privacy'), /href="mailto:bonjour@essais.example"/)
})
