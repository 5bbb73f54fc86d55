import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paths } from '../../paths.ts'
import { answerRestriction, freeze, lift } from './index.ts'
import { personalData } from './personal-data.ts'
import { fr, openModeration, reason, report, stampIn, typed } from './testing.ts'

async function openWithTraces() {
  const site = await openModeration()
  const { world, neighbour, coordination, by, subject, radis, people } = site
  const id = await freeze(world.db, { subject, hosterId: radis.id, reason }, by)
  const actor = { kind: 'person', personId: people.ortie, forHosterId: radis.id } as const
  await answerRestriction(world.db, id, 'Nous avons récrit le texte.', { actor, now: world.now })
  await lift(world.db, id, 'Le texte a été récrit depuis.', by)
  const page = await neighbour.get(fr(paths.report.href()))
  world.pass({ seconds: 5 })
  await neighbour.post(fr(paths.report.href()), {
    ...typed,
    name: 'Navet',
    email: 'navet@mail.example',
    stamp: stampIn(page),
  })
  const report = await world.db.selectFrom('report').select('id').executeTakeFirstOrThrow()
  await coordination.post(fr(paths.coordinationReport.href(report)), { decision: 'kept', reason })
  return site
}

test('each is told what they wrote, and nothing of others', async () => {
  const { world, people } = await openWithTraces()
  const about = async (id: string) => JSON.stringify(await personalData.aboutPerson(world.db, id))
  assert.match(await about(people.navet), /"explanation":"La présentation du Radis copie/)
  assert.match(await about(people.ortie), /"decisions":\[\{"did":"answer".*Nous avons récrit/)
  assert.doesNotMatch(await about(people.ortie), /sans rapport/)
  assert.match(await about(people.camomille), /"freeze".*"lift".*"report kept"/)
  assert.doesNotMatch(await about(people.camomille), /Nous avons récrit|copie celle/)
})

test('who is forgotten leaves what everybody reads, and no trace of who it was', async () => {
  const { world, people } = await openWithTraces()
  for (const id of Object.values(people)) {
    await personalData.forgetPerson(world.db, id, world.now)
    await personalData.forgetPerson(world.db, id, world.now)
  }
  const left = JSON.stringify([
    await world.db.selectFrom('report').selectAll().execute(),
    await world.db.selectFrom('restriction').selectAll().execute(),
  ])
  for (const id of Object.values(people)) assert.ok(!left.includes(id))
  assert.doesNotMatch(left, /Navet|navet@/)
  assert.match(left, /Nous avons récrit/)
  assert.match(left, /copie celle/)
})

test('a report from a mailbox is its owner’s, signed in or not', async () => {
  const { world, people } = await openModeration()
  await report(world, { email: 'navet+list@mail.example', name: 'Quelqu’un' })
  assert.match(JSON.stringify(await personalData.aboutPerson(world.db, people.navet)), /navet\+list@/)
  assert.doesNotMatch(JSON.stringify(await personalData.aboutPerson(world.db, people.ortie)), /navet/)
  await personalData.forgetPerson(world.db, people.navet, world.now)
  assert.doesNotMatch(JSON.stringify(await world.db.selectFrom('report').selectAll().execute()), /navet|Quelqu/)
})
