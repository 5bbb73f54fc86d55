import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { openTestSite } from '../../testing.ts'
import { findHoster } from '../hosters/index.ts'
import { errorAt, type Fields, fieldsIn, fieldsOf, givenRegister } from './testing.ts'

const square = { width: 40, height: 40, channels: 3 as const, background: '#f0980c' }

function multipart(fields: Fields, file: Blob, name: string): FormData {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(field, each)
  form.append('logo', file, name)
  return form
}

async function givenLogo() {
  const world = await openTestSite()
  const { coordination, edit, hoster } = await givenRegister(world)
  const send = (fields: Fields, bytes: Uint8Array<ArrayBuffer>, name = 'logo.png') =>
    coordination.request(edit, {
      method: 'POST',
      body: multipart(fields, new Blob([bytes]), name),
      headers: { 'sec-fetch-site': 'same-origin' },
    })
  const logo = async () => (await findHoster(world.db, hoster.slug)).logo
  const png = new Uint8Array(await sharp({ create: square }).png().toBuffer())
  return { world, coordination, edit, send, logo, png, fields: await fieldsOf(coordination, edit) }
}

test('a picture is drawn anew, kept, and shown on the page of the hoster', async () => {
  const { world, send, logo, png, fields, coordination, edit } = await givenLogo()
  assert.equal((await send(fields, png)).status, 303)
  const hash = await logo()
  assert.ok(hash)
  const file = await world.request(`/files/${hash}.webp`)
  assert.equal(file.headers.get('content-type'), 'image/webp')
  assert.ok((await coordination.get(edit)).includes(`/files/${hash}.webp`))
})

test('a picture is not lost when something else is wrong', async () => {
  const { send, logo, png, fields, coordination, edit } = await givenLogo()
  const refused = await send({ ...fields, founded: 'hier' }, png)
  assert.equal(refused.status, 422)
  const again = fieldsIn(await refused.text())
  assert.match(String(again['logo-kept']), /^[0-9a-f]{32}$/)
  assert.equal((await coordination.post(edit, { ...again, founded: '2019' })).status, 303)
  assert.equal(await logo(), again['logo-kept'])
})

test('what is no picture of ours is refused in words, and nothing typed is lost', async () => {
  const { send, logo, fields, edit, coordination } = await givenLogo()
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
  const text = new TextEncoder().encode('not a picture')
  const png = new Uint8Array(Buffer.from('89504e470d0a1a0a00000000', 'hex'))
  const cases: [Uint8Array<ArrayBuffer>, RegExp][] = [
    [svg, /SVG peuvent contenir des programmes/],
    [text, /ne se lit pas/],
    [png, /ne se lit pas/],
    [new Uint8Array(300 * 1024), /dépasse 256/],
  ]
  for (const [bytes, says] of cases) {
    const answer = await send({ ...fields, activityNote: 'À garder' }, bytes)
    assert.equal(answer.status, 422)
    const html = await answer.text()
    assert.match(errorAt(html, 'logo') ?? '', says)
    assert.equal(fieldsIn(html).activityNote, 'À garder')
  }
  const invented = await coordination.post(edit, { ...fields, 'logo-kept': 'f'.repeat(32) })
  assert.equal(invented.status, 422)
  assert.equal(await logo(), null)
})

test('a logo can be taken away again', async () => {
  const { send, logo, png, fields, coordination, edit } = await givenLogo()
  await send(fields, png)
  const answer = await coordination.post(edit, { ...(await fieldsOf(coordination, edit)), 'logo-gone': 'yes' })
  assert.equal(answer.status, 303)
  assert.equal(await logo(), null)
})

test('a body that is much too large is refused before it is read', async () => {
  const { send, fields } = await givenLogo()
  assert.equal((await send(fields, new Uint8Array(5 * 1024 * 1024))).status, 422)
})
