import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Offer } from '../../descriptions/index.ts'
import { blankDraft, type DescriptionDraft, most } from './description-draft.ts'
import { newService, withService } from './machines.ts'
import { offerOfFile, serviceFor, standingFor, withKept, withOffers } from './offers.ts'

const lines = (said: Record<string, string>) => Object.entries(said).map(([key, value]) => ({ key, value }))
const none = { findProgram: () => undefined }
const address = 'https://x.example/'

const hoster = (said: Record<string, string>): Offer => ({
  source: 'librehost',
  address,
  about: 'organization',
  statements: lines(said),
})
const service = (said: Record<string, string>): Offer => ({ ...hoster(said), source: 'node-info', about: 'service' })

/** Keeps everything that is offered. */
const allKept = (draft: DescriptionDraft, ...offers: Offer[]) => {
  const waiting = withOffers(draft, offers)
  const kept = new Map(waiting.offers.map(({ id, statements }) => [id, statements.map(({ key }) => key)]))
  return withKept(waiting, kept, none)
}

test('what is kept goes into the draft, the rest is forgotten, and nothing waits any more', () => {
  const waiting = withOffers(blankDraft, [hoster({ 'organization.name': 'Crocus', 'organization.logo': 'x' })])
  const [offer] = waiting.offers
  const draft = withKept(waiting, new Map([[offer?.id ?? '', ['organization.name']]]), none)
  assert.deepEqual(draft.organization, lines({ 'organization.name': 'Crocus' }))
  assert.deepEqual(draft.offers, [])
  assert.deepEqual(withKept(waiting, new Map(), none).organization, [])
})

test('keys that were never offered are not taken over, whatever is sent', () => {
  const waiting = withOffers(blankDraft, [hoster({ 'organization.name': 'Crocus' })])
  const id = waiting.offers[0]?.id ?? ''
  const draft = withKept(waiting, new Map([[id, ['organization.type', '__proto__']]]), none)
  assert.deepEqual(draft.organization, [])
})

test('a service is known again by its address of use, its site or its name', () => {
  const known = newService(lines({ 'service.name': 'Pad', 'service.website': 'https://pad.example' }))
  const draft = withService(blankDraft, known)
  const found = (said: Record<string, string>) => serviceFor(draft, service(said))?.id
  assert.equal(found({ 'service.website': 'https://PAD.example/' }), known.id)
  assert.equal(found({ 'service.name': 'pad' }), known.id)
  assert.equal(found({ 'service.name': 'Visio' }), undefined)
  assert.equal(found({}), undefined)
})

test('what is said of one service in two places is one service', () => {
  const draft = allKept(
    blankDraft,
    service({ 'service.name': 'Pad', 'service.website': 'https://pad.example' }),
    service({ 'service.website': 'https://pad.example/', 'software.version': '2.1' }),
  )
  assert.equal(draft.services.length, 1)
  assert.deepEqual(
    draft.services[0]?.statements.map(({ key }) => key),
    ['service.name', 'service.website', 'software.version'],
  )
})

test('the machine of a service that comes twice is said once', () => {
  const host = { 'host.name': 'Radis', 'host.country.code': 'FR' }
  const draft = allKept(
    blankDraft,
    service({ 'service.name': 'A', ...host }),
    service({ 'service.name': 'B', ...host }),
  )
  assert.equal(draft.machines.length, 1)
  assert.ok(draft.machines[0]?.statements.some(({ value }) => value === 'France'))
  const offer = { ...service({ 'service.name': 'A' }), id: 'x' }
  assert.ok(
    standingFor(draft, offer).some(({ key }) => key === 'host.name'),
    'it stands beside what is offered',
  )
})

test('a file offers what it states, but neither its heading nor the files that it leads to', () => {
  const file = { report: [], subs: [], class: 'Organization' as const }
  const statements = lines({
    'file.class': 'Organization',
    'organization.name': 'X',
    'subs.pad': 'a',
    'subs.figures': 'b',
  })
  assert.deepEqual(offerOfFile({ ...file, statements }, address, ['a'])?.statements, [
    ...lines({ 'organization.name': 'X', 'subs.figures': 'b' }),
  ])
  assert.equal(offerOfFile({ ...file, class: 'Federation', statements }, address), undefined)
  assert.equal(offerOfFile({ ...file, statements: [] }, address), undefined)
})

test('a draft takes no more than it can hold', () => {
  const large = Array.from({ length: 100 }, (_, at) => service({ 'service.name': `${at}`, x: 'y'.repeat(20_000) }))
  const draft = withOffers(blankDraft, large)
  assert.ok(draft.offers.length < most.offers)
  assert.ok(JSON.stringify(draft).length < most.bytes)
  const small = Array.from({ length: 100 }, (_, at) => service({ 'service.name': `${at}` }))
  assert.equal(withOffers(blankDraft, small).offers.length, most.offers)
  const full = { ...blankDraft, services: Array.from({ length: most.services }, () => newService(lines({ a: 'b' }))) }
  assert.equal(allKept(full, service({ 'service.name': 'One more' })).services.length, most.services)
})
