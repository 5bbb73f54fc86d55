import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { isLanguage, type Language, translator } from '../../../platform/i18n/index.ts'
import type { Outbound } from '../../../platform/outbound/index.ts'
import { answerTo, ofTerminals } from './answer.ts'
import { type Asked, addressOf } from './asked.ts'
import type { Check } from './check.ts'
import { countsOf, type Problem, problemsOf } from './problems.ts'

interface Means {
  outbound: Pick<Outbound, 'fetch'>
  /** `YYYY-MM-DD`. */
  today: string
  language: Language
  write: (line: string) => void
  complain: (line: string) => void
}

/** `chatterie check`: 0 when nothing is wrong, 1 when something is, 2 when it was not understood what to check. */
export async function checkInTerminal(words: string[], means: Means): Promise<0 | 1 | 2> {
  const wish = readWords(words, means.language)
  if (!wish) {
    means.complain(translator(means.language)('describing.terminal-misused'))
    return 2
  }
  const t = translator(wish.language)
  const checked = await lookAt(wish, means)
  if (checked === undefined) {
    means.complain(t('describing.terminal-unreadable', { file: wish.targets.join(' ') }))
    return 2
  }
  const problems = problemsOf(checked.report, t)
  const counts = countsOf(problems)
  if (wish.json) means.write(JSON.stringify({ problems }, null, 2))
  else {
    for (const problem of problems) means.write(lineOf(problem, t(`describing.severity-${problem.severity}`)))
    means.write(t('describing.terminal-counts', { files: checked.files.length, ...counts }))
  }
  return counts.error > 0 ? 1 : 0
}

interface Wish {
  targets: string[]
  json: boolean
  links: boolean
  language: Language
}

const options = { json: { type: 'boolean' }, links: { type: 'boolean' }, lang: { type: 'string' } } as const

/** Null when the words are not understood: an unknown option, nothing to check, an address beside something else. */
function readWords(words: string[], preferred: Language): Wish | null {
  const { tokens } = parseArgs({ args: words, options, allowPositionals: true, strict: false, tokens: true })
  const { values, positionals: targets } = parseArgs({ args: words, options, allowPositionals: true, strict: false })
  const isKnown = tokens.every((token) => token.kind !== 'option' || Object.hasOwn(options, token.name))
  const language = values.lang === undefined ? preferred : values.lang
  if (!isKnown || typeof language !== 'string' || !isLanguage(language)) return null
  if (targets.length === 0 || (targets.some(isAddress) && targets.length > 1)) return null
  return { targets, json: values.json === true, links: values.links === true, language }
}

const isAddress = (target: string) => /^https?:\/\//i.test(target)

/** Undefined when a file cannot be read here. */
async function lookAt({ targets, links }: Wish, { outbound, today }: Means): Promise<Check | undefined> {
  const asked = await askedBy(targets)
  return asked && answerTo(asked, { outbound, today, follows: links }, ofTerminals)
}

async function askedBy(targets: string[]): Promise<Asked | undefined> {
  const [first = ''] = targets
  if (isAddress(first)) {
    const address = addressOf(first)
    return address === null ? undefined : { address }
  }
  const read = targets.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(name)) }))
  const files = await Promise.all(read).catch(() => undefined)
  return files && { files }
}

const lineOf = ({ file, line, key, message, fix }: Problem, severity: string) =>
  [
    [`${file}:${line}`, severity, key].filter(Boolean).join(' '),
    `    ${message}`,
    ...(fix === null ? [] : [`    → ${fix}`]),
  ]
    .map((text) => text.replace(/\p{Cc}/gu, ' '))
    .join('\n')
