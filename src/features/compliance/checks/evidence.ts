import { oneLine } from '../../../platform/text.ts'
import { withoutUnseen } from '../../../platform/unseen.ts'
import { bounds, type Evidence, type Found, type Result, type Sentence } from '../finding.ts'

/** Text of others on one line, with what is seen of it alone, and no longer than evidence may be. */
export function plain(text: string, most = bounds.extract): string {
  const line = oneLine(withoutUnseen(text.slice(0, most * 4)).toWellFormed())
  return line.length > most ? `${line.slice(0, most - 1).toWellFormed()}…` : line
}

/** One thing that was asked and what came, whatever somebody wrote there. */
export const saw = (asked: string, came: string, extract?: string): Evidence => ({
  asked: plain(asked),
  came: plain(came),
  ...(extract === undefined ? {} : { extract: plain(extract) }),
})

/** What a check says of one subject. Values are made plain here, and evidence bounded. */
export function found(subject: string, result: Result, sentence: Sentence, evidence: Evidence[] = []): Found {
  const shown = Object.entries(sentence.values).map(([name, value]) => [
    name,
    typeof value === 'string' ? plain(value) : value,
  ])
  const values = Object.fromEntries(shown)
  return { subject, result, sentence: { ...sentence, values }, evidence: evidence.slice(0, bounds.evidence) }
}

const mostNamed = 8

/** A few names for a sentence: each once, and three dots where there are more. */
export function named(names: Iterable<string>): string {
  const each = [...new Set(names)]
  return [...each.slice(0, mostNamed).map((name) => plain(name, 80)), ...(each.length > mostNamed ? ['…'] : [])].join(
    ', ',
  )
}
