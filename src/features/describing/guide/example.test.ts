// The example of the guide is what hosters copy: it must be right.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { readDescription } from '../../descriptions/index.ts'
import { indexOf, type Kind, type Software } from '../../hosters/index.ts'
import { checkFiles } from '../check/check.ts'
import { enoughFor } from '../check/enough.ts'

const pads: Kind = { slug: 'pad', parent: null, name: {}, sentence: {}, synonyms: {}, icon: 'pad', replaces: [] }
const etherpad: Software = {
  ...{ slug: 'etherpad', name: 'Etherpad', aliases: [], kinds: ['pad'], sentence: {} },
  ...{ license: null, free: true, website: null, source: null },
}
const catalogue = indexOf({ kinds: [pads], software: [etherpad], alternatives: [] })

for (const name of ['describe.md', 'describe.fr.md']) {
  const text = readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8')
  const files = [...text.matchAll(/^```properties\n# (\S+)\n([\s\S]*?)^```$/gm)].map(([, name = '', lines = '']) => ({
    name,
    bytes: new TextEncoder().encode(lines),
  }))

  test(`the example of ${name} passes the check without a remark`, () => {
    assert.deepEqual(
      files.map(({ name }) => name),
      ['organization.properties', 'pad.properties'],
    )
    assert.deepEqual(checkFiles(files, '2026-11-23').report, [])
  })

  test(`the example of ${name} is enough for everything`, () => {
    const enough = enoughFor(checkFiles(files, '2026-11-23').files, catalogue)
    assert.deepEqual(
      enough.flatMap(({ parts }) => parts.flatMap(({ lacks }) => lacks)),
      [],
    )
  })

  test(`the first file of ${name} leads to the second`, () => {
    const folder = 'https://renoncules.example/.well-known/chatonsinfos/'
    const [own, service] = files.map(({ name, bytes }) => readDescription(folder + name, bytes))
    assert.deepEqual(own?.class === 'Organization' && own.subs.map(({ address }) => address), [service?.address])
  })
}
