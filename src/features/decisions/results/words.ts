import { type Formats, inLanguage, type Language, type Translate } from '../../../platform/i18n/index.ts'
import type { Ballot, Decision, Option } from '../decision.ts'

/** In which language something is said. */
export interface Speech {
  language: Language
  t: Translate
  format: Formats
}

type Chosen = Pick<Decision, 'options'>

/** What can win, in words: an option, or an answer to a question. */
export function labelOf({ language, t }: Speech, { options }: Chosen, id: string): string {
  const option = options.find((option) => option.id === id)
  if (option) return inLanguage(option.label, language)?.text ?? id
  return isAnswer(id) ? t(`decisions.answer-${id}`) : id
}

const answers = ['for', 'against', 'consent', 'object', 'blank'] as const
const isAnswer = (id: string): id is (typeof answers)[number] => answers.some((answer) => answer === id)

/** A ballot as one reads it: `Pour`, `A, B`, `A : bien · B : passable`, `A > B = C`. */
export function ballotInWords(speech: Speech, decision: Chosen, ballot: Ballot): string {
  const { t, format } = speech
  const label = ({ id }: Option) => labelOf(speech, decision, id)
  if ('choice' in ballot) return labelOf(speech, decision, ballot.choice)
  const blank = t('decisions.answer-blank')
  if ('approved' in ballot)
    return format.list(decision.options.filter(({ id }) => ballot.approved.includes(id)).map(label)) || blank
  if ('grades' in ballot) {
    const graded = decision.options.flatMap((option) => {
      const grade = ballot.grades[option.id]
      return grade
        ? [t('decisions.option-graded', { option: label(option), grade: t(`decisions.grade-${grade}`) })]
        : []
    })
    return graded.join(' · ') || blank
  }
  const ranked = decision.options.filter(({ id }) => ballot.ranks[id] !== undefined)
  const groups = Map.groupBy(ranked, ({ id }) => ballot.ranks[id] ?? 0)
  const inOrder = [...groups].toSorted(([a], [b]) => a - b).map(([, tied]) => tied.map(label).join(' = '))
  return inOrder.join(' > ') || blank
}

/** One decimal at most: `54,7`. Of nothing, nothing. */
export const percentOf = ({ format }: Pick<Speech, 'format'>, part: number, whole: number): string =>
  format.number(whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10)
