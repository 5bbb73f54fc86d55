import assert from 'node:assert/strict'
import { test } from 'node:test'
import { advertising } from './advertising.ts'
import { lookAt, lookAtSite } from './testing-look.ts'
import { trackers } from './trackers.ts'

const script = (src: string) => ({ html: `<!doctype html><title>x</title><script src="${src}"></script>` })

test('a tracker of others is named', async () => {
  const { result, says, evidence } = await lookAtSite(trackers, script('https://www.google-analytics.com/analytics.js'))
  assert.equal(result, 'against')
  assert.equal(says, 'crocus.example asks a known tracker: www.google-analytics.com (Google).')
  assert.equal(evidence[0]?.came, 'https://www.google-analytics.com/analytics.js')
})

test('to count one’s own visits on one’s own machine is fine, and told', async () => {
  const { result, says } = await lookAtSite(trackers, script('https://stats.crocus.example/matomo.js'))
  assert.equal(result, 'seen')
  assert.equal(says, 'crocus.example measures its own audience, with Matomo, on a machine of the hoster.')
})

test('to count them on somebody else’s machine is told, and breaks nothing here', async () => {
  const { result, says } = await lookAtSite(trackers, script('https://stats.ortie.example/matomo.js'))
  assert.equal(result, 'told')
  assert.match(says, /not declared as the hoster’s: stats\.ortie\.example\.$/)
})

test('a counter that is a company’s service is a tracker', async () => {
  assert.equal((await lookAtSite(trackers, script('https://plausible.io/js/script.js'))).result, 'against')
})

test('files of others, and pictures of networks, follow nobody that we know', async () => {
  for (const html of [
    '<script src="https://cdn.jsdelivr.net/npm/x"></script>',
    '<img src="https://www.facebook.com/x.png">',
    '<a href="https://www.google-analytics.com/">x</a>',
    '<p>https://www.google-analytics.com/analytics.js</p>',
  ])
    assert.equal((await lookAtSite(trackers, { html })).result, 'seen', html)
})

test('what the running page asks counts, by service', async () => {
  const asks = [{ url: 'https://www.clarity.ms/tag/x', what: 'script' as const }]
  assert.equal((await lookAt(trackers, { services: { pad: { asks } } }, 'pad')).result, 'against')
  assert.equal((await lookAt(trackers, { services: { pad: { asks } } })).result, 'seen')
})

test('a network that sells advertising is against its clause, a sponsor’s logo is not', async () => {
  const sold = await lookAtSite(advertising, script('https://securepubads.g.doubleclick.net/tag/js/gpt.js'))
  assert.equal(sold.result, 'against')
  assert.match(sold.says, /securepubads\.g\.doubleclick\.net \(Google\)\.$/)
  const logo = await lookAtSite(advertising, { html: '<a href="https://ortie.example/"><img src="/sponsor.png"></a>' })
  assert.equal(logo.result, 'seen')
  assert.equal((await lookAtSite(advertising, { why: 'robots' })).result, 'not-checkable')
  assert.equal((await lookAtSite(advertising, script('https://www.google-analytics.com/a.js'))).result, 'seen')
})
