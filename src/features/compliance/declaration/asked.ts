import type { Language } from '../../../platform/i18n/index.ts'
import {
  type Chapter,
  type ClauseDifference,
  type ClauseInPlace,
  type Content,
  clausesOf,
  differenceOf,
} from '../../charter/index.ts'
import { type Draft, type DraftAnswer, isTakenOver } from './draft.ts'
import { answeredOf, unfinishedIn } from './unfinished.ts'

/** One clause in force, with what the hoster answers so far. */
export interface AskedClause extends ClauseInPlace {
  answer: DraftAnswer | null
  /** The answer is of an earlier declaration, and nobody has looked at it since. */
  isTakenOver: boolean
  /** What became of the clause since its answer was begun, until somebody answers it again. */
  news: ClauseDifference | null
}

interface Asked {
  draft: Draft
  /** The charter in force, and the version that the draft was begun with. */
  charter: { content: Content; since: string | null }
  before: Content
  language: Language
}

/** Every clause in force as the form asks it, in the order of the charter. */
export function askedClauses({ draft, charter, before, language }: Asked): AskedClause[] {
  const differences = differenceOf(before, charter.content, language).filter(isNews)
  const news = new Map(differences.map((difference) => [difference.id, difference]))
  return clausesOf(charter.content).map((clause) => {
    const answer = draft.answers.get(clause.id) ?? null
    const isOld = answer !== null && isTakenOver(draft, answer)
    const isAnsweredSince = answer !== null && !isOld && answer.savedAt >= (charter.since ?? '')
    return { ...clause, answer, isTakenOver: isOld, news: isAnsweredSince ? null : (news.get(clause.id) ?? null) }
  })
}

/** What an answer may depend on: not where the clause stands, nor what explains it. */
const isNews = ({ before, text, level, unconfirmed }: ClauseDifference) =>
  before === null || text !== null || level !== null || unconfirmed !== null

/** How far a chapter has come. */
export interface ChapterAsked {
  chapter: Chapter
  letter: string
  count: number
  answered: number
  takenOver: number
  news: number
  /** Its clauses that cannot be sent so. */
  unfinished: number
}

/** `today` is `YYYY-MM-DD`. */
export function chaptersAsked(clauses: readonly AskedClause[], draft: Draft, today: string): ChapterAsked[] {
  return [...Map.groupBy(clauses, ({ chapter }) => chapter)].map(([chapter, own]) => ({
    chapter,
    letter: own[0]?.label.replace(/\d+$/, '') ?? '',
    count: own.length,
    answered: answeredOf(draft, own),
    takenOver: own.filter((clause) => clause.isTakenOver).length,
    news: own.filter(({ news }) => news !== null).length,
    unfinished: unfinishedIn(draft, own, today).length,
  }))
}
