import assert from 'node:assert/strict'
import type { TestSite } from '../../testing.ts'
import { givenPerson } from '../accounts/testing.ts'
import type { KeptOfFile } from '../hosters/index.ts'
import { given } from '../hosters/testing.ts'

/** A site with a small catalogue, one hoster with one service, and somebody of the coordination. */
export async function givenRegister(world: TestSite) {
  await given.catalogue(world.db)
  await given.collective(world.db)
  const hoster = await given.member(world.db, { name: 'Brin d’ortie' })
  const service = await given.service(world.db, hoster.id, { name: 'Le Carnet' })
  const edit = `/fr/hosters/${hoster.slug}/edit`
  const serviceEdit = `/fr/services/${hoster.slug}/${service.slug}/edit`
  return { hoster, service, edit, serviceEdit, coordination: await givenCoordination(world) }
}

export async function givenCoordination(world: TestSite, name = 'Sarriette') {
  const { id } = await givenPerson(world.db, { name, roles: ['coordination'] })
  return world.as(id)
}

/** What a file brought along, and no form asks. */
export const keptOfAFile: KeptOfFile = {
  logoUrl: 'https://ortie.example/logo.png',
  figuresAt: [{ key: 'metrics', url: 'https://ortie.example/metrics.properties' }],
  figures: [{ key: 'metrics.http.visits.2026.months', value: '1,2' }],
  otherStatements: [{ key: 'humeur', value: 'belle' }],
}

export type Fields = Record<string, string | string[]>
type Somebody = Awaited<ReturnType<TestSite['as']>>

/** What a browser would send of the form of a page: its controls as they stand. */
export async function fieldsOf(somebody: Pick<Somebody, 'get'>, url: string): Promise<Fields> {
  return fieldsIn(await somebody.get(url))
}

export function fieldsIn(html: string): Fields {
  const [, form = ''] = /<form method="post"[^>]*class="editing"[^>]*>(.*?)<\/form>/s.exec(html) ?? []
  assert.notEqual(form, '', 'the page has a form')
  const fields: Fields = {}
  const add = (name: string, value: string) => {
    const before = fields[name]
    fields[name] = before === undefined ? value : [before, value].flat()
  }
  for (const [, attributes = ''] of form.matchAll(/<input([^>]*)>/g)) {
    const type = attributeOf(attributes, 'type')
    if (type === 'file' || (/checkbox|radio/.test(type) && !/\schecked/.test(attributes))) continue
    add(attributeOf(attributes, 'name'), attributeOf(attributes, 'value'))
  }
  for (const [, attributes = '', text = ''] of form.matchAll(/<textarea([^>]*)>(.*?)<\/textarea>/gs))
    add(attributeOf(attributes, 'name'), plain(text))
  for (const [, attributes = '', options = ''] of form.matchAll(/<select([^>]*)>(.*?)<\/select>/gs))
    add(
      attributeOf(attributes, 'name'),
      attributeOf(/<option([^>]*\sselected[^>]*)>/.exec(options)?.[1] ?? '', 'value'),
    )
  return fields
}

const attributeOf = (attributes: string, name: string) =>
  plain(new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '')

const entities: Record<string, string> = { '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' }
const plain = (text: string) => text.replace(/&(?:quot|#39|lt|gt|amp);/g, (entity) => entities[entity] ?? entity)

/** What people read of a piece of page, with plain spaces. */
export const textOf = (html: string) =>
  plain(html.replace(/<(script|style|svg)[^>]*>.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()

/** The message beside a field, without marks; undefined when there is none. */
export function errorAt(html: string, field: string): string | undefined {
  const [, error] = new RegExp(`id="field-${field}-error">(.*?)</div>`, 's').exec(html) ?? []
  return error === undefined ? undefined : textOf(error).replace(/^Erreur : /, '')
}
