import assert from 'node:assert/strict'
import { test } from 'node:test'
import { givenPerson } from '../accounts/testing.ts'
import { personalData } from './personal-data.ts'
import { openWithDelegate, remark, remarksIn, voicesIn } from './testing.ts'

async function openWithTraces() {
  const opened = await openWithDelegate()
  const { world, pervenche } = opened
  const navet = await givenPerson(world.db, { name: 'Navet' })
  await remark(world, { email: 'navet+list@mail.example' })
  await remark(world, { explanation: 'Quelqu’un d’autre le dit aussi.' })
  const [row] = await remarksIn(world)
  const answer = { outcome: 'not-so', answer: 'Nous avons vérifié ce matin.' }
  await pervenche.browser.post(`/fr/hosters/crocus/remarks/${row?.id}`, answer)
  return { ...opened, navet }
}

test('each is told what they wrote, and nothing of others', async () => {
  const { world, navet, pervenche } = await openWithTraces()
  const about = async (id: string) => JSON.stringify(await personalData.aboutPerson(world.db, id))
  assert.match(await about(navet.id), /"email":"navet\+list@mail\.example","explanation":"Le pad ne répond plus/)
  assert.doesNotMatch(await about(navet.id), /Quelqu’un d’autre|vérifié/)
  assert.match(await about(pervenche.id), /"remarks":\[\],"answers":\[.*Nous avons vérifié ce matin/)
  assert.doesNotMatch(await about(pervenche.id), /ne répond plus/)
})

test('who is forgotten leaves what was said and answered, and no trace of who it was', async () => {
  const { world, navet, pervenche } = await openWithTraces()
  for (const { id } of [navet, pervenche, navet]) await personalData.forgetPerson(world.db, id, world.now)
  const left = JSON.stringify([await remarksIn(world), await voicesIn(world)])
  assert.doesNotMatch(left, /navet/)
  assert.ok(!left.includes(pervenche.id))
  assert.match(left, /ne répond plus/)
  assert.match(left, /vérifié/)
})
