// The whole circle: a file, the register, a draft, the register again, our own file.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openTestSite, type TestSite } from '../../../testing.ts'
import { openExampleSite } from '../../../testing-example.ts'
import {
  hosterStatements,
  readDescription,
  readFederation,
  type StatedLine,
  serviceStatements,
  statementsAgain,
} from '../../descriptions/index.ts'
import { byMachine, catalogueOf, findHoster, indexOf, servicesOf } from '../../hosters/index.ts'
import { given } from '../../hosters/testing.ts'
import { blankDraft, type DescriptionDraft } from './description-draft.ts'
import { linesOfHoster, linesOfService } from './from-register.ts'
import { newService, withMachine } from './machines.ts'
import { publicationOf } from './publication.ts'
import { publishDescription } from './publish-description.ts'

const root = join(import.meta.dirname, '../../../..')
const corpus = (name: string) => readFileSync(join(root, `src/features/descriptions/corpus/${name}.properties`))
const own = (lines: readonly StatedLine[]) => lines.filter(({ key }) => !/^file\./.test(key))
const isPlaced = (key: string) => /geolocation|country\.|\.(town|postcode|region|area)$|\.places\./.test(key)
const asText = (lines: readonly StatedLine[]) => lines.map(({ key, value }) => `${key} = ${value}`).sort()

const fileAt = async (world: TestSite, path: string) =>
  readDescription(`https://collectif.example${path}`, new TextEncoder().encode(await world.get(path)))
const hosterFile = (slug: string) => `/.well-known/chatonsinfos/hosters/${slug}/organization.properties`
const serviceFile = (hoster: string, slug: string) =>
  `/.well-known/chatonsinfos/hosters/${hoster}/services/${slug}.properties`

test('every file of the examples, taken into the form, says what the register says, and loses nothing', async () => {
  const { db } = await openExampleSite()
  const { findProgram: find } = indexOf(await catalogueOf(db))
  const base = 'https://files.example/'
  let count = 0
  for (const bundle of ['chatons', 'fictional']) {
    const load = async (address: string) => ({
      bytes: readFileSync(join(root, 'examples', bundle, address.slice(base.length))),
    })
    const { hosters } = await readFederation(load, `${base}federation.properties`)
    for (const { file, services } of hosters) {
      const hoster = await findHoster(db, file.key ?? '')
      const registered = await servicesOf(db, hoster.id)
      const isService = (key: string) => key.startsWith('subs.')
      const said = own(statementsAgain(file)).filter(({ key }) => !isService(key))
      const draft = services.reduce<DescriptionDraft>(
        (draft, service) => {
          const known = registered.find(({ slug }) => slug === service.key)
          assert.ok(known, service.address)
          const part = newService(own(statementsAgain(service)))
          return withMachine(draft, { ...part, registered: { id: known.id, was: linesOfService(known) } })
        },
        { ...blankDraft, organization: said, hoster: { id: hoster.id, slug: hoster.slug, was: linesOfHoster(hoster) } },
      )
      const publication = await publicationOf(db, { slug: hoster.slug, draft, find })
      const entries = [publication.hoster, ...publication.services]
      const changed = entries.flatMap(({ changes }) => changes).filter(({ key }) => !isPlaced(key))
      // In the bundle the picture stands beside the file: that is no address of the web.
      assert.deepEqual(
        changed.filter(({ key }) => key !== 'organization.logo'),
        [],
        hoster.slug,
      )
      const left = entries.flatMap(({ left }) => left).filter(({ why }) => why !== 'own-source')
      assert.deepEqual(left, [], hoster.slug)
      count += 1 + services.length
    }
  }
  assert.ok(count > 150, String(count))
})

const more = `
organization.couleur = vert
organization.courriel-secret = personne@brin-d-ortie.example
humeur.du.jour = belle
metrics.http.visits.2026.months = 1,2,,4
subs.metrics = https://brin-d-ortie.example/metrics.properties
`

async function published() {
  const world = await openTestSite({ publicUrl: 'https://collectif.example' })
  await given.collective(world.db, { name: 'Les Essais' })
  await given.catalogue(world.db)
  const { id } = await given.member(world.db, { name: 'Brin d’Ortie' })
  const bytes = (text: Uint8Array, more = '') => Buffer.concat([text, Buffer.from(more)])
  const address = 'https://brin-d-ortie.example/ortie.properties'
  const organization = own(
    statementsAgain(readDescription(address, bytes(corpus('clean-organization-all-keys'), more))),
  )
  const text = corpus('clean-service-all-keys').toString().replace('pad;notes', 'pad')
  const service = own(statementsAgain(readDescription(address, Buffer.from(`${text}\nservice.couleur = rose\n`))))
  const hoster = await findHoster(world.db, 'brin-d-ortie')
  const was = linesOfHoster(hoster)
  const typed = organization.filter(({ key }) => key !== 'subs.pad')
  const blank = { ...blankDraft, organization: typed, hoster: { id, slug: hoster.slug, was } }
  const draft = withMachine(blank, newService(service))
  const { findProgram: find } = indexOf(await catalogueOf(world.db))
  const publication = await publicationOf(world.db, { slug: hoster.slug, draft, find })
  const agreed = { revisions: new Map([[id, hoster.revision]]), removals: [] }
  const of = { id: 'one', personId: null, subjectId: id, isOpenToAddress: false }
  const stored = { ...of, content: draft, savedAt: world.now.toString() }
  await publishDescription(world.db, stored, { slug: hoster.slug, agreed, by: byMachine('test', world.now) })
  await world.directory.refresh()
  return { world, typed, service, publication }
}

test('all that a file can say is in the register once it is published, and comes back', async () => {
  const { world, typed, service, publication } = await published()
  assert.deepEqual(publication.hoster.left, [{ key: 'organization.chatterie.fictional', why: 'made-here' }])
  assert.deepEqual(
    publication.services.flatMap(({ left }) => left),
    [{ key: 'service.chatterie.key', why: 'made-here' }],
  )
  const hoster = await findHoster(world.db, 'brin-d-ortie')
  const isOurs = ({ key }: StatedLine) => /\.chatterie\.(key|fictional)$/.test(key)
  const kept = own(hosterStatements({ facts: hoster.facts })).filter((line) => !isOurs(line))
  assert.deepEqual(
    asText(typed.filter((line) => !isOurs(line))).filter((line) => !asText(kept).includes(line)),
    [],
  )
  const [pad] = await servicesOf(world.db, hoster.id)
  assert.ok(pad)
  const keptOfPad = own(serviceStatements({ facts: pad.facts, urlIsGuessed: pad.urlIsGuessed }))
  assert.deepEqual(asText(keptOfPad), asText(service.filter((line) => !isOurs(line))))
})

test('our own file says all of it again but what must not stand there: mailboxes, and the place of a made-up member', async () => {
  const { world, typed, service } = await published()
  const read = own(statementsAgain(await fileAt(world, hosterFile('brin-d-ortie'))))
  const lost = asText(typed).filter((line) => !asText(read).includes(line))
  assert.deepEqual(lost, [
    'organization.chatterie.fictional = yes',
    'organization.contact.email = bonjour@brin-d-ortie.example',
    'organization.courriel-secret = personne@brin-d-ortie.example',
  ])
  const slug = (await servicesOf(world.db, (await findHoster(world.db, 'brin-d-ortie')).id))[0]?.slug ?? ''
  const readOfPad = own(statementsAgain(await fileAt(world, serviceFile('brin-d-ortie', slug))))
  assert.deepEqual(
    asText(service).filter((line) => !asText(readOfPad).includes(line)),
    ['service.chatterie.key = pad', 'service.contact.email = pad@brin-d-ortie.example'],
  )
})
