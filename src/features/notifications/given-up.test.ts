import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askForJob } from '../../platform/jobs/index.ts'
import { openTestDatabase } from '../../testing-database.ts'
import { givenPerson } from '../accounts/testing.ts'
import { markRead, unreadOf } from './index.ts'
import { later, mailsTo, monday, work } from './testing.ts'

const jobs = { 'seal-journal': async () => Promise.reject(new Error('no such table: ciboule@mail.example')) }

test('administrators learn of a job that was given up, in the digest, and not what it said', async () => {
  const { writer } = await openTestDatabase()
  const administrator = await givenPerson(writer, { name: 'A', roles: ['administrator'] })
  const coordinator = await givenPerson(writer, { name: 'B', roles: ['coordination'] })
  for (const name of ['a', 'b', 'c'])
    await askForJob(writer, { kind: 'seal-journal', name, payload: null, runAt: monday })
  for (let hour = 0; hour < 24; hour++) await work(writer, later({ hours: hour }), { jobs })
  const told = await unreadOf(writer, administrator.id)
  assert.deepEqual(
    told.map(({ kind, values }) => [kind, values]),
    [['site', { job: 'seal-journal' }]],
    'three jobs of one kind are one thing to know',
  )
  assert.deepEqual(await unreadOf(writer, coordinator.id), [])
  await work(writer, Temporal.Instant.from('2026-11-30T07:00:00Z'), { jobs })
  const [mail, ...more] = await mailsTo(writer, administrator.email)
  assert.deepEqual(more, [])
  assert.match(mail?.body ?? '', /«\u00a0seal-journal\u00a0»[\s\S]*parce que vous administrez ce site/)
  assert.doesNotMatch(mail?.body ?? '', /ciboule/)
})

test('once they read it, the next failure is news again', async () => {
  const { writer } = await openTestDatabase()
  const { id } = await givenPerson(writer, { roles: ['administrator'] })
  const failAt = async (start: number) => {
    await askForJob(writer, { kind: 'seal-journal', name: 'a', payload: null, runAt: later({ hours: start }) })
    for (let hour = 0; hour < 24; hour++) await work(writer, later({ hours: start + hour }), { jobs })
  }
  await failAt(0)
  const [first] = await unreadOf(writer, id)
  await markRead(writer, id, [first?.id ?? ''], monday)
  await failAt(30)
  assert.equal((await unreadOf(writer, id)).length, 1)
})
