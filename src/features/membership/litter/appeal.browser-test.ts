import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openOwnSite } from '../../../testing-browser.ts'
import { follow, textOf } from '../../../testing-ways.ts'
import { reviewTaken, sendReviewAt } from '../review/testing.ts'
import { litterIn, memberIn } from './testing.ts'
import { check, press, visitorOn } from './testing-visits.ts'
import { declined, deskIn, type Reviewed, reviewedIn } from './testing-votes.ts'

let site: Awaited<ReturnType<typeof openOwnSite>>
let opened: Reviewed

before(async () => {
  site = await openOwnSite()
  opened = await reviewedIn(await litterIn(site.world))
})
after(() => site.close())

test('a refusal with its appeal, on a phone without JavaScript: reasons, other reviewers, one more vote', async () => {
  const { world } = site
  const { jasmin, bleuet, cosmos, dahlia } = opened
  await declined(opened)
  const coordination = await visitorOn(site, await coordinationId())
  await coordination.goto('/fr/coordination/admissions/jasmin')
  await coordination.getByLabel('Pourquoi').fill('Proposez aussi des formats ouverts.')
  await check(coordination)
  await press(coordination, 'Publier l’explication')

  const page = await visitorOn(site, jasmin.delegate.id)
  await page.goto('/fr/applications/jasmin')
  const said = await textOf(page.locator('main'))
  assert.match(said, /Jasmin n’est pas admis/)
  assert.match(said, /Les formats sont fermés/)
  assert.match(said, /Proposez aussi des formats ouverts/)
  await check(page)
  await follow(page, page.getByRole('link', { name: 'Faire appel' }))
  await press(page, 'Faire appel')
  assert.match(await textOf(page.getByRole('alert')), /Dites pourquoi vous faites appel/)
  await page.getByLabel('Pourquoi vous faites appel').fill('Nos formats sont ouverts depuis ce mois.')
  await check(page)
  await press(page, 'Faire appel')
  assert.match(await textOf(page.locator('main')), /Nos formats sont ouverts depuis ce mois/)

  const erable = await memberIn(world, 'Erable', 'Sureau')
  const present = { ...opened, desk: await deskIn(opened) }
  for (const member of [dahlia, erable]) {
    const delegate = { ...member.delegate, browser: await world.as(member.delegate.id) }
    await sendReviewAt(delegate.browser, await reviewTaken(present, jasmin, { ...member, delegate }))
  }
  world.setClock('2027-01-15T09:00:00Z')
  await world.runJobs()
  for (const member of [bleuet, cosmos, dahlia]) {
    const voter = await visitorOn(site, member.delegate.id)
    await voter.goto('/fr/applications/jasmin')
    await follow(voter, voter.getByRole('link', { name: 'Voir le vote' }))
    await voter.getByLabel('Pour', { exact: true }).first().check()
    await follow(voter, voter.locator('form[action*="ballots"] button[type=submit]').first())
  }
  world.setClock('2027-02-15T09:00:00Z')
  await world.runJobs()
  const everybody = await visitorOn(site, null)
  await everybody.goto('/fr/applications/jasmin')
  const left = await textOf(everybody.locator('main'))
  assert.match(left, /Admise/)
  assert.match(left, /Nos formats sont ouverts depuis ce mois/)
  await check(everybody)
})

async function coordinationId(): Promise<string> {
  const rows = site.world.db.selectFrom('person').select('id').where('name', '=', 'Angélique')
  return (await rows.executeTakeFirstOrThrow()).id
}
