import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openTestWeb, type TestWeb } from '../../../platform/outbound/testing-web.ts'
import { openOwnSite } from '../../../testing-browser.ts'
import { follow, textOf } from '../../../testing-ways.ts'
import { save } from '../../compliance/declaration/testing.ts'
import { delegateIn } from '../../delegates/testing.ts'
import { given } from '../../hosters/testing.ts'
import { givenApplication, givenProof } from '../application/testing.ts'
import { litterIn, type Opened } from './testing.ts'
import { check, press, visitorOn } from './testing-visits.ts'

let site: Awaited<ReturnType<typeof openOwnSite>>
let web: TestWeb
let opened: Opened
const closings: (() => Promise<void>)[] = []

before(async () => {
  web = await openTestWeb({ after: (close) => void closings.push(close) }, ['crocus.example'])
  web.pages.set('https://crocus.example/', 'Bienvenue')
  site = await openOwnSite({ outbound: web.outbound })
  opened = await litterIn(site.world)
  await site.world.runJobs()
})
after(async () => {
  await site.close()
  for (const close of closings) await close()
})

test('a whole litter on a phone without JavaScript: dossier, checks, reviews, correction, vote, admission', async () => {
  const { world } = site
  const { bleuet, cosmos, dahlia } = opened
  const crocus = await applying()
  const ana = await visitorOn(site, crocus.delegate.id)
  await ana.goto('/fr/applications/crocus/draft')
  assert.match(await textOf(ana.locator('main')), /Rien ne bloque l’envoi/)
  await press(ana, 'Envoyer la candidature')

  const coordination = await visitorOn(site, await coordinationId())
  for (const name of ['Bleuet', 'Cosmos']) {
    await coordination.goto('/fr/coordination/reviewers/crocus')
    await coordination.getByLabel(name).check()
    await check(coordination)
    await press(coordination, 'Proposer la relecture')
  }

  const [souci, lilas] = [await visitorOn(site, bleuet.delegate.id), await visitorOn(site, cosmos.delegate.id)]
  for (const reviewer of [souci, lilas]) {
    await reviewer.goto('/fr/account')
    await follow(reviewer, reviewer.getByRole('link', { name: 'Les relectures de candidatures' }))
    await check(reviewer)
    await press(reviewer, 'Je relis la candidature de Crocus')
    await check(reviewer)
  }
  await souci.locator('summary', { hasText: 'Demander des corrections' }).click()
  await souci.getByLabel('Les personnes qui utilisent les services').check()
  await souci.getByLabel('Ce que vous demandez').fill('Qui répond, et quand ?')
  await press(souci, 'Demander ces corrections')

  await ana.goto('/fr/applications/crocus')
  assert.match(await textOf(ana.locator('main')), /Qui répond, et quand/)
  await ana.goto('/fr/applications/crocus/draft/users')
  await ana.fill('[name="users"]', 'Une permanence chaque mardi.')
  await press(ana, 'Enregistrer et vérifier')
  await press(ana, 'Envoyer la candidature')

  for (const reviewer of [souci, lilas]) {
    await reviewer.goto('/fr/reviews')
    await follow(reviewer, reviewer.getByRole('link', { name: 'Continuer la relecture' }))
    await follow(reviewer, reviewer.locator('main .rows a').first())
    await check(reviewer)
    for (const mark of await reviewer.locator('input[value="fine"]').all()) await mark.check()
    await press(reviewer, 'Enregistrer et continuer')
    for (const mark of await reviewer.locator('input[value="fine"]').all()) await mark.check()
    await press(reviewer, 'Enregistrer et finir')
    await press(reviewer, 'Envoyer la relecture')
    assert.match(await textOf(reviewer.getByRole('alert')), /Choisissez votre avis d’ensemble/)
    await reviewer.getByLabel('Favorable', { exact: true }).check()
    await reviewer.getByLabel('Pourquoi').fill('Un dossier franc.')
    await press(reviewer, 'Envoyer la relecture')
    await check(reviewer)
  }
  await ana.goto('/fr/applications/crocus/reviews')
  await check(ana)
  await ana.locator('summary', { hasText: 'Répondre à cette relecture' }).first().click()
  await ana.getByLabel('Votre réponse').first().fill('Merci à vous.')
  await follow(ana, ana.getByRole('button', { name: 'Répondre' }).first())

  world.setClock('2026-12-26T23:02:00Z')
  await world.runJobs()
  for (const member of [bleuet, cosmos, dahlia]) {
    const voter = await visitorOn(site, member.delegate.id)
    await voter.goto('/fr/litters/12')
    await follow(voter, voter.getByRole('link', { name: 'Voter' }))
    if (member === dahlia) {
      await voter.getByLabel('Contre', { exact: true }).check()
      await press(voter, 'Voter pour Dahlia')
      assert.match(await textOf(voter.getByRole('alert')), /Un vote contre cite un engagement ou donne une raison/)
      await check(voter)
      assert.ok(await voter.getByLabel('Contre', { exact: true }).isChecked())
    }
    await voter.getByLabel('Pour', { exact: true }).check()
    await press(voter, `Voter pour ${member.name}`)
    assert.match(await textOf(voter.getByRole('status')), /Un vote est enregistré/)
    await check(voter)
  }
  world.setClock('2027-01-10T23:00:01Z')
  await world.runJobs()
  const everybody = await visitorOn(site, null)
  await everybody.goto('/fr/litters/12')
  assert.match(
    await textOf(everybody.locator('main')),
    /Un hébergeur du registre en vient\s*Crocus\s*membre aujourd’hui/,
  )
  await check(everybody)
  await world.directory.refresh()
  await everybody.goto('/fr/hosters?q=crocus')
  assert.match(await textOf(everybody.locator('main')), /Crocus/)
})

/** Crocus, which no vote has let in yet, with Ana, its proof, its self-assessment and a dossier that lacks nothing. */
async function applying() {
  const { world } = site
  const facts = { name: 'Crocus', website: 'https://crocus.example/', description: { fr: 'Une petite ferme.' } }
  const hoster = await given.hoster(world.db, facts)
  await given.service(world.db, hoster.id, { name: 'Pad' })
  const delegate = await delegateIn(world, hoster.id, 'Ana')
  await givenProof(world.db, hoster.id)
  const home = '/fr/hosters/crocus/declaration'
  await delegate.browser.post(home, { do: 'blank' })
  await save(delegate.browser, `${home}/open`, { 'open.free-software.state': 'met', 'open.formats.state': 'met' })
  await save(delegate.browser, `${home}/respect`, { 'respect.trackers.state': 'met' })
  const [, revision = ''] = /name="revision" value="(\d+)"/.exec(await delegate.browser.get(home)) ?? []
  await delegate.browser.post(home, { do: 'send', revision })
  await givenApplication(world, { hosterId: hoster.id, personId: delegate.id, sent: false })
  return { ...hoster, delegate }
}

async function coordinationId(): Promise<string> {
  const rows = site.world.db.selectFrom('person').select('id').where('name', '=', 'Angélique')
  return (await rows.executeTakeFirstOrThrow()).id
}
