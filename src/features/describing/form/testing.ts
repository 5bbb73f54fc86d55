import type { TestSite } from '../../../testing.ts'
import type { Visitor } from '../../../testing-visitor.ts'

type Fields = Record<string, string | string[]>

/** The stamp of the form that begins a draft, old enough for people. */
export async function stampOf(world: TestSite, browser: Visitor): Promise<string> {
  const page = await browser.get('/fr/describe/form')
  world.pass({ seconds: 5 })
  return /name="stamp" value="([^"]+)"/.exec(page)?.[1] ?? ''
}

/** Somebody begins a draft; gives the address of its summary. */
export async function givenDraft(world: TestSite, browser: Visitor, fields: Fields = {}): Promise<string> {
  const stamp = await stampOf(world, browser)
  const answer = await browser.post('/fr/describe/form', { stamp, website: '', ...fields })
  const draft = /^(\/fr\/describe\/form\/[\w-]+)/.exec(whereTo(answer))?.[1]
  if (!draft) throw new Error(`${answer.status}: no draft at ${whereTo(answer)}`)
  return draft
}

/** Adds a service; gives the address of its pages. */
export async function givenServiceIn(browser: Visitor, draft: string, fields: Fields): Promise<string> {
  const answer = await browser.post(`${draft}/services`, fields)
  return whereTo(answer).replace(/\/\w+$/, '')
}

export const whereTo = (answer: Response): string => answer.headers.get('location') ?? ''

/** What the file says that a draft makes first, or the one of this name. */
export async function fileOf(browser: Visitor, draft: string, name?: string): Promise<string> {
  const page = await browser.get(`${draft}/files`)
  const names = [...page.matchAll(/download="([\w-]+\.properties)"/g)].map(([, file = '']) => file)
  return browser.get(`${draft}/files/${name ?? names[0]}`)
}
