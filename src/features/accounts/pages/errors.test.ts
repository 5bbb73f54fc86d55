// What is wrong is said on the page itself, beside its field, in the language of the page; nothing typed is lost.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestSite } from '../../../testing.ts'
import { faultsIn } from '../../../testing-audit.ts'
import { fieldId } from '../../../ui/filled-form.ts'
import { givenPerson } from '../testing.ts'

interface Wrong {
  path: string
  fields: Record<string, string>
  /** Beside which it is said. */
  field: string
  fr: RegExp
  en: RegExp
}

const inside: Wrong[] = [
  {
    path: 'account/name',
    fields: { name: 'www.ada.example', language: 'fr', revision: '1' },
    field: 'name',
    fr: /Un nom n’est ni une adresse/,
    en: /A name is neither an e-mail address/,
  },
  {
    path: 'account/name',
    fields: { name: 'a'.repeat(61), language: 'fr', revision: '1' },
    field: 'name',
    fr: /60 caractères au plus/,
    en: /60 characters at most/,
  },
  {
    path: 'account/email',
    fields: { email: 'ada@mail.example' },
    field: 'email',
    fr: /C’est déjà votre adresse/,
    en: /This is your address already/,
  },
  {
    path: 'account/keys',
    fields: { name: 'Robot', days: '30' },
    field: 'scope',
    fr: /Cochez au moins un droit/,
    en: /Tick at least one thing/,
  },
  {
    path: 'account/keys',
    fields: { scope: 'read', days: '30' },
    field: 'name',
    fr: /Donnez un nom à la clé/,
    en: /Give the key a name/,
  },
  {
    path: 'account/security/password',
    fields: { newPassword: 'court', passwordAgain: 'court' },
    field: 'newPassword',
    fr: /Il faut au moins 12 caractères/,
    en: /At least 12 characters are needed/,
  },
  {
    path: 'account/security/password',
    fields: { newPassword: 'quatre mots sans rapport', passwordAgain: 'quatre mots' },
    field: 'passwordAgain',
    fr: /Les deux ne sont pas pareils/,
    en: /The two are not the same/,
  },
]

const doors: Wrong[] = [
  {
    path: 'sign-in',
    fields: { email: '' },
    field: 'email',
    fr: /Indiquez votre adresse électronique/,
    en: /Give your e-mail address/,
  },
  {
    path: 'sign-in',
    fields: { email: 'ada@' },
    field: 'email',
    fr: /n’a pas la forme attendue/,
    en: /does not have the expected form/,
  },
  {
    path: 'sign-in/password',
    fields: { email: 'ada@mail.example', password: '' },
    field: 'password',
    fr: /Écrivez votre mot de passe/,
    en: /Type your password/,
  },
  {
    path: 'sign-in/second-factor',
    fields: { code: '123456' },
    field: 'code',
    fr: /Recommencez la connexion/,
    en: /Start signing in again/,
  },
]

for (const [where, wrongs] of [
  ['within an account', inside],
  ['at a door', doors],
] as const)
  test(`${where}, what is wrong stands beside its field, in both languages`, async () => {
    const world = await openTestSite()
    const { id } = await givenPerson(world.db, { name: 'Ada', email: 'ada@mail.example' })
    const browser = where === 'at a door' ? world.visitor() : await world.as(id)
    for (const { path, fields, field, ...words } of wrongs)
      for (const language of ['fr', 'en'] as const) {
        const answer = await browser.post(`/${language}/${path}`, fields)
        const page = await answer.text()
        const which = `${language} ${path} ${field}`
        assert.equal(answer.status, 422, which)
        const said = [...page.matchAll(new RegExp(words[language], 'g'))]
        assert.ok(said.length >= 2, `${which}: on top, and beside the field`)
        assert.match(page, language === 'fr' ? /<title>Erreur/ : /<title>Error/, which)
        assert.ok(page.includes(`href="#${fieldId(field)}"`), `${which}: the list of errors leads to the field`)
        assert.equal(answer.headers.get('cache-control'), 'no-store', which)
        assert.deepEqual(await faultsIn(page), [], which)
      }
  })

test('a program reads the same in JSON, by field', async () => {
  const world = await openTestSite()
  for (const { path, fields, field, ...words } of doors)
    for (const language of ['fr', 'en'] as const) {
      const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
      const init = { method: 'POST', body: JSON.stringify(fields), headers: { ...headers, accept: 'application/json' } }
      const answer = await world.request(`/${language}/${path}`, init)
      if (answer.headers.get('content-type')?.startsWith('text/html')) continue
      const { errors } = await answer.json()
      assert.equal(errors[0]?.path, field)
      assert.match(errors[0]?.message, words[language])
    }
})
