import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { linksIn, paths } from '../../../paths.ts'
import { languages } from '../../../platform/i18n/index.ts'
import { userAgentOf } from '../../../platform/outbound/index.ts'
import { openTestSite } from '../../../testing.ts'
import { knownKeys } from '../../descriptions/index.ts'
import { keyFiles, keysOf } from './key-list.ts'
import { readGuide } from './read-guide.ts'

const docs = join(import.meta.dirname, '../../../../docs')
const publicUrl = 'https://annuaire.example'
const addressIn = (language: string) => linksIn(language)(paths.describeGuide.href())
const mainOf = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main>'))

for (const guide of ['describe', 'monitoring', 'compliance', 'votes'] as const)
  test(`both languages tell the same, piece by piece: ${guide}`, async () => {
    const guides = await Promise.all(languages.map((language) => readGuide(docs, guide, language, publicUrl)))
    const [first, ...others] = guides.map(({ blocks }) =>
      blocks.map((block) => {
        if (block.sort === 'code') return block.text
        return block.sort === 'list' ? `${block.items.length} items` : block.sort
      }),
    )
    assert.ok(first && first.length > 20)
    for (const other of others) assert.deepEqual(other, first)
  })

test('the guide speaks of this site, by its own address and name', async () => {
  const world = await openTestSite({ publicUrl })
  for (const language of languages) {
    const page = mainOf(await world.get(addressIn(language)))
    assert.doesNotMatch(page, /chatterie\.example|\.md\b|\*\*|```/)
    assert.ok(page.includes(userAgentOf(publicUrl)))
    assert.ok(page.includes(publicUrl + paths.common.hosterFile.href({ slug: language === 'fr' ? 'NOM' : 'NAME' })))
    assert.ok(page.includes(publicUrl + paths.common.descriptionsCheck.href()))
  }
})

for (const path of [paths.describeGuide, paths.checkerGuide, paths.complianceGuide, paths.votesGuide])
  test(`every link of the guide leads somewhere on this site: ${path.pattern}`, async () => {
    const addressIn = (language: string) => linksIn(language)(path.href())
    const world = await openTestSite({ publicUrl, sourceArchive: join(docs, 'describe.md') })
    for (const language of languages) {
      const links = [...mainOf(await world.get(addressIn(language))).matchAll(/<a href="([^"]+)"/g)].map(
        ([, to = '']) => to,
      )
      assert.ok(links.length > (path === paths.describeGuide ? 20 : 3))
      for (const link of new Set(links)) {
        const { status, headers } = await world.request(new URL(link, publicUrl + addressIn(language)).href)
        assert.ok([200, 303].includes(status), link)
        const [address = '', id] = link.split('#')
        if (headers.get('content-type')?.startsWith('text/html') && id)
          assert.ok((await world.get(address === '' ? addressIn(language) : address)).includes(` id="${id}"`), link)
      }
    }
  })

test('every key that a hoster may write is on the page of keys, in a file of its own', async () => {
  const world = await openTestSite()
  const page = await world.get('/en/describe/keys')
  const told = keyFiles.flatMap((file) => keysOf(file).map(({ known }) => known.key))
  assert.equal(new Set(told).size, told.length)
  const left = knownKeys.map(({ key }) => key).filter((key) => !told.some((each) => each === key))
  // Of collectives, of statistics, of who describes others.
  assert.deepEqual(
    left.filter((key) => !/^(federation|metrics)\.|\.chatterie\.(source(of)?\.|fictional$)/.test(key)),
    [],
  )
  for (const key of told) assert.ok(page.includes(key.replace('<', '&lt;').replace('>', '&gt;')), key)
  assert.match(page, /<code class="breaks">ASSOCIATION<\/code>, <code class="breaks">INFORMAL<\/code>/)
})

test('the page of keys says which are mandatory, and how a value is written', async () => {
  const world = await openTestSite()
  const page = (await world.get('/fr/describe/keys')).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  assert.match(page, /organization\.name Nom de l’hébergeur obligatoire texte/)
  assert.match(page, /service\.registration [^.]* obligatoire un ou plusieurs, entre points-virgules : None , Free/)
  assert.match(page, /organization\.startdate [^.]* conseillée date, aussi exacte que vous la savez : 2021/)
})
