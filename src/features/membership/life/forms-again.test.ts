// A page that answered a form has the form's address: opened again, or in the other language, it leads back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLife } from './testing.ts'

const own = '/hosters/crocus'

test('whoever reloads a form that was refused, or reads it in English, is led to where it stands', async () => {
  const { world, delegate, coordination } = await openLife()
  await coordination.post(`/fr${own}/sanction`, { kind: 'suspension', reasons: 'Plus personne.' })
  const { id } = await world.db.selectFrom('sanction').select('id').executeTakeFirstOrThrow()
  for (const [form, place] of [
    [`${own}/life/pause`, `${own}/life`],
    [`${own}/life/return`, `${own}/life`],
    [`${own}/departure/calling-off`, `${own}/departure`],
    [`${own}/welcome/any/end`, `${own}/welcome`],
    [`${own}/incubation/goals`, `${own}/incubation`],
    [`${own}/incubation/end`, `${own}/incubation`],
    [`${own}/mentoring/any`, `${own}/mentoring`],
    [`${own}/mentoring/any/end`, `${own}/mentoring`],
    ['/incubating/crocus/notes', '/incubating/crocus'],
    ['/incubating/crocus/notes/any/removal', '/incubating/crocus'],
    ...['reply', 'withdrawal', 'appeal', 'lifting'].map((act) => [`/sanctions/${id}/${act}`, `/sanctions/${id}`]),
  ] as const)
    for (const language of ['fr', 'en']) {
      const answer = await delegate.browser.request(`/${language}${form}`)
      assert.deepEqual([answer.status, answer.headers.get('location')], [302, `/${language}${place}`], form)
    }
})

test('of a service that closes as well', async () => {
  const { delegate } = await openLife()
  const at = `/fr${own}/services/pad/closing`
  const answer = await delegate.browser.request(`${at}/calling-off`)
  assert.deepEqual([answer.status, answer.headers.get('location')], [302, at])
})
