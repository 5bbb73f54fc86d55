import { type Database, newId, toInstant, toJson } from '../../../platform/database/index.ts'
import type { Visitor } from '../../../testing-visitor.ts'
import type { Chapter, Clause, Content } from '../../charter/index.ts'
import { delegateIn, openCrocus } from '../../delegates/testing.ts'
import { type Fields, fieldsIn } from '../../editing/testing.ts'
import '../tables.ts'

export const home = '/fr/hosters/crocus/declaration'
export const read = '/fr/hosters/crocus/declarations'

export const clause = (id: string, text: string, more: Partial<Clause> = {}): Clause => ({
  ...{ id, level: 'required', text: { fr: text, en: `EN ${text}` }, why: {}, how: {} },
  ...{ checks: [], sight: 'none', unconfirmed: false, translates: {}, ...more },
})

const chapter = (id: string, title: string, clauses: Clause[]): Chapter => ({
  ...{ id, title: { fr: title, en: title }, lead: {}, clauses },
})

/** A charter of two chapters and four clauses: O1, O2, T1, T2. */
export const charter: Content = {
  ...{ original: 'fr', title: { fr: 'Charte', en: 'Charter' }, foreword: {} },
  chapters: [
    chapter('open', 'Ouverts', [
      clause('open.free-software', 'Il n’héberge qu’avec des logiciels libres.'),
      clause('open.formats', 'Il offre des formats ouverts.', { level: 'recommended' }),
    ]),
    chapter('transparent', 'Transparents', [
      clause('transparent.terms', 'Il publie ses conditions.'),
      clause('transparent.funding', 'Il dit qui le paie.', { unconfirmed: true }),
    ]),
  ],
}

/** The charter with other clauses in its first chapter. */
export const withOpen = (clauses: Clause[]): Content => ({
  ...charter,
  chapters: charter.chapters.map((one) => (one.id === 'open' ? { ...one, clauses } : one)),
})

/** A version of the charter that has force from a day on. */
export async function givenVersion(db: Database, number: number, content: Content, inForceOn: string): Promise<void> {
  const known = await db.selectFrom('document').select('id').where('kind', '=', 'charter').executeTakeFirst()
  const documentId = known?.id ?? newId()
  const createdAt = toInstant(Temporal.Instant.from('2020-01-01T00:00:00Z'))
  const document = { id: documentId, slug: 'charter', kind: 'charter', position: 1, createdAt } as const
  if (!known) await db.insertInto('document').values(document).execute()
  const days = { proposedOn: null, adoptedOn: inForceOn, inForceOn, withdrawnOn: null, undated: 0 } as const
  const beside = { officialUrl: null, isParaphrase: 0, decisionName: null, decisionUrl: null, revision: 1 } as const
  await db
    .insertInto('documentVersion')
    .values({ id: newId(), documentId, number, content: toJson(content), ...days, ...beside, createdAt })
    .execute()
}

/** Crocus under a charter in force, with two people who act for it. */
export async function openDeclaring(opening: Parameters<typeof openCrocus>[1] = {}) {
  const { world, hoster } = await openCrocus({}, opening)
  await givenVersion(world.db, 1, charter, '2020-01-01')
  const [ana, zoe] = [await delegateIn(world, hoster.id, 'Ana'), await delegateIn(world, hoster.id, 'Zoé')]
  return { world, hoster, ana, zoe }
}

/** The form of a page as a browser sends it, with changes. */
export async function filled(browser: Pick<Visitor, 'get'>, url: string, changes: Fields = {}): Promise<Fields> {
  return { ...fieldsIn(await browser.get(url)), ...changes }
}

/** Sends a form with files or long texts, as the pages of a declaration do. */
export function send(browser: Pick<Visitor, 'request'>, url: string, fields: Fields, files: Record<string, File> = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  for (const [name, file] of Object.entries(files)) body.append(name, file)
  return browser.request(url, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin' } })
}

/** Fills and saves a page of the form. */
export const save = async (browser: Visitor, url: string, changes: Fields) =>
  send(browser, url, await filled(browser, url, { go: 'stay', ...changes }))

export const attach = (browser: Visitor, clauseId: string, bytes: Uint8Array | string, name: string, type = '') =>
  send(browser, `${home}/files/${clauseId}`, {}, { file: fileOf(bytes, name, type) })

const fileOf = (bytes: Uint8Array | string, name: string, type: string) =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type })

/** Sends what is written, as the button of the overview does. */
export async function sendNow(browser: Visitor): Promise<Response> {
  const [, revision = ''] = /name="revision" value="(\d+)"/.exec(await browser.get(home)) ?? []
  return browser.post(home, { do: 'send', revision })
}

/** A whole declaration: begun, a few answers, sent. */
export async function givenSent(browser: Visitor, answers: Fields = {}): Promise<void> {
  await browser.post(home, { do: 'blank' })
  await save(browser, `${home}/open`, { 'open.free-software.state': 'met', ...answers })
  await sendNow(browser)
}

/** The files of a page to take away: name and address. */
export const filesOn = (html: string): [string, string][] =>
  [...html.matchAll(/<a href="(\/declarations\/[^"]+)" download[^>]*><bdi>([^<]*)/g)].map(
    ([, href = '', name = '']) => [name, href],
  )
