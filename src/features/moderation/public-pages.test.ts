import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { paths } from '../../paths.ts'
import { textOf } from '../directory/testing-text.ts'
import { en, fr, idIn, type Moderated, openModeration, reason } from './testing.ts'

const formAt = (about: string) => fr(paths.coordinationRestrictionAdd.href({}, { about }))

describe('decisions of the coordination, by their pages', () => {
  let site: Moderated
  beforeEach(async () => {
    site = await openModeration()
  })
  const restrict = (about: string, what: string, said = reason) =>
    site.coordination.post(formAt(about), { what, reason: said })

  test('the coordination freezes a page from its address, and sees its decision', async () => {
    const form = await site.coordination.get(formAt('https://localhost/fr'))
    assert.match(form, /rien de ce site qui se retire/)
    assert.match(
      await site.coordination.get(formAt('/fr/hosters/radis')),
      /Il s’agit de <a href="\/fr\/hosters\/radis">/,
    )
    const answer = await restrict('/fr/hosters/radis', 'freeze')
    assert.equal(answer.status, 303)
    const page = textOf(await site.coordination.get(answer.headers.get('location') ?? ''))
    assert.match(page, /Page gelée : Radis/)
    assert.match(page, /Décidée par Camomille/)
    const list = textOf(await site.coordination.get(fr(paths.coordinationRestrictions.href())))
    assert.match(list, /Radis Toute la page 23 novembre 2026 En cours/)
  })

  test('a service can be frozen alone, and its texts hidden', async () => {
    const form = await site.coordination.get(formAt('/en/services/radis/pad-du-radis'))
    assert.match(form, /value="retention"/)
    assert.doesNotMatch(form, /value="backups"/)
    assert.equal((await restrict('/fr/services/radis/pad-du-radis', 'retention')).status, 303)
    assert.equal((await restrict('/fr/services/radis/pad-du-radis', 'freeze')).status, 303)
  })

  test('what is wrong stands beside its field, and nothing typed is lost', async () => {
    const answer = await restrict('/fr/hosters/radis', '', 'trop court')
    const page = await answer.text()
    assert.equal(answer.status, 422)
    assert.match(page, /20 caractères au moins/)
    assert.match(page, />trop court<\/textarea>/)
    const nothing = await site.coordination.post(formAt('/fr/hosters/radis'), {})
    assert.match(await nothing.text(), /Choisissez ce que vous retirez/)
    assert.equal((await restrict('/fr/hosters/radis', 'name')).status, 422)
    assert.equal((await restrict('/fr/hosters/radis', 'freeze', 'mot '.repeat(600))).status, 422)
    assert.equal((await restrict('/fr/hosters/nobody', 'freeze')).status, 422)
  })

  test('two who freeze one page: the second sees so, and keeps what was typed', async () => {
    await restrict('/fr/hosters/radis', 'freeze')
    const second = await restrict('/fr/hosters/radis', 'freeze', `${reason} Deux fois.`)
    assert.equal(second.status, 409)
    const page = await second.text()
    assert.match(page, /déjà gelée/)
    assert.match(page, /Deux fois\.<\/textarea>/)
  })

  test('everybody reads the decision; the delegate alone answers, in public', async () => {
    const id = idIn(await restrict('/fr/hosters/radis', 'description'))
    const address = fr(paths.restriction.href({ id }))
    const before = await site.world.get(address)
    assert.match(textOf(before), /la présentation/)
    assert.match(before, /sign-in\?next=\/restrictions\//)
    assert.doesNotMatch(before, /<textarea|Camomille/)
    assert.doesNotMatch(await site.neighbour.get(address), /<textarea/)
    assert.match(await site.delegate.get(address), /<textarea/)

    const answer = { answer: 'Nous avons récrit le texte.' }
    assert.equal((await site.world.post(address, answer)).status, 401)
    assert.equal((await site.neighbour.post(address, answer)).status, 403)
    assert.equal((await site.coordination.post(address, answer)).status, 403)
    assert.equal((await site.delegate.post(address, answer)).status, 303)
    const after = await site.world.get(en(paths.restriction.href({ id })))
    assert.match(textOf(after), /The answer of those concerned On 23 November 2026 Nous avons récrit le texte\./)
    assert.doesNotMatch(after, /Ortie/)
  })

  test('who acts for the hoster is told of each decision, and the coordination of their answer', async () => {
    const id = idIn(await restrict('/fr/hosters/radis', 'freeze'))
    await site.delegate.post(fr(paths.restriction.href({ id })), { answer: 'Nous avons récrit le texte.' })
    await site.coordination.post(fr(paths.coordinationRestriction.href({ id })), { reason })
    const told = await site.world.db.selectFrom('notification').select(['personId', 'kind', 'key', 'href']).execute()
    const sorted = told.map(({ personId, kind, key, href }) => [personId, kind, key, href].join(' ')).sort()
    const { ortie, camomille } = site.people
    assert.deepEqual(
      sorted,
      [
        `${ortie} security moderation.told-frozen ${paths.restriction.href({ id })}`,
        `${ortie} hoster moderation.told-lifted ${paths.restriction.href({ id })}`,
        `${camomille} coordination moderation.told-answer ${paths.coordinationRestriction.href({ id })}`,
      ].sort(),
    )
  })

  test('an answer that says nothing is shown again', async () => {
    const id = idIn(await restrict('/fr/hosters/radis', 'description'))
    const answer = await site.delegate.post(fr(paths.restriction.href({ id })), { answer: ' \r\n ' })
    assert.equal(answer.status, 422)
    assert.match(await answer.text(), /Écrivez votre réponse/)
  })

  test('the coordination lifts its decision with a reason, which stays to be read', async () => {
    const id = idIn(await restrict('/fr/hosters/radis', 'freeze'))
    const address = fr(paths.coordinationRestriction.href({ id }))
    assert.equal((await site.coordination.post(address, { reason: 'court' })).status, 422)
    const said = 'La présentation a été récrite depuis.'
    assert.equal((await site.coordination.post(address, { reason: said })).status, 303)
    assert.match(
      textOf(await site.world.get(fr(paths.restriction.href({ id })))),
      /levée le 23 novembre 2026 La présentation a été/,
    )
    assert.doesNotMatch(await site.delegate.get(fr(paths.restriction.href({ id }))), /<textarea/)
    const again = await site.coordination.post(address, { reason: said })
    assert.equal(again.status, 409)
    assert.match(await again.text(), /déjà été levée/)
    const list = textOf(await site.coordination.get(fr(paths.coordinationRestrictions.href())))
    assert.match(list, /Décisions levées .*Radis Toute la page/)
  })

  test('hostile words are shown as words', async () => {
    const said = '<script>alert(1)</script> \u202eshown\u202c\n\nand {collective}'
    const id = idIn(await restrict('/fr/hosters/radis', 'freeze', said))
    for (const page of [
      await site.world.get(fr(paths.restriction.href({ id }))),
      await site.world.get(fr(paths.hoster.href({ slug: 'radis' }))),
    ]) {
      assert.match(page, /&lt;script&gt;alert\(1\)/)
      assert.match(page, /and \{collective\}/)
      assert.doesNotMatch(page, /<script>alert/)
    }
  })

  test('these pages are for the coordination, and stay in no cache', async () => {
    const id = idIn(await restrict('/fr/hosters/radis', 'freeze'))
    for (const address of [
      formAt('/fr/hosters/radis'),
      fr(paths.coordinationRestrictions.href()),
      fr(paths.coordinationRestriction.href({ id })),
    ]) {
      assert.equal((await site.world.request(address)).status, 303)
      assert.equal((await site.delegate.request(address)).status, 403)
      const seen = await site.coordination.request(address)
      assert.deepEqual([seen.status, seen.headers.get('cache-control')], [200, 'no-store'])
    }
    assert.equal((await site.delegate.post(formAt('/fr/hosters/radis'), { what: 'freeze', reason })).status, 403)
  })

  test('a decision that there is not is not found', async () => {
    for (const id of ['x', '%00', "'--", 'a'.repeat(300)])
      assert.equal((await site.world.request(`/fr/restrictions/${id}`)).status, 404)
    assert.equal((await site.delegate.post('/fr/restrictions/x', { answer: 'Bonjour.' })).status, 404)
  })

  test('the list of what was lifted goes on after its last row', async () => {
    for (let n = 0; n < 52; n++) {
      const id = idIn(await restrict('/fr/hosters/radis', 'freeze'))
      site.world.pass({ minutes: 1 })
      await site.coordination.post(fr(paths.coordinationRestriction.href({ id })), { reason })
    }
    const first = await site.coordination.get(fr(paths.coordinationRestrictions.href()))
    const [, next = ''] = /href="([^"]*\?after=[^"]+)"/.exec(first) ?? []
    assert.equal(first.match(/<th scope="row"/g)?.length, 50)
    const second = await site.coordination.get(next)
    assert.equal(second.match(/<th scope="row"/g)?.length, 2)
    assert.doesNotMatch(textOf(second), /Les précédentes/)
  })
})
