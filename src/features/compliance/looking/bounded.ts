import { withoutUnseen } from '../../../platform/unseen.ts'
import { bounds, type Evidence, type Found, type Sentence } from '../finding.ts'

/** What a check found, cut to what is kept: text of other servers, of which nothing hides. */
export function bounded(found: Found): Found {
  const { subject, result, sentence, evidence } = found
  return {
    subject,
    result,
    sentence: boundedSentence(sentence),
    evidence: evidence.slice(0, bounds.evidence).map(boundedEvidence),
  }
}

function boundedSentence({ values, ...sentence }: Sentence): Sentence {
  const cut = Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value])
  return { ...sentence, values: Object.fromEntries(cut) }
}

function boundedEvidence({ asked, came, extract }: Evidence): Evidence {
  const seen = { asked: plain(asked), came: plain(came) }
  return extract === undefined ? seen : { ...seen, extract: plain(extract) }
}

const plain = (text: string): string => {
  const seen = withoutUnseen(text).replace(/[\p{Cc}\p{Cs}]/gu, (sign) =>
    sign === '\n' || sign === '\t' ? sign : '\ufffd',
  )
  return seen.length <= bounds.extract ? seen : `${cut(seen)}…`
}

/** Never through the middle of a sign that takes two places. */
const cut = (text: string) => text.slice(0, bounds.extract - 1).replace(/[\ud800-\udbff]$/, '')
