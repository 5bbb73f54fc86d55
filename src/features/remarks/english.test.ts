import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paths } from '../../paths.ts'
import { newStamp } from '../../platform/stamp.ts'
import type { TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import { givenDelegate } from '../delegates/testing.ts'
import { textOf } from '../directory/testing-text.ts'
import { sealOf } from './take-remark.ts'
import { en, leadsTo, mailsTo, oneRemark, openWithDelegate, typed } from './testing.ts'

async function remarkInEnglish(world: TestSite) {
  const stamp = newStamp(sealOf(world), world.now)
  world.pass({ seconds: 5 })
  const email = 'ada@mail.example'
  const explanation = 'The pad has not answered since summer.'
  return leadsTo(await world.post(en(paths.remark.href()), { ...typed, stamp, email, explanation }))
}

test('an English visitor is answered in English', async () => {
  const { world, pervenche } = await openWithDelegate()
  const receipt = await remarkInEnglish(world)
  assert.match(receipt, /^\/en\/remark\//)
  assert.match(textOf(await world.get(receipt)), /^Your remark has arrived No answer yet The hoster has 14 days/)
  const { id } = await oneRemark(world)
  const answer = { outcome: 'not-so', answer: 'We tried it this morning.' }
  await pervenche.browser.post(`/fr/hosters/crocus/remarks/${id}`, answer)
  const [mail] = await mailsTo(world, 'ada@mail.example')
  assert.match(mail?.subject ?? '', /^Answer to your remark on Crocus/)
  assert.match(
    mail?.body ?? '',
    /The hoster Crocus answered:\n\nIt is not so\.\n\n[^>]*not read:\n\n> We tried it this morning\./,
  )
  assert.match(textOf(await world.get(receipt)), /The hoster answered on 23 November 2026 It is not so\./)
})

test('those who answer read English where they chose it', async () => {
  const { world, pervenche } = await openWithDelegate()
  await remarkInEnglish(world)
  const { id } = await oneRemark(world)
  const list = textOf(await pervenche.browser.get('/en/hosters/crocus/remarks'))
  assert.match(list, /^Remarks on Crocus .*1 remark is waiting for an answer.*waited for until 7 December 2026/)
  const page = textOf(await pervenche.browser.get(`/en/hosters/crocus/remarks/${id}`))
  assert.match(page, /^Somebody says that this is wrong .*Something stated is not true/)
})

test('a delegate who reads English is asked in English whether all is still true', async () => {
  const { world, hoster } = await openWithDelegate()
  const basil = await givenPerson(world.db, { name: 'Basil', language: 'en' })
  await givenDelegate(world.db, { personId: basil.id, hosterId: hoster.id })
  world.setClock('2027-10-02T06:00:00Z')
  await world.runJobs()
  world.setClock('2027-10-03T07:00:00Z')
  await world.runJobs()
  const [mail] = await mailsTo(world, basil.email ?? '')
  assert.match(mail?.subject ?? '', /^Is all of it still true about Crocus\?/)
  const link = /http:\/\/localhost:3000(\/en\/still-true\/\S+)/.exec(mail?.body ?? '')?.[1] ?? ''
  assert.match(textOf(await world.get(link)), /^Is all of it still true about Crocus \? Nobody has confirmed it since/)
  await world.post(link, {})
  assert.match(textOf(await world.get(link)), /Confirmed since 3 October 2027\. Thank you!/)
})
