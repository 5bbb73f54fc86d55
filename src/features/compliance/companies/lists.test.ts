import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Asked } from '../visit/visited.ts'
import { isAdvertiser, isTracker, knownCompanies } from './known-companies.ts'
import { measuringProgram } from './measuring.ts'
import { networkOf } from './networks.ts'
import { isName, isSameName } from './same-name.ts'
import { trackerOfCookie } from './tracking-cookies.ts'

describe('the public list of third parties', () => {
  const asked = (url: string, what: Asked['what'] = 'script'): Asked => ({ url, what, by: 'html', from: url })

  test('names those that many sites ask, by what they are for', async () => {
    const at = await knownCompanies()
    assert.equal(at('https://fonts.googleapis.com/css?family=x')?.company, 'Google')
    assert.equal(at('https://www.google-analytics.com/a.js')?.category, 'analytics')
    assert.equal(at('https://static.doubleclick.net/x')?.category, 'ad')
    assert.equal(at('https://cdn.jsdelivr.net/npm/a')?.category, 'cdn')
  })

  test('knows nobody of ours, nor what is no address', async () => {
    const at = await knownCompanies()
    for (const address of [
      'https://pad.crocus.example/',
      'https://192.0.2.1/',
      '',
      'data:,x',
      `https://${'a.'.repeat(90)}example/`,
    ])
      assert.equal(at(address), null, address)
  })

  test('a name that only holds one of theirs is not theirs', async () => {
    const at = await knownCompanies()
    assert.equal(at('https://www.google-analytics.com.crocus.example/a.js'), null)
    assert.equal(at('https://crocus.example/https://www.google-analytics.com/a.js'), null)
  })

  test('who follows readers is told from who serves files; a picture of a network alone is none', async () => {
    const at = await knownCompanies()
    const follows = (url: string, what?: Asked['what']) => {
      const company = at(url)
      return company !== null && isTracker(company, asked(url, what))
    }
    assert.equal(follows('https://www.google-analytics.com/a.js'), true)
    assert.equal(follows('https://connect.facebook.net/sdk.js'), true)
    assert.equal(follows('https://www.facebook.com/a.png', 'image'), false)
    assert.equal(follows('https://fonts.gstatic.com/a.woff2', 'font'), false)
    const criteo = at('https://static.criteo.net/a.js')
    assert.ok(criteo && isAdvertiser(criteo))
  })

  test('is made whole where it lacks somebody', async () => {
    const at = await knownCompanies()
    assert.deepEqual(at('https://www.clarity.ms/tag/x')?.category, 'analytics')
    assert.equal(at('https://eu.i.posthog.com/')?.company, 'PostHog')
    assert.equal(at('https://challenges.cloudflare.com/x')?.company, 'Cloudflare')
    assert.equal(at('https://notclarity.ms/'), null)
  })

  test('is read once', () => {
    assert.equal(knownCompanies(), knownCompanies())
  })
})

test('programs that count visits are known by their usual addresses', () => {
  const cases: [string, string | null][] = [
    ['https://stats.crocus.example/matomo.js', 'Matomo'],
    ['https://crocus.example/piwik/piwik.php?idsite=1', 'Matomo'],
    ['https://plausible.crocus.example/js/script.js', 'Plausible'],
    ['https://crocus.example/js/script.outbound-links.js', 'Plausible'],
    ['https://umami.crocus.example/script.js', 'Umami'],
    ['https://gc.zgo.at/count.js', 'GoatCounter'],
    ['https://crocus.example/js/script.js', null],
    ['https://crocus.example/matomo.json', null],
    ['https://crocus.example/', null],
  ]
  for (const [address, program] of cases) assert.equal(measuringProgram(address), program, address)
})

test('cookies tell who follows by names that nobody else uses', () => {
  assert.equal(trackerOfCookie('_ga'), 'Google')
  assert.equal(trackerOfCookie('_ga_AB12'), 'Google')
  assert.equal(trackerOfCookie('_fbp'), 'Meta')
  for (const name of ['fr', 'lang', 'PHPSESSID', 'gallery', '_pk_id.1.abc', 'guest_id', '__Host-session'])
    assert.equal(trackerOfCookie(name), null, name)
})

test('a machine’s name tells whose network it is on', () => {
  assert.equal(networkOf('static.1.2.0.192.clients.your-server.de')?.name, 'Hetzner')
  assert.equal(networkOf('ns1.ip-192-0-2.EU.OVH.net.')?.name, 'OVH')
  assert.deepEqual(networkOf('1.rev.poneytelecom.eu')?.names.slice(0, 2), ['Scaleway', 'Online'])
  assert.equal(networkOf('lns-1.fbx.proxad.net')?.isAccess, true)
  for (const name of ['pad.crocus.example', 'ovh.net.crocus.example', '', 'net'])
    assert.equal(networkOf(name), null, name)
})

test('a provider is known by its name, however much stands around it', () => {
  const same: [string, string][] = [
    ['OVH SAS', 'ns1.ovh.net'],
    ['OVHcloud', 'OVH'],
    ['Grenode (association)', 'pad.grenode.net'],
    ['Online S.a.s.', 'Online'],
    ['Rézine', 'gw.rezine.org'],
    ['chez Evolix, à Marseille', 'www.evolix.net'],
  ]
  for (const [declared, other] of same) assert.equal(isSameName(declared, other), true, `${declared} – ${other}`)
  const others: [string, string][] = [
    ['Free', 'vps.freedom.example'],
    ['Evolix', 'www.your-server.de'],
    ['Cloud Hosting SAS', 'cloud-hosting.example'],
    ['', ''],
  ]
  for (const [declared, other] of others) assert.equal(isSameName(declared, other), false, `${declared} – ${other}`)
  assert.equal(isName('Serveur dédié'), false)
})
