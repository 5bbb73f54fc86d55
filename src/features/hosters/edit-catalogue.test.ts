import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Database } from '../../platform/database/index.ts'
import { Refusal } from '../../platform/errors.ts'
import { openTestDatabase } from '../../testing-database.ts'
import { addKind, addSoftware, editAlternative, editKind, editSoftware, findEntry, type Kind } from './index.ts'
import { given } from './testing.ts'
import { byHand, movedTo, refusedAs, toldOf } from './testing-by-hand.ts'

test('a kind is edited over its revision, and told by what changed', async () => {
  const { writer } = await openTestDatabase()
  await given.catalogue(writer, small)
  await edit(writer, 'pad', { icon: 'pen' })
  const { entry, revision } = await findEntry(writer, 'kind', 'pad')
  assert.deepEqual([entry.icon, revision], ['pen', 2])
  const [told, ...more] = await toldOf(writer, 'catalogue.kind-edited')
  assert.deepEqual([told?.actor, told?.before, told?.after, more], ['camomille', { icon: 'pad' }, { icon: 'pen' }, []])
})

test('the second of two who edit a kind at once sees what the first wrote', async () => {
  const { writer } = await openTestDatabase()
  await given.catalogue(writer, small)
  const { entry } = await findEntry(writer, 'kind', 'pad')
  await editKind(writer, 'pad', { entry: { ...entry, icon: 'pen' }, revision: 1 }, byHand())
  await assert.rejects(
    editKind(writer, 'pad', { entry: { ...entry, icon: 'quill' }, revision: 1 }, byHand()),
    movedTo((present, revision) => revision === 2 && JSON.stringify(present).includes('"icon":"pen"')),
  )
})

test('what contradicts the catalogue is refused beside its field, each contradiction', async () => {
  const { writer } = await openTestDatabase()
  await given.catalogue(writer, small)
  await assert.rejects(
    edit(writer, 'pad', { parent: 'pad', replaces: ['nothing'], sentence: { fr: 'Écrire.' } }),
    (error) => {
      assert.ok(error instanceof Refusal && error.status === 422)
      assert.deepEqual(
        error.errors.map(({ field, key }) => [field, key]),
        [
          ['replaces', 'hosters.unknown-alternative'],
          ['sentence.en', 'hosters.untranslated'],
          ['parent', 'hosters.own-ancestor'],
        ],
      )
      return true
    },
  )
})

test('a program that takes another’s name is refused, whichever of the two comes last', async () => {
  const { writer } = await openTestDatabase()
  await given.catalogue(writer, small)
  for (const [slug, name] of [
    ['etherpad', 'Jitsi'],
    ['jitsi', 'Etherpad'],
  ] as const) {
    const { entry, revision } = await findEntry(writer, 'software', slug)
    const edited = editSoftware(writer, slug, { entry: { ...entry, name }, revision }, byHand())
    await assert.rejects(edited, refusedAs(422, 'hosters.catalogue-contradicts'))
  }
})

test('what was wrong before does not keep anybody from mending something else', async () => {
  const { writer } = await openTestDatabase()
  await given.catalogue(writer, { kinds: [{ slug: 'pad', name: { fr: 'Pad' }, parent: 'nowhere' }] })
  await edit(writer, 'pad', { icon: 'pen' })
  assert.equal((await findEntry(writer, 'kind', 'pad')).entry.icon, 'pen')
})

test('an entry is added under an address that is plain and free', async () => {
  const { writer } = await openTestDatabase()
  await given.catalogue(writer, small)
  const { entry } = await findEntry(writer, 'kind', 'pad')
  const add = (slug: string) => addKind(writer, { ...entry, slug }, byHand())
  await assert.rejects(add('Écrire !'), refusedAs(422, 'hosters.slug-not-plain'))
  await assert.rejects(add(''), refusedAs(422, 'hosters.slug-not-plain'))
  await assert.rejects(add('add'), refusedAs(422, 'hosters.slug-not-plain'), 'it is the address of the form')
  await assert.rejects(add('pad'), refusedAs(422, 'hosters.slug-taken'))
  await add('quill')
  assert.equal(
    (await toldOf(writer, 'catalogue.kind-added')).some(({ subject }) => subject === 'kind quill'),
    true,
  )
})

test('programs and products are added and edited the same way', async () => {
  const { writer } = await openTestDatabase()
  await given.catalogue(writer, small)
  const { entry } = await findEntry(writer, 'software', 'etherpad')
  await addSoftware(writer, { ...entry, slug: 'hedgedoc', name: 'HedgeDoc' }, byHand())
  const product = (await findEntry(writer, 'alternative', 'docs')).entry
  const software = [...product.software, 'hedgedoc']
  await editAlternative(writer, 'docs', { entry: { ...product, software }, revision: 1 }, byHand())
  assert.deepEqual((await findEntry(writer, 'alternative', 'docs')).entry.software, ['etherpad', 'hedgedoc'])
})

test('an entry keeps its address, and an unknown one is not found', async () => {
  const { writer } = await openTestDatabase()
  await given.catalogue(writer, small)
  await edit(writer, 'pad', { slug: 'other', icon: 'pen' })
  assert.equal((await findEntry(writer, 'kind', 'pad')).entry.icon, 'pen')
  await assert.rejects(edit(writer, 'other', {}), refusedAs(404, 'hosters.entry-not-found'))
})

const both = { fr: 'Écrire.', en: 'Write.' }
const small = {
  kinds: [{ slug: 'pad', name: both, sentence: both, replaces: ['docs'] }],
  software: [
    { slug: 'etherpad', name: 'Etherpad', kinds: ['pad'], sentence: both },
    { slug: 'jitsi', name: 'Jitsi', kinds: ['pad'], sentence: both },
  ],
  alternatives: [{ slug: 'docs', name: 'Docs', kinds: ['pad'], software: ['etherpad'], sentence: both }],
}

async function edit(db: Database, slug: string, changed: Partial<Kind>) {
  const { entry, revision } = await findEntry(db, 'kind', slug)
  return editKind(db, slug, { entry: { ...entry, ...changed }, revision }, byHand())
}
