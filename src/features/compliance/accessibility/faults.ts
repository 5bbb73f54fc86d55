import { eachToken } from '../visit/html/each-token.ts'
import { OpenElements } from '../visit/html/open-elements.ts'

/** What stands in somebody's way on a page. */
export const kinds = [
  'language',
  'title',
  'images',
  'links',
  'buttons',
  'fields',
  'groups',
  'headings',
  'tables',
  'focus',
  'motion',
] as const

export interface Fault {
  kind: (typeof kinds)[number]
  /** By its name in the list of rules. */
  rule: string
  /** The line of the page. */
  at: string
}

/** The rules of `html-validate` that are about people who use a page, by what stands in their way. */
const rules: Record<string, Fault['kind']> = {
  'empty-title': 'title',
  'area-alt': 'images',
  ...{ 'wcag/h36': 'images', 'wcag/h37': 'images', 'wcag/h67': 'images', 'wcag/h30': 'links' },
  ...{ 'text-content': 'buttons', 'input-missing-label': 'fields', 'multiple-labeled-controls': 'fields' },
  ...{ 'wcag/h71': 'groups', 'empty-heading': 'headings', 'wcag/h63': 'tables' },
  ...{ 'hidden-focusable': 'focus', 'aria-hidden-body': 'focus', 'meta-refresh': 'motion', 'no-autoplay': 'motion' },
}

/** A page beyond these would take seconds, or the whole stack: nothing is said of it. */
const most = { characters: 250_000, elements: 4000, depth: 150 }

/** Null: the page is too large or too deep for the rules, or no page that they can read. */
export async function faultsOf(html: string): Promise<Fault[] | null> {
  if (html.length > most.characters || !isBounded(html)) return null
  const report = await (await validator()).validateString(html, 'page.html')
  const messages = report.results.flatMap((result) => result.messages)
  if (messages.some(({ ruleId }) => ruleId === 'parser-error')) return null
  const lines = html.split('\n')
  return messages.flatMap(({ ruleId, line, column }) => {
    const kind = rules[ruleId]
    return kind === undefined ? [] : [{ kind, rule: ruleId, at: aroundOf(lines[line - 1] ?? '', column) }]
  })
}

const aroundOf = (line: string, column: number) => line.slice(Math.max(0, column - 40), column + 160)

function isBounded(html: string): boolean {
  let elements = 0
  let deepest = 0
  const open = new OpenElements()
  eachToken(html, {
    open(name) {
      elements++
      open.open(name, { isHidden: false, isBlock: true })
      deepest = Math.max(deepest, open.depth)
    },
    close: (name) => open.close(name),
    text: () => {},
  })
  return elements <= most.elements && deepest <= most.depth
}

type Validator = Awaited<ReturnType<typeof makeValidator>>
let made: Promise<Validator> | undefined

/** Loaded when first needed: it takes a tenth of a second and 30 MB. */
function validator(): Promise<Validator> {
  made ??= makeValidator()
  return made
}

async function makeValidator() {
  const { HtmlValidate, StaticConfigLoader } = await import('html-validate/browser')
  const wanted = Object.fromEntries(Object.keys(rules).map((rule): [string, 'error'] => [rule, 'error']))
  const loader = new StaticConfigLoader({ root: true, elements: ['html5'], rules: wanted })
  // The loader works the same rules out again for each page, which takes as long as many a page.
  const config = await loader.getConfigFor('page.html')
  loader.getConfigFor = () => config
  return new HtmlValidate(loader)
}
