import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatsIn, isKey, languages, translator } from '../../../platform/i18n/index.ts'
import { bounds } from '../finding.ts'
import { said } from '../said.ts'
import { besideThePoint, wholeTexts } from '../topics/testing-texts.ts'
import { checkNamed } from './index.ts'
import { foundBy, foundOn, inShort, missing, page, pageChecks } from './testing-pages.ts'

const html = (topic: string) => page(wholeTexts[topic as keyof typeof wholeTexts].fr)
const each = Object.entries(pageChecks)
const withoutAgenda = each.filter(([name]) => name !== 'agenda')

for (const [name, topic] of withoutAgenda)
  for (const language of ['fr', 'en'] as const)
    test(`a page that says all is seen: ${name} in ${language}`, async () => {
      const found = await foundOn(name, topic, { html: page(wholeTexts[topic][language]) })
      assert.equal(inShort(found), 'seen page-whole')
      assert.equal(found.subject, '')
    })

for (const [name, topic] of withoutAgenda)
  test(`a page beside the point, a dead one, none, and one that refuses: ${name}`, async () => {
    const { fr } = besideThePoint
    assert.equal(inShort(await foundOn(name, topic, { html: page(fr) })), 'not-found page-poor')
    assert.equal(inShort(await foundOn(name, topic, { status: 404, html: page(fr) })), 'not-found page-dead')
    assert.equal(inShort(await foundBy(name, {})), 'not-found page-none')
    assert.equal(inShort(await foundOn(name, topic, { why: 'robots' })), 'not-checkable missed-robots')
    assert.equal(inShort(await foundBy(name, { site: { why: 'timeout' } })), 'not-checkable missed-silent')
    assert.equal(inShort(await foundBy(name, { site: null })), 'nothing page-no-website')
  })

test('no page is held against anybody, whatever became of it', async () => {
  const pages = [{ html: '' }, { status: 500 }, { why: 'dns' }, { status: 410 }, { html: page('Rien.') }] as const
  for (const [name, topic] of each)
    for (const given of pages) assert.notEqual((await foundOn(name, topic, given)).result, 'against')
})

test('what a page lacks is named, and the rest is shown as it stands there', async () => {
  const found = await foundOn('backups', 'backups', {
    html: page('Nos sauvegardes ont lieu toutes les nuits, sans faute. Merci à qui y veille.'),
  })
  assert.equal(inShort(found), 'seen page-part')
  assert.deepEqual(missing(found), ['backups-place', 'backups-kept'])
  const [seen, , lacking] = found.evidence.slice(1)
  assert.match(seen?.asked ?? '', /quotidien… · .*chaque nuit/)
  assert.equal(seen?.came, 'https://crocus.example/backups')
  assert.match(seen?.extract ?? '', /ont lieu toutes les nuits, sans faute/)
  assert.equal(lacking?.came, '–')
})

test('a page that is gone says so in many ways', async () => {
  const dead = async (given: Parameters<typeof foundOn>[2]) => inShort(await foundOn('terms', 'terms', given))
  const whole = html('terms')
  assert.equal(await dead({ status: 410 }), 'not-found page-dead')
  assert.equal(await dead({ why: 'dns' }), 'not-found page-dead')
  assert.equal(await dead({ why: 'redirects' }), 'not-found page-dead')
  assert.equal(await dead({ html: '' }), 'not-found page-dead')
  assert.equal(await dead({ html: page('Bientôt ici') }), 'not-found page-dead')
  assert.equal(
    await dead({ html: page('Nous cherchons encore cette page que vous demandez, sans succès.', 'Page introuvable') }),
    'not-found page-dead',
  )
  assert.equal(
    await dead({ html: page('This domain is for sale. Buy this domain today at a good price.') }),
    'not-found page-dead',
  )
  assert.equal(
    await dead({ html: page('If you see this page, the web server is working.', 'Welcome to nginx!') }),
    'not-found page-dead',
  )
  assert.equal(
    await dead({
      html: whole,
      asked: 'https://crocus.example/conditions',
      url: 'https://crocus.example/',
      redirects: ['https://crocus.example/conditions'],
    }),
    'not-found page-dead',
  )
  assert.equal(
    await dead({
      html: whole,
      asked: 'https://crocus.example/conditions',
      url: 'https://crocus.example/cgu',
      redirects: ['https://crocus.example/conditions'],
    }),
    'seen page-whole',
  )
})

test('who does not let us see, or cannot be read, is not said to have nothing', async () => {
  const missed = async (given: Parameters<typeof foundOn>[2]) => inShort(await foundOn('terms', 'terms', given))
  assert.equal(await missed({ status: 403 }), 'not-checkable missed-status')
  assert.equal(await missed({ status: 503 }), 'not-checkable missed-status')
  assert.equal(await missed({ why: 'timeout' }), 'not-checkable missed-silent')
  assert.equal(await missed({ why: 'opted-out' }), 'not-checkable missed-opted-out')
  assert.equal(await missed({ why: 'too-many' }), 'not-checkable missed-too-many')
  assert.equal(await missed({ text: '%PDF-1.7', type: 'application/pdf' }), 'not-checkable page-unreadable')
  assert.equal(
    await missed({ html: '<title>Crocus</title><script src="/app.js"></script><div id="app"></div>' }),
    'not-checkable page-blank',
  )
  assert.equal(
    await missed({ html: page('Nous revenons dans une heure, le temps de changer un disque dur.', 'Maintenance') }),
    'not-checkable page-upkeep',
  )
})

test('a text that is no HTML is read too', async () => {
  assert.equal(inShort(await foundOn('terms', 'terms', { text: wholeTexts.terms.fr })), 'seen page-whole')
  assert.equal(inShort(await foundOn('packages', 'packages', { text: wholeTexts.packages.en })), 'seen page-whole')
})

test('what stands among other things counts where it stands', async () => {
  const text = `${wholeTexts.terms.fr} ${wholeTexts.backups.fr}`
  const given = { html: page(text), by: 'words' as const }
  assert.equal(inShort(await foundBy('backups', { topicPages: { backups: given } })), 'seen page-whole')
  assert.equal(inShort(await foundBy('logs', { topicPages: { logs: given } })), 'not-found page-poor')
})

test('where was looked is told when there is no page', async () => {
  const found = await foundBy('terms', {
    site: { html: '<a href="/pad">Le pad</a><a href="/nous">Qui sommes-nous ?</a>' },
    topicPages: { privacy: { html: html('privacy') } },
  })
  assert.equal(inShort(found), 'not-found page-none')
  assert.deepEqual(found.sentence.values, { address: 'https://crocus.example/', pages: 1 })
  assert.deepEqual(
    found.evidence.map(({ asked }) => asked),
    ['https://crocus.example/', 'https://crocus.example/privacy'],
  )
  assert.equal(found.evidence[0]?.extract, 'Le pad · Qui sommes-nous ?')
})

test('an extract is plain text, bounded, of which nothing hides', async () => {
  const text = `<b>Sauve</b>gardes\u00a0: <i onclick="x()">chaque nuit</i> &lt;script&gt;alert(1)&lt;/script&gt; \u202eevil ${'z'.repeat(5000)}`
  const found = await foundOn('backups', 'backups', { html: page(text) })
  for (const { asked, came, extract = '' } of found.evidence) {
    assert.ok([asked, came, extract].every((part) => part.length <= bounds.extract))
    assert.doesNotMatch(extract, /\u202e|<i |onclick/)
  }
  assert.ok(found.evidence.length <= bounds.evidence)
  assert.match(found.evidence[1]?.extract ?? '', /Sauvegardes : chaque nuit <script>alert/)
})

test('each check says its name, its way and every sentence in both languages', async () => {
  const pages = [{ html: '' }, { why: 'robots' as const }, { text: 'x', type: 'image/png' }]
  for (const [name, topic] of each) {
    const check = checkNamed(name)
    assert.ok(check && isKey(check.title) && isKey(check.method), name)
    const given = [...pages, { html: html(topic) }, { html: page(besideThePoint.fr) }]
    const founds = [await foundBy(name, {}), ...(await Promise.all(given.map((one) => foundOn(name, topic, one))))]
    for (const language of languages)
      for (const { sentence } of founds) {
        const text = said({ t: translator(language), format: formatsIn(language) }, sentence)
        assert.match(text, /^[A-ZÉ].*[.)]$/, `${name} ${sentence.key}`)
        assert.doesNotMatch(text, /[{}]|undefined|compliance\./)
      }
  }
})

test('a sentence lists what it found in the words of who reads it', async () => {
  const found = await foundOn('backups', 'backups', {
    html: page('Nos sauvegardes sont faites toutes les nuits, sans faute. Merci.'),
  })
  const inFrench = said({ t: translator('fr'), format: formatsIn('fr') }, found.sentence)
  assert.equal(
    inFrench,
    'La page https://crocus.example/backups est là. On y trouve\u00a0: à quel rythme. Nous n’y avons pas vu\u00a0: où les copies sont gardées et combien de temps.',
  )
  assert.match(
    said({ t: translator('en'), format: formatsIn('en') }, found.sentence),
    /how often\..*where copies are kept and for how long\.$/,
  )
})
