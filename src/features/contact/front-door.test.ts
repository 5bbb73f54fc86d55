import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { paths } from '../../paths.ts'
import { givenCollective, givenHoster, givenKind, givenService, tokenIn } from './testing.ts'
import { formAt, fr, openForVisitor, typed } from './testing-visitor.ts'

type Visit = Awaited<ReturnType<typeof openForVisitor>>
describe('the front door of contact', () => {
  let world: Visit['world']
  let stampOf: Visit['stampOf']
  let send: Visit['send']
  let link: Visit['link']
  let mailTo: Visit['mailTo']
  beforeEach(async () => {
    ;({ world, stampOf, send, link, mailTo } = await openForVisitor())
  })

  test('somebody writes to a hoster, from the form to the answer', async () => {
    const sent = await send(['radis'])
    assert.deepEqual([sent.status, sent.headers.get('location')], [303, fr(paths.contactSent.href())])
    assert.match(await world.get(fr(paths.contactSent.href())), /Regardez votre boîte/)

    const address = await link()
    assert.match(await world.get(address), /Un pad pour douze personnes \?/)
    assert.equal((await mailTo('Radis')).length, 0, 'a scanner that follows the link sends nothing')
    const confirmed = await world.post(address, {})
    assert.deepEqual([confirmed.status, confirmed.headers.get('location')], [303, address])
    assert.equal((await mailTo('Radis')).length, 1)
    assert.match(await world.get(address), /Votre message est parti/)

    world.pass({ hours: 240 })
    await world.runJobs()
    const [question] = await world.mails()
    const answered = fr(paths.contactFollowUp.href({ token: tokenIn(question) }))
    assert.match(await world.get(answered), /Quelqu’un vous a-t-il répondu/)
    assert.equal((await world.post(answered, { answer: 'yes' })).status, 303)
    assert.match(await world.get(answered), /Merci, c’est noté/)
  })

  test('the form shows to whom it goes, ticked, three at most', async () => {
    const page = await world.get(formAt('radis', 'ortie', 'verger', 'navet'))
    assert.equal(page.match(/type="checkbox"[^>]* checked/g)?.length, 3)
    for (const name of ['Radis', 'Ortie', 'Verger']) assert.match(page, new RegExp(`<bdi>${name}</bdi>`))
    assert.doesNotMatch(page, /Navet/)
    assert.match(page, /trois premiers/)
  })

  test('the form tells what becomes of the message', async () => {
    const page = await world.get(formAt('radis'))
    for (const told of [/Un lien arrive/, /sept jours/, /Dix jours/, /Soixante jours/]) assert.match(page, told)
  })

  test('without anybody chosen, the page leads to the guide, the hosters and the coordination', async () => {
    const page = await world.get(fr(paths.contact.href()))
    for (const href of [paths.guide.href(), paths.hosters.href(), paths.contact.href({}, { to: ['coordination'] })])
      assert.ok(page.includes(`href="${fr(href)}"`), href)
    assert.doesNotMatch(page, /<textarea/)
  })

  test('a link to a hoster that there is not says so', async () => {
    assert.match(await world.get(formAt('nobody')), /ne connaît pas l’hébergeur/)
  })

  test('without an address of the coordination, the page leads to the collective’s own site', async () => {
    await givenCollective(world.db, { coordinationEmail: null })
    for (const address of [formAt('coordination'), fr(paths.contact.href())]) {
      const page = await world.get(address)
      assert.match(page, /href="https:\/\/essais\.example"/)
      assert.doesNotMatch(page, /<textarea/)
    }
  })

  test('who cannot be written to is not ticked: its own site is the way on', async () => {
    await givenHoster(world.db, 'Closed', { acceptsContact: false })
    const page = await world.get(formAt('radis', 'closed'))
    assert.match(page, /<bdi>Closed<\/bdi> ne souhaite pas/)
    assert.match(page, /href="https:\/\/closed\.example"/)
    assert.equal(page.match(/type="checkbox"/g)?.length, 1)
    assert.doesNotMatch(await world.get(formAt('closed')), /<form[^>]*method="post"/)
  })

  test('who was made up is marked, and the form says that nobody reads it', async () => {
    await givenHoster(world.db, 'Fable', { fictional: true, state: null })
    const page = await world.get(formAt('fable'))
    assert.match(page, /class="fictional"/)
    assert.match(page, /personne ne lira ce message/)
  })

  test('the message says what it is about, in words of the register', async () => {
    const radis = await givenHoster(world.db, 'Radis')
    await givenService(world.db, radis.id, 'Le pad des radis')
    await givenKind(world.db, 'visio', { fr: 'Visioconférence', en: 'Video calls' })
    const aboutIn = async (words: string) => {
      const page = await world.get(fr(paths.contact.href({}, { to: ['radis'], about: words })))
      return /À propos de\u00a0: <bdi>(.*?)<\/bdi>/.exec(page)?.[1]
    }
    assert.equal(await aboutIn('radis/le-pad-des-radis'), 'Le pad des radis')
    assert.equal(await aboutIn('visio,nothing'), 'Visioconférence')
    for (const joke of ['Gagnez un lapin', 'radis/nothing', 'ortie/le-pad-des-radis', '/', ',', 'visio/visio'])
      assert.equal(await aboutIn(joke), undefined, joke)
  })

  test('what the message is about reaches the hoster', async () => {
    await givenKind(world.db, 'visio', { fr: 'Visioconférence', en: 'Video calls' })
    const address = fr(paths.contact.href({}, { to: ['radis'], about: 'visio' }))
    await world.post(address, { to: 'radis', ...typed, stamp: await stampOf(address) })
    await world.post(await link(), {})
    assert.match((await mailTo('Radis'))[0]?.body ?? '', /À propos de\u00a0: Visioconférence/)
  })

  test('a link that is unknown, cut or too old leads to a page that helps', async () => {
    await send(['radis'])
    const old = await link()
    world.pass({ hours: 24 * 7 })
    const links = [paths.contactConfirmation.href({ token: 'x' }), paths.contactFollowUp.href({ token: 'ééé' })].map(fr)
    for (const address of [...links, old]) {
      const answer = await world.request(address)
      assert.equal(answer.status, 404)
      const page = await answer.text()
      assert.match(page, /Ce lien ne mène plus/)
      assert.ok(page.includes(`href="${fr(paths.contact.href())}"`))
    }
    for (const address of [...links, old]) assert.equal((await world.post(address, { answer: 'yes' })).status, 404)
  })

  test('when several were written to, the answer says who, or is asked again', async () => {
    await send(['radis', 'ortie'])
    await world.post(await link(), {})
    world.pass({ hours: 240 })
    await world.runJobs()
    const answered = fr(paths.contactFollowUp.href({ token: tokenIn((await world.mails())[0]) }))
    for (const said of [{}, { answer: 'maybe' }, { answer: 'yes' }]) {
      const answer = await world.post(answered, said)
      assert.equal(answer.status, 422)
      assert.match(await answer.text(), /class="notice bad"/)
    }
    await world.post(answered, { answer: 'yes', who: 'ortie' })
    assert.match(await world.get(answered), /value="ortie" checked/)
  })

  test('no page and no mail to the writer shows an address of a hoster', async () => {
    await givenHoster(world.db, 'Closed', { acceptsContact: false })
    const seen = [await world.get(formAt('radis', 'closed')), await world.get(formAt('coordination'))]
    seen.push(await (await send(['radis', 'ortie'], { message: '' })).text())
    await send(['radis', 'ortie'])
    const address = await link()
    seen.push(await world.get(address))
    await world.post(address, {})
    seen.push(await world.get(address))
    world.pass({ hours: 240 })
    await world.runJobs()
    const mine = (await world.mails()).filter(({ recipient }) => recipient === typed.email)
    const answered = mine.find(({ body }) => body.includes('/answered'))
    seen.push(await world.get(fr(paths.contactFollowUp.href({ token: tokenIn(answered) }))))
    seen.push(...mine.map(({ subject, body, replyTo }) => `${subject}${body}${replyTo}`))
    for (const text of seen) assert.doesNotMatch(text, /secret-|desk@/)
  })

  test('pages with somebody’s words stay in no cache', async () => {
    await send(['radis'])
    for (const address of [formAt('radis'), await link()])
      assert.equal((await world.request(address)).headers.get('cache-control'), 'no-store')
  })

  test('the log names nobody', async () => {
    await send(['radis'])
    await world.post(await link(), {})
    await world.runJobs()
    assert.doesNotMatch(JSON.stringify(world.events), /ada|secret-|douze/)
  })
})
