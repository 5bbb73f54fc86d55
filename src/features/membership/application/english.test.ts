// Every page of an application speaks the language of its address, and says in which its words are written.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../../editing/testing.ts'
import { givenApplication, givenAssessment, givenLitter, openApplying, whole } from './testing.ts'

const french = /candidature|hébergeur|dossier de|portée|engagement|relecture|enregistr/i
/** What its people wrote stays as they wrote it. */
const written = Object.values(whole).flatMap((said) =>
  typeof said === 'string' ? [said, said.replaceAll('**', '')] : [],
)
const withoutWritten = (text: string) =>
  written.reduce((rest, said) => (said === '' ? rest : rest.replaceAll(said, '')), text)

async function open(t: Parameters<typeof openApplying>[0], sent: boolean) {
  const opened = await openApplying(t)
  const { world, hoster, ana } = opened
  await givenLitter(world.db)
  await givenAssessment(ana.browser)
  await givenApplication(world, { hosterId: hoster.id, personId: ana.id, sent })
  return { ...opened, browser: ana.browser }
}

test('the pages of a draft are in English at English addresses', async (t) => {
  const { browser } = await open(t, false)
  const steps = ['hoster', 'charter', 'team', 'reasons', 'users'].map((step) => `/draft/${step}`)
  for (const page of ['/draft', ...steps]) {
    const html = await browser.get(`/en/applications/crocus${page}`)
    const [, main = ''] = /<main[^>]*>(.*?)<\/main>/s.exec(html) ?? []
    assert.doesNotMatch(withoutWritten(textOf(main)).replace(/J’accepte que mon nom soit là\./, ''), french, page)
  }
})

test('the public page is in English, and says that the dossier is written in French', async (t) => {
  const { world, browser } = await open(t, true)
  for (const url of ['/en/applications/crocus', '/en/applications/crocus/versions', '/en/join']) {
    const [, main = ''] = /<main[^>]*>(.*?)<\/main>/s.exec(await world.get(url)) ?? []
    assert.doesNotMatch(withoutWritten(textOf(main)), french, url)
  }
  assert.match(await world.get('/en/applications/crocus'), /lang="fr"[^>]*><p>Un atelier par mois/)
  assert.match(textOf(await browser.get('/en/applications/crocus/withdrawal')), /Withdraw the application of Crocus/)
})

test('who only looks at a step in another language has translated nothing; who writes there has', async (t) => {
  const { world, browser } = await open(t, false)
  const users = '/en/applications/crocus/draft/users'
  const save = async (fields: Record<string, string>) => {
    const [, mark = ''] = /name="mark" value="([^"]+)"/.exec(await browser.get(users)) ?? []
    await browser.post(users, { mark, go: 'stay', ...fields })
    const { dossier } = await world.db.selectFrom('application').select('dossier').executeTakeFirstOrThrow()
    return String(Reflect.get(JSON.parse(dossier), 'language'))
  }
  assert.equal(await save({ users: whole.users, prices: whole.prices }), 'fr')
  assert.equal(await save({ users: 'A workshop each month.', prices: 'Free.' }), 'en')
})
