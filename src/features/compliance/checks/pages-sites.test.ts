import assert from 'node:assert/strict'
import { test } from 'node:test'
import { besideThePoint, wholeTexts } from '../topics/testing-texts.ts'
import type { SiteGiven } from '../visit/testing-site.ts'
import { type Topic, topics } from '../visit/visited.ts'
import { foundAt, home, linksTo, names } from './testing-page-sites.ts'
import { missing, page, pageChecks } from './testing-pages.ts'

const paid = { mail: { access: [{ condition: 'client' as const, who: null, price: null }] } }

/** A page for each topic, linked by its name from the foot of the front page. */
function wholeSite(language: 'fr' | 'en', text = (topic: Topic) => page(wholeTexts[topic][language])): SiteGiven {
  const pages = topics.map((topic, at) => [`${home}${at + 1}`, text(topic)] as const)
  const footer = linksTo(topics.map((topic) => names[language][topic]))
  return { pages: { [home]: page(`Bonjour <footer>${footer}</footer>`), ...Object.fromEntries(pages) }, services: paid }
}

for (const language of ['fr', 'en'] as const)
  test(`a hoster that says all that is asked for is seen to: ${language}`, async (t) => {
    const { short } = await foundAt(t, wholeSite(language))
    for (const [name, said] of Object.entries(short))
      assert.equal(said, name === 'agenda' ? 'seen agenda-recent' : 'seen page-whole', name)
  })

for (const language of ['fr', 'en'] as const)
  test(`pages that stand there and speak of a garden are found, and found to say nothing: ${language}`, async (t) => {
    const { short } = await foundAt(
      t,
      wholeSite(language, () => page(besideThePoint[language])),
    )
    for (const [name, said] of Object.entries(short))
      assert.equal(said, name === 'agenda' ? 'not-found agenda-undated' : 'not-found page-poor', name)
  })

test('a site whose every link is dead is told so', async (t) => {
  const { pages = {}, ...given } = wholeSite('fr')
  const { short } = await foundAt(t, { ...given, pages: { [home]: pages[home] ?? '' } })
  for (const said of Object.values(short)) assert.equal(said, 'not-found page-dead')
})

const traps = `
  <a href="/meteo">Conditions météo</a> <a href="/login">Log in</a> <a href="/blog/nobel">Le prix Nobel</a>
  <a href="/services/backup">Backup</a> <a href="/services/agenda">Agenda partagé</a> <a href="/compte">Mon compte</a>
  <a href="/statuts">Statuts</a> <a href="/bug">Report a bug</a> <a href="/devis">Demande de devis</a>
  <a href="/blog/2024/rgpd">RGPD : ce que cinq ans ont changé pour les petites associations</a>`

test('links that only sound alike lead nowhere: what is not there is said not to be found', async (t) => {
  const { short, founds } = await foundAt(t, { pages: { [home]: page(traps) }, services: paid })
  for (const [name, said] of Object.entries(short)) assert.equal(said, 'not-found page-none', name)
  assert.match(founds.terms?.evidence[0]?.extract ?? '', /Conditions météo · Log in/)
})

test('one long page of terms stands for what it tells of personal data, accounts, backups and logs', async (t) => {
  const text = (['terms', 'privacy', 'accounts', 'backups', 'logs', 'data-recovery'] as const)
    .map((topic) => `<h2>${names.fr[topic]}</h2><p>${wholeTexts[topic].fr}</p>`)
    .join('')
  const { short } = await foundAt(t, {
    pages: { [home]: '<a href="/cgu">Conditions générales d’utilisation</a>', [`${home}cgu`]: page(text) },
  })
  for (const name of ['terms', 'privacy', 'accounts-policy', 'backups', 'logs', 'data-recovery'])
    assert.equal(short[name], 'seen page-whole', name)
  for (const name of ['reports', 'packages', 'documentation']) assert.equal(short[name], 'not-found page-none', name)
  assert.equal(short.prices, 'nothing prices-free')
})

test('the same in English, where the terms say who, but not how an account ends', async (t) => {
  const text = 'Terms of use. This pad is run by a small non-profit. You may not use it for spam. No warranty is given.'
  const given = { pages: { [home]: '<a href="/terms">Terms</a>', [`${home}terms`]: page(text) } }
  const { short, founds } = await foundAt(t, given, 'terms')
  assert.equal(short.terms, 'seen page-part')
  assert.ok(founds.terms)
  assert.deepEqual(missing(founds.terms), ['terms-closing', 'terms-change', 'terms-law'])
})

test('addresses that the hoster declares are looked at, wherever they are linked from', async (t) => {
  const given: SiteGiven = {
    pages: {
      [home]: page('Bonjour'),
      [`${home}a`]: page(wholeTexts.legal.fr),
      [`${home}b`]: page(wholeTexts.documentation.fr),
      'https://etat.crocus.example/': page(wholeTexts.incidents.fr),
      [`${home}c`]: page(wholeTexts.terms.fr),
    },
    hoster: { legalUrl: `${home}a`, userGuideUrl: `${home}b`, statusPageUrl: 'https://etat.crocus.example/' },
    services: { pad: { url: 'https://pad.crocus.example/', termsUrl: `${home}c` } },
  }
  const { short } = await foundAt(t, given, 'legal-notice', 'documentation', 'incidents', 'terms')
  assert.deepEqual([...new Set(Object.values(short))], ['seen page-whole'])
})

test('pages two steps away, behind “About”, are found', async (t) => {
  const pages = {
    [home]: '<a href="/asso">L’association</a>',
    [`${home}asso`]: '<a href="/bilans">Rapports d’activité</a>',
    [`${home}bilans`]: page(wholeTexts.reports.fr),
  }
  assert.deepEqual((await foundAt(t, { pages }, 'reports')).short, { reports: 'seen page-whole' })
})

test('a site of the old kind, with all in its queries, is read too', async (t) => {
  const pages = {
    [home]: '<a href="index.php?p=cgu">Lire</a><a href="index.php?p=mentions_legales">ici</a>',
    [`${home}index.php?p=cgu`]: page(wholeTexts.terms.fr),
    [`${home}index.php?p=mentions_legales`]: page(wholeTexts.legal.fr),
  }
  const { short } = await foundAt(t, { pages }, 'terms', 'legal-notice')
  assert.deepEqual(short, { terms: 'seen page-whole', 'legal-notice': 'seen page-whole' })
})

test('a site of one page is looked at where its links point within it', async (t) => {
  const text = `<a href="#mentions-legales">Mentions légales</a><h2 id="mentions-legales">Mentions légales</h2>${wholeTexts.legal.fr}`
  assert.deepEqual((await foundAt(t, { pages: { [home]: page(text) } }, 'legal-notice')).short, {
    'legal-notice': 'seen page-whole',
  })
})

test('a page whose link is right, and which tells of one thing only, is seen with what it lacks', async (t) => {
  const lacking: [name: string, text: string, ...points: string[]][] = [
    [
      'privacy',
      'Nous enregistrons votre adresse électronique, et elle sert uniquement à vous répondre.',
      'duration',
      'rights',
      'contact',
    ],
    [
      'legal-notice',
      'Ce site est édité par l’association Les Crocus, 3 rue des Lavoirs, à Lannion en Bretagne.',
      'director',
      'hosting',
      'register',
    ],
    ['backups', 'Nous faisons des sauvegardes chaque nuit, et nous les vérifions le dimanche.', 'place', 'kept'],
    ['logs', 'Les journaux de connexion contiennent l’adresse IP et l’heure de chaque visite.', 'duration'],
    [
      'accounts-policy',
      'Pour demander un compte, il suffit d’écrire un mot à l’équipe, qui répond vite.',
      'who',
      'closing',
    ],
    ['requests-list', 'Nous n’avons reçu aucune demande des autorités, et le dirions ici sinon.', 'period'],
  ]
  for (const [name, text, ...points] of lacking) {
    const topic = pageChecks[name] ?? 'terms'
    const pages = { [home]: `<a href="/x">${names.fr[topic]}</a>`, [`${home}x`]: page(text) }
    const { short, founds } = await foundAt(t, { pages }, name)
    assert.equal(short[name], 'seen page-part', name)
    const found = founds[name]
    assert.deepEqual(
      found && missing(found),
      points.map((point) => `${topic}-${point}`),
      name,
    )
  }
})
