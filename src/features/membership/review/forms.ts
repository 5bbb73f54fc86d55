import { z } from 'zod'
import { parts } from '../application/dossier.ts'
import { lineOf, linesOf } from '../typed-text.ts'
import { type Mark, marks, reviewLengths, summaries } from './review.ts'
import type { MarkedClause } from './review-queries.ts'

export const ProposalForm = z.object({
  hoster: z.string('membership.choose-reviewer').min(1, 'membership.choose-reviewer'),
})
export const EndForm = z.object({ reason: linesOf(reviewLengths.reason) })
export const SummaryForm = z.object({
  summary: z.enum(summaries).nullable().default(null).catch(null),
  text: linesOf(reviewLengths.text),
  byName: lineOf(reviewLengths.name),
  revision: z.coerce.number().int().default(0),
})
export const CorrectionsForm = z.object({
  parts: z
    .preprocess((typed) => (typeof typed === 'string' ? [typed] : typed), z.array(z.enum(parts)))
    .default([])
    .catch([]),
  reason: linesOf(reviewLengths.reason, 'membership.corrections-reason-missing'),
})
export const CommentForm = z.object({ text: linesOf(reviewLengths.comment, 'membership.text-missing') })
export const AnswerForm = z.object({ answer: linesOf(reviewLengths.answer, 'membership.text-missing') })

/** Names of the two fields of a clause. */
export const fieldsOf = (clauseId: string) => ({ mark: `mark.${clauseId}`, word: `word.${clauseId}` })

const Word = linesOf(reviewLengths.word)

/** What is typed of these clauses; a word that is too long is cut, and said so by the page's hint. */
export function clausesTyped(
  typed: Record<string, string | string[]>,
  clauseIds: readonly string[],
): { clauses: MarkedClause[]; tooLong: string[] } {
  const tooLong: string[] = []
  const clauses = clauseIds.flatMap((clauseId): MarkedClause[] => {
    const names = fieldsOf(clauseId)
    const word = Word.safeParse(textIn(typed[names.word]))
    if (!word.success) {
      tooLong.push(names.word)
      return []
    }
    return [{ clauseId, mark: markIn(textIn(typed[names.mark])), word: word.data }]
  })
  return { clauses, tooLong }
}

const markIn = (text: string): Mark | null => marks.find((mark) => mark === text) ?? null
const textIn = (value: string | string[] | undefined): string =>
  typeof value === 'string' ? value : (value?.[0] ?? '')
