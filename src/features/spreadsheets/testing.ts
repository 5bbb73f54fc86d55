import { paths } from '../../paths.ts'
import { openTestSite, type TestSite } from '../../testing.ts'
import type { Visitor } from '../../testing-visitor.ts'
import { givenPerson } from '../accounts/testing.ts'
import { keepUpload } from './keep-upload.ts'
import { matchColumns } from './match-columns.ts'
import { findUpload, sheetIn } from './queries.ts'

const list = '/fr/coordination/spreadsheets'

export const table = `Nom;Site web;Forme juridique;Ville;Courriel;Couleur
Le Crocus;https://crocus.example;Association;Brest;bonjour@crocus.example;mauve
Thym;https://thym.example;SCOP;;;
`

/** Somebody of the coordination, with a browser. */
export async function openDesk() {
  const world = await openTestSite()
  const keeper = await givenPerson(world.db, { name: 'Sarriette', roles: ['coordination'] })
  return { world, keeper, browser: await world.as(keeper.id) }
}

interface Given {
  name?: string
  subject?: string
  source?: string
}

/** Sends a list as a browser would. */
export function upload(
  browser: Visitor,
  content: string | Uint8Array,
  { name = 'liste.csv', subject = 'hosters', source = '' }: Given = {},
) {
  const form = new FormData()
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  form.set('file', new File([new Uint8Array(bytes)], name))
  form.set('subject', subject)
  form.set('source', source)
  return browser.request(list, { method: 'POST', body: form, headers: { 'sec-fetch-site': 'same-origin' } })
}

/** The page of a list that was taken. */
export async function uploaded(browser: Visitor, content: string | Uint8Array, given: Given = {}): Promise<string> {
  const answer = await upload(browser, content, given)
  if (answer.status !== 303) throw new Error(`${answer.status}: ${await answer.text()}`)
  return answer.headers.get('location') ?? ''
}

/** Takes the columns as they are guessed; gives the text of the report. */
export async function reported(browser: Visitor, page: string): Promise<string> {
  const shown = await browser.get(page)
  const chosen = [...shown.matchAll(/<select[^>]*name="(column-\d+)"[^>]*>(.*?)<\/select>/gs)]
  const fields = chosen.map(([, name = '', options = '']) => [
    name,
    /value="([^"]*)" selected/.exec(options)?.[1] ?? '',
  ])
  const answer = await browser.post(page, Object.fromEntries(fields))
  if (answer.status !== 303) throw new Error(`${answer.status}: ${textOf(await answer.text())}`)
  return textOf(await browser.get(answer.headers.get('location') ?? ''))
}

/** From the file to the register: gives the report before, and the one after. */
export async function applied(world: TestSite, browser: Visitor, content: string, given: Given = {}) {
  const page = await uploaded(browser, content, given)
  const before = await reported(browser, page)
  await browser.post(`${page}/application`, {})
  await world.runJobs()
  return { page, before, after: textOf(await browser.get(`${page}/report`)) }
}

/** What a page says, without its tags. */
export const textOf = (html: string) =>
  html
    .replace(/^.*<main/s, '<main')
    .replace(/<\/main>.*$/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/[\s\u00a0\u202f]+/g, ' ')

const everything = `Clé;Nom;Site web;Ville;Forme juridique;Courriel;Ville
potager-numerique;Le Potager;;Dijon;Association;bonjour@potager.example;x
;Sauge;sauge;Brest;machin;=1+1;x
;;;Lyon;;;
;Menthe;https://menthe.example;a;b;c;d;e;f
`

/** Every kind of page of the room, with all that may stand on it. */
export async function pagesOfSpreadsheets({ db, now }: TestSite, personId: string): Promise<Record<string, string>> {
  const given = { bytes: new TextEncoder().encode(everything), name: 'hebergeurs.csv', source: '', personId }
  const id = await keepUpload(db, { ...given, subject: 'hosters' }, now)
  const columns = ['chatterie.key', 'name', 'website', 'chatterie.town', 'type', 'contact.email'].map(
    (key) => `organization.${key}`,
  )
  const matching = { columns: [...columns, null] }
  const found = await findUpload(db, id)
  await matchColumns(db, found, await sheetIn(db, found), matching, now)
  return {
    lists: paths.coordinationSpreadsheets.href(),
    'columns of a list': paths.coordinationSpreadsheet.href({ id }),
    'report on a list': paths.coordinationSpreadsheetReport.href({ id }),
  }
}
