// Nothing typed is lost in silence: a page that cannot take it gives it back.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import type { Visitor } from '../../../testing-visitor.ts'
import { delegateIn, openCrocus } from '../../delegates/testing.ts'
import { textOf } from '../../directory/testing-text.ts'
import { given } from '../../hosters/testing.ts'
import { givenDraft, givenServiceIn, whereTo } from './testing.ts'

const words = 'Nous hébergeons des <pads> & des nuages.\nDepuis 2021.'
const typed = { 'organization.name': 'Crocus d’été', 'organization.description': words, go: 'next' }

/** What the page gives back: its text field, and the file that its button makes of it. */
async function givenBack(browser: Visitor, answer: Response) {
  const page = await answer.text()
  const [, action = '', text = ''] =
    /action="([^"]+kept-text)"[\s\S]*?<textarea[^>]*>\n?([^<]*)<\/textarea>/.exec(page) ?? []
  const body = new FormData()
  body.append('text', plain(text).replaceAll('\n', '\r\n'))
  const file = await browser.request(action, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } })
  assert.match(file.headers.get('content-disposition') ?? '', /^attachment; filename="(mon-texte|my-text)\.txt"$/)
  assert.equal(file.headers.get('content-type'), 'text/plain; charset=UTF-8')
  return { page, shown: textOf(page), file: await file.text() }
}

const plain = (html: string) => html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

async function refusedWith(browser: Visitor, address: string, status: number, fields: Record<string, string> = typed) {
  const answer = await browser.post(address, fields)
  assert.equal(answer.status, status)
  assert.equal(answer.headers.get('cache-control'), 'no-store')
  return givenBack(browser, answer)
}

async function openDelegate() {
  const { world, hoster, page } = await openCrocus()
  const ada = await delegateIn(world, hoster.id, 'Ada')
  const draft = whereTo(await ada.browser.post(`${page}/description`, {}))
  const remove = () =>
    world.db
      .updateTable('delegation')
      .set({ endedAt: '2026-11-23T09:00:00.000Z' })
      .where('id', '=', ada.delegationId)
      .execute()
  return { world, page, draft, remove, browser: ada.browser }
}

test('who acts for a hoster no more since they began to type has their text back, to copy and to download', async () => {
  const { browser, draft, remove } = await openDelegate()
  await remove()
  const { page, shown, file } = await refusedWith(browser, `${draft}/about`, 404)
  assert.match(shown, /Ce que vous avez écrit n’a pas été enregistré/)
  assert.match(shown, /organization\.name = Crocus d’été/)
  assert.match(page, /Nous hébergeons des &lt;pads&gt; &amp; des nuages\./)
  assert.equal(file, `organization.name = Crocus d’été\norganization.description =\n${words}\n`)
})

test('so has who edits the hoster by hand, or publishes: forbidden takes nothing away', async () => {
  const { browser, page, remove } = await openDelegate()
  await remove()
  const { file } = await refusedWith(browser, `${page}/edit`, 403, { name: 'Crocus', 'description.fr': words })
  assert.equal(file, `name = Crocus\ndescription.fr =\n${words}\n`)
  const english = await browser.post(`${page.replace('/fr/', '/en/')}/edit`, { name: 'Crocus', town: 'Brest' })
  assert.match(textOf(await english.text()), /What you wrote was not saved Here it is, whole\./)
})

test('a draft, a service or a machine that another tab took away gives back what was typed for it', async () => {
  const world = await openTestSite()
  await given.catalogue(world.db)
  const browser = world.visitor()
  const draft = await givenDraft(world, browser)
  const service = await givenServiceIn(browser, draft, { name: 'Pad' })
  const machine = whereTo(await browser.post(`${draft}/machines`, { name: 'Radis' }))
  await browser.post(`${service}/removal`, {})
  await browser.post(`${machine}/removal`, {})
  const said = { 'service.name': 'Pad des Crocus', go: 'stay' }
  assert.equal((await refusedWith(browser, `${service}/what`, 404, said)).file, 'service.name = Pad des Crocus\n')
  assert.match((await refusedWith(browser, machine, 404, { 'host.name': 'Le Radis' })).file, /Le Radis/)
  await browser.post(`${draft}/removal`, {})
  assert.match((await refusedWith(browser, `${draft}/about`, 404)).file, /Crocus d’été/)
})

test('where nothing was written, nothing is given back', async () => {
  const { browser, draft, remove } = await openDelegate()
  await remove()
  const answer = await browser.post(`${draft}/removal`, {})
  assert.equal(answer.status, 404)
  assert.doesNotMatch(await answer.text(), /kept-text/)
})

test('what another site sends in somebody’s name is never shown, nor are secrets', async () => {
  const { world, browser, page, remove } = await openDelegate()
  await remove()
  const body = new URLSearchParams({ name: 'Un piège' })
  const elsewhere = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
  const foreign = await world.request(`${page}/edit`, { method: 'POST', headers: elsewhere, body })
  assert.doesNotMatch(await foreign.text(), /Un piège/)
  const { page: shown } = await refusedWith(browser, `${page}/edit`, 403, { name: 'Crocus', password: 'Mon secret' })
  assert.doesNotMatch(shown, /Mon secret/)
})

test('a program gets its problem as before', async () => {
  const { browser, page, remove } = await openDelegate()
  await remove()
  const headers = { accept: 'application/json', 'sec-fetch-site': 'same-origin' }
  const body = new URLSearchParams({ name: 'Crocus' })
  const answer = await browser.request(`${page}/edit`, { method: 'POST', headers, body })
  assert.equal(answer.status, 403)
  assert.equal(answer.headers.get('content-type'), 'application/problem+json; charset=UTF-8')
})
