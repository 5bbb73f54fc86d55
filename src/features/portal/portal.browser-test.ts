import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import { after, before, describe, test } from 'node:test'
import { listening, portOf } from '../../platform/testing-server.ts'
import { barriers, faultsIn, overflowing } from '../../testing-audit.ts'
import { type OwnSite, openOwnSite, phone } from '../../testing-browser.ts'
import { answerOf, standIns } from '../software/testing-programs.ts'
import { givenPlace } from './testing.ts'
import { usualKinds } from './usual-kinds.ts'

/** The program behind each stall, where it opens, and what its page is called. */
const opens: Record<string, { program: string; at: RegExp; title: RegExp }> = {
  pad: { program: 'etherpad', at: /\/etherpad\/p\/Conseil-[a-z2-9]{4}\?lang=fr$/, title: /Etherpad/ },
  visio: { program: 'jitsi-meet', at: /\/jitsi-meet\/Conseil-[a-z2-9]{4}$/i, title: /Jitsi/ },
  date: { program: 'framadate', at: /\/framadate\/create_poll\.php/, title: /Framadate/ },
  spreadsheet: { program: 'ethercalc', at: /\/ethercalc\/Conseil-[a-z2-9]{4}$/i, title: /EtherCalc/ },
  file: { program: 'lufi', at: /\/lufi\/$/, title: /Lufi/ },
  picture: { program: 'lutim', at: /\/lutim\/$/, title: /Lutim/ },
  postit: { program: 'scrumblr', at: /\/scrumblr\/Conseil-[a-z2-9]{4}$/i, title: /scrumblr/ },
  link: { program: 'lstu', at: /\/lstu\/$/, title: /LSTU/ },
  secret: { program: 'privatebin', at: /\/privatebin\/$/, title: /Paste|PrivateBin/ },
}

describe('the nine stalls, on a phone without JavaScript', () => {
  let site: OwnSite
  let elsewhere: Server
  let referrers: (string | undefined)[]

  before(async () => {
    referrers = []
    elsewhere = await listening(
      createServer(({ url = '', headers }, response) => {
        const [, program = '', path = ''] = /^\/([^/]+)\/([^?]*)/.exec(url) ?? []
        const standIn = standIns.find((each) => each.program === program)
        if (url === '/favicon.ico') return response.writeHead(204).end()
        referrers.push(headers.referer)
        if (!standIn) return response.writeHead(404).end()
        const { status = 200, type, text } = answerOf(standIn, path)
        return response.writeHead(status, { 'content-type': type }).end(text)
      }),
    )
    site = await openOwnSite()
    const origin = `http://127.0.0.1:${portOf(elsewhere)}`
    for (const { kind } of usualKinds)
      await givenPlace(site.world.db, `Chez ${kind}`, { kind, service: { url: `${origin}/${opens[kind]?.program}/` } })
    await site.world.directory.refresh()
    await site.world.portal.refresh()
  })

  after(async () => {
    elsewhere.closeAllConnections()
    elsewhere.close()
    await site.close()
  })

  for (const { kind, name } of usualKinds)
    test(`${name.fr}: from the card through to the program`, async () => {
      const expected = opens[kind]
      assert.ok(expected)
      const visit = await site.visit({ javaScriptEnabled: false, viewport: phone, isMobile: true, hasTouch: true })
      const { page } = visit
      await page.goto('/fr/portal')
      const card = page.locator(`#${kind}`)
      const field = card.locator('input[name=name]')
      if ((await field.count()) > 0) await field.fill('Conseil')
      await card.getByRole('button', { name: `Ouvrir` }).tap()
      await page.waitForURL(/^http:\/\/127\.0\.0\.1/)
      assert.match(page.url(), expected.at)
      assert.match(await page.title(), expected.title)
      assert.deepEqual(visit.complaints, [])
      assert.deepEqual(await visit.context.cookies(), [])
      await visit.leave()
    })

  test('whoever is opened is not told where one comes from', () => {
    assert.ok(referrers.length >= 9)
    assert.deepEqual(
      referrers.filter((referrer) => referrer !== undefined),
      [],
    )
  })

  test('the box that is unticked gives the very name', async () => {
    const visit = await site.visit({ javaScriptEnabled: false, viewport: phone })
    await visit.page.goto('/fr/portal')
    const card = visit.page.locator('#pad')
    await card.locator('input[name=name]').fill('Conseil')
    await card.getByRole('checkbox').uncheck()
    await card.getByRole('button').click()
    await visit.page.waitForURL(/\/etherpad\/p\/Conseil\?lang=fr$/)
    await visit.leave()
  })

  test('one may choose: from the card to one that is explained, and open it', async () => {
    const visit = await site.visit({ javaScriptEnabled: false, viewport: phone })
    const { page } = visit
    await page.goto('/fr/portal')
    await page
      .locator('#pad')
      .getByRole('link', { name: /Choisir moi-même/ })
      .click()
    assert.match((await page.locator('h1').textContent()) ?? '', /s’ouvrira chez Chez pad/)
    await page.getByLabel('Nom du pad').fill('Conseil')
    await page.getByRole('button', { name: 'Ouvrir celui-ci' }).click()
    await page.waitForURL(/\/etherpad\/p\/Conseil-/)
    await visit.leave()
  })

  test('the pages that say why nothing opens are without barriers too, in both languages, by day and by night', async () => {
    const wrong: string[] = []
    for (const [locale, colorScheme] of [
      ['fr-FR', 'light'],
      ['en-GB', 'dark'],
    ] as const) {
      const visit = await site.visit({ locale, colorScheme, viewport: phone })
      for (const address of [
        '/open/bread',
        '/open/pad?software=hedgedoc',
        '/fr/portal',
        '/en/portal/visio',
        '/fr/portal?hoster=chez-pad',
        '/en/portal?hoster=chez-pad&x=1',
        '/embed/portal?lang=en',
      ]) {
        const answer = await visit.page.goto(address)
        const found = [
          ...(await barriers(visit.page)),
          ...(await faultsIn((await answer?.text()) ?? '')),
          ...(await overflowing(visit.page)),
        ]
        if (found.length > 0) wrong.push(`${address} (${locale}): ${found.join('; ')}`)
      }
      await visit.leave()
    }
    assert.deepEqual(wrong, [])
  })
})
