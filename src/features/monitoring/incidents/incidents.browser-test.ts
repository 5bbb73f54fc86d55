import assert from 'node:assert/strict'
import { linksIn, paths } from '../../../paths.ts'
import { waitingMails } from '../../../platform/mail/index.ts'
import { follow, journey, textOf } from '../../../testing-ways.ts'
import { stopToken } from './followers/stop-token.ts'

let visitors = 0

journey('somebody follows a hoster’s incidents by mail, and stops', async ({ page, t, language, world }) => {
  const email = `follower-${++visitors}@mail.example`
  const to = linksIn(language)
  await page.goto(to(paths.follow.href({}, { hoster: 'potager-numerique' })))
  await page.locator('#field-email').fill('not an address')
  world.pass({ seconds: 5 })
  const ask = page.getByRole('button', { name: t('monitoring.follow-ask') })
  await follow(page, ask)
  assert.match(await textOf(page.locator('[role=alert]')), new RegExp(t('monitoring.email-wrong')))
  await page.locator('#field-email').fill(email)
  await follow(page, ask)
  assert.equal(await textOf(page.locator('h1')), t('monitoring.follow-sent-title'))

  const mail = (await waitingMails(world.db)).find(({ recipient }) => recipient === email)
  await page.goto(new URL(/https?:\/\/\S+\/follow\/[\w-]+/.exec(mail?.body ?? '')?.[0] ?? '').pathname)
  await follow(page, page.getByRole('button', { name: t('monitoring.follow-confirm-button') }))
  assert.equal(await textOf(page.locator('h1')), t('monitoring.follow-done-title'))

  const rows = world.db.selectFrom('incidentFollower').selectAll().where('email', '=', email)
  const follower = await rows.executeTakeFirstOrThrow()
  assert.notEqual(follower.confirmedAt, null)
  await page.goto(to(paths.unfollow.href({ token: stopToken(follower.id, world.secret) })))
  await follow(page, page.getByRole('button', { name: t('monitoring.unfollow-button') }))
  assert.equal(await textOf(page.locator('h1')), t('monitoring.unfollowed-title'))
  assert.deepEqual(await rows.execute(), [])
})
