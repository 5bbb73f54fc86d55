import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { Parser } from 'htmlparser2'
import sharp from 'sharp'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { contrast, lightOf } from '../../../ui/colour.ts'
import { givenFreeze } from '../../editing/testing-people.ts'
import type { Standing } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { publicUrl } from '../testing.ts'

const theme = { bright: '#a8e063', theme: '#56ab2f', deep: '#2b5a16', link: '#23510f', linkDark: '#b8ef8a' }

describe('the badge', () => {
  let world: TestSite
  beforeEach(async () => {
    world = await openTestSite({ publicUrl })
    await given.collective(world.db, { name: 'Les Essais', theme })
  })
  const crocus = (standing: Standing, name = 'Crocus') => given.hoster(world.db, { standing, name, key: 'crocus' })
  const badge = (query = '') => world.get(`/badges/crocus.svg${query}`)

  const said: [Standing, string, string][] = [
    ['active', 'Membre de Les Essais', 'Member of Les Essais'],
    ['paused', 'Membre de Les Essais', 'Member of Les Essais'],
    ['incubating', 'Se prépare à rejoindre Les Essais', 'Preparing to join Les Essais'],
    ['former', 'Ancien membre de Les Essais', 'Former member of Les Essais'],
    ['none', 'N’est pas membre de Les Essais', 'Not a member of Les Essais'],
    ['fictional', 'Hébergeur fictif', 'Fictional hoster'],
  ]
  for (const [standing, french, english] of said)
    test(`of a hoster that is ${standing} says so, to who sees it and to who does not`, async () => {
      await crocus(standing)
      const [fr, en] = [await badge(), await badge('?lang=en')]
      assert.ok(fr.includes(`<title id="t">${french}\u00a0: Crocus</title>`), fr)
      assert.ok(fr.includes(`>${french}</text>`) && fr.includes('>Crocus</text>'))
      assert.ok(en.includes(`<title id="t">${english}: Crocus</title>`))
      assert.match(fr, /role="img" lang="fr" aria-labelledby="t"/)
      assert.match(en, /lang="en"/)
      const isMember = standing === 'active' || standing === 'paused'
      assert.equal(fr.includes(theme.bright), isMember, 'only a member has the colours')
    })

  test('it turns grey when the membership ends', async () => {
    await crocus('active')
    assert.ok((await badge()).includes(theme.bright))
    await crocus('former')
    assert.ok(!(await badge()).includes(theme.bright))
  })

  test('whoever is unknown or frozen has a grey one that names nobody, and is not found', async () => {
    const { id } = await crocus('active')
    await givenFreeze(world, id)
    for (const name of ['crocus.svg', 'nobody.svg']) {
      const answer = await world.request(`/badges/${name}`)
      assert.equal(answer.status, 404)
      const svg = await answer.text()
      assert.match(svg, /N’est pas membre de Les Essais/)
      assert.doesNotMatch(svg, /Crocus|nobody/)
    }
    for (const name of ['crocus', 'crocus.png', '%00.svg', `${'x'.repeat(4000)}.svg`])
      assert.equal((await world.request(`/badges/${name}`)).status, 404, name)
  })

  test('any site may show it, for an hour, and it can do nothing there', async () => {
    const person = await crocus('active').then(() => world.request('/badges/crocus.svg?lang=zz&x=<script>'))
    const { headers } = person
    assert.equal(headers.get('content-type'), 'image/svg+xml; charset=utf-8')
    assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin')
    assert.equal(headers.get('cache-control'), 'public, max-age=3600')
    assert.equal(headers.get('content-security-policy'), "default-src 'none'; sandbox")
    assert.equal(headers.get('set-cookie'), null)
    assert.doesNotMatch(await person.text(), /script|href|url\(|<image|<foreignObject|<style|on\w+=/i)
  })

  const hostile = [
    '</text><script>alert(1)</script>',
    '"><image href="https://evil.example/x.png"/>',
    ']]>&<!DOCTYPE svg [<!ENTITY x "y">]>&x;',
    '\u202eretsulc\u202c \u0000\u0007\ufffe\uffff',
    'ا'.repeat(300),
    '👩‍👩‍👧'.repeat(200),
    'a\u0301\u0302\u0303'.repeat(500),
    'M'.repeat(200),
    ' ',
  ]
  for (const name of hostile)
    test(`a name is a name: ${JSON.stringify(name.slice(0, 30))}`, async () => {
      await crocus('active', name)
      const svg = await badge()
      assert.deepEqual(elementsOf(svg), [
        'svg',
        'title',
        'rect',
        'path',
        'path',
        'g',
        ...Array(4).fill('path'),
        'text',
        'text',
      ])
      const [, width = '999'] = /<svg [^>]*width="(\d+)"/.exec(svg) ?? []
      assert.ok(Number(width) <= 396, width)
      // A reader of XML that is strict: it draws nothing of a file with a fault.
      const { info } = await sharp(Buffer.from(svg)).png().toBuffer({ resolveWithObject: true })
      assert.equal(info.height, 60)
    })

  test('a long sentence is written smaller before it is cut', async () => {
    await given.collective(world.db, { name: 'Les Hébergeurs Unis' })
    await crocus('active')
    assert.match(await badge(), /font-size="15"[^>]*>Membre de Les Hébergeurs Unis</)
    await given.collective(world.db, { name: 'Les Hébergeurs Solidaires de la Montagne et de la Mer' })
    assert.match(await badge(), /font-size="13"[^>]*>Membre de Les Hébergeurs .*…</)
  })

  test('a renamed hoster’s badge goes on showing where it was put', async () => {
    const { id } = await crocus('active')
    await world.db.insertInto('hosterFormerSlug').values({ slug: 'safran', hosterId: id }).execute()
    const answer = await world.request('/badges/safran.svg?lang=en')
    assert.deepEqual([answer.status, answer.headers.get('location')], [301, '/badges/crocus.svg?lang=en'])
  })

  test('its words read well in grey too', async () => {
    await crocus('former')
    const svg = await badge()
    const [, plate = ''] = /<path [^>]*fill="(#\w+)"/.exec(svg) ?? []
    const [, ink = ''] = /<text [^>]*fill="(#\w+)"/.exec(svg) ?? []
    const [ground, text] = [lightOf(plate), lightOf(ink)]
    assert.ok(ground && text && contrast(text, ground) >= 4.5)
  })
})

function elementsOf(svg: string): string[] {
  const names: string[] = []
  const parser = new Parser({ onopentag: (name) => void names.push(name) }, { xmlMode: true })
  parser.end(svg)
  return names
}
