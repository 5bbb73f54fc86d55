import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase } from '../../testing-database.ts'
import { findHoster } from '../hosters/index.ts'
import { hosterColumns } from './matching/hoster-columns.ts'
import { planSheet } from './planning/plan.ts'
import { readGiven, readList } from './reading/read-list.ts'
import { limits } from './sheet.ts'
import { applied, openDesk, reported, textOf, upload, uploaded } from './testing.ts'

test('markup, scripts and turned text in headings and cells are text on every page', async () => {
  const { browser } = await openDesk()
  const evil = '<script>alert(1)</script>'
  const page = await uploaded(browser, `Nom;${evil};'><img src=x onerror=alert(2)>\nCro\u202Ecus${evil};${evil};"'>"\n`)
  const columns = await browser.get(page)
  assert.ok(!columns.includes(evil) && !columns.includes('<img'))
  await reported(browser, page)
  const report = await browser.get(`${page}/report`)
  assert.ok(!report.includes(evil) && !report.includes('<img') && !report.includes('\u202E'))
})

test('a formula enters neither the register nor the page of anybody’s spreadsheet', async () => {
  const { world, browser } = await openDesk()
  const { before } = await applied(
    world,
    browser,
    'Nom,Site\n=HYPERLINK("http://evil.example"),https://a.example\nCrocus,=1+1\n',
  )
  assert.match(before, /Ligne 2 refusée .*C’est une formule/)
  assert.match(before, /Ligne 3 Crocus à ajouter .*Site =1\+1 C’est une formule/)
  assert.equal((await findHoster(world.db, 'crocus')).facts.website, null)
})

test('a cell longer than any text is cut and told, an address that is none is refused', async () => {
  const { world, browser } = await openDesk()
  const long = 'é'.repeat(30_000)
  const { before } = await applied(world, browser, `Nom;Description;Site\nCrocus;${long};javascript:alert(1)\n`)
  assert.match(before, /Ligne 2 Crocus à ajouter/)
  const { facts } = await findHoster(world.db, 'crocus')
  assert.ok((facts.description.fr ?? '').length <= 5000)
  assert.equal(facts.website, null)
})

test('a name of a file is shown as it is, and no longer than that', async () => {
  const { browser } = await openDesk()
  const page = await uploaded(browser, 'Nom\nCrocus\n', { name: `${'x'.repeat(500)}<b>.csv` })
  assert.match(textOf(await browser.get(page)), /x{90,100}&lt;b&gt;\.csv/)
})

test('a body that is too large or no form is refused', async () => {
  const { browser } = await openDesk()
  assert.equal((await upload(browser, 'x'.repeat(limits.bytes + 10))).status, 422)
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=x' }
  const answer = await browser.request('/fr/coordination/spreadsheets', { method: 'POST', body: 'nonsense', headers })
  assert.equal(answer.status, 422)
})

test('columns that were never offered are not taken', async () => {
  const { browser } = await openDesk()
  const page = await uploaded(browser, 'Nom;Membre\nCrocus;2016\n')
  await browser.post(page, { 'column-0': 'organization.name', 'column-1': 'organization.memberof.chatons.startdate' })
  assert.doesNotMatch(textOf(await browser.get(page)), /memberof/)
})

/** A table of random pieces, some of them nasty; the same for the same seed. */
function nastyTable(seed: number): string {
  let state = seed
  const next = (most: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return state % most
  }
  const pieces = [
    'Crocus',
    '"',
    '""',
    ';',
    ',',
    '\t',
    '\n',
    '\r\n',
    '=1',
    '\u202E',
    '<b>',
    'https://a.example',
    '{',
    '[',
    '\uD800',
    'é',
    ' ',
  ]
  const keys = Object.keys(hosterColumns)
  const head = [0, 1, 2].map(() => keys[next(keys.length)]).join(';')
  return `organization.name;${head}\n${Array.from({ length: 60 }, () => pieces[next(pieces.length)]).join('')}`
}

test('of 250 random tables none breaks the reader, and each fault has its words', async () => {
  const { writer: db } = await openTestDatabase()
  let planned = 0
  for (let seed = 1; seed <= 250; seed += 1) {
    const given = readGiven(new TextEncoder().encode(nastyTable(seed)))
    if ('fault' in given) continue
    const read = await readList(given.text, given.format)
    if ('fault' in read) continue
    const columns = read.sheet.headings.map((heading, at) =>
      read.sheet.headings.indexOf(heading) === at ? heading : null,
    )
    const { lines } = await planSheet(db, 'hosters', read.sheet, { columns })
    for (const { line, fate, remarks } of lines) {
      assert.ok(line > 1)
      if (fate === 'refused')
        assert.ok(
          remarks.some(({ severity }) => severity === 'error'),
          `seed ${seed}, line ${line}`,
        )
    }
    planned += 1
  }
  assert.ok(planned > 30, `${planned} were tables`)
})

test('a long list is planned whole, and others have their turn meanwhile', async () => {
  const { writer: db } = await openTestDatabase()
  const rows = Array.from({ length: 2000 }, (_, at) => ({
    line: at + 2,
    cells: [`H${at}`, `https://h${at}.example`, 'Brest'],
  }))
  const columns = ['organization.name', 'organization.website', 'organization.chatterie.town']
  let turns = 0
  const others = setInterval(() => turns++, 1)
  const { lines } = await planSheet(db, 'hosters', { headings: columns, rows }, { columns })
  clearInterval(others)
  assert.equal(lines.length, 2000)
  assert.ok(turns > 1, `others had ${turns} turns`)
})
