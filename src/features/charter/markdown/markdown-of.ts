import type { Language } from '../../../platform/i18n/index.ts'
import type { Chapter, Clause, Content } from '../content.ts'
import { guarded, headings } from './lines.ts'
import { unknownStamp } from './sayings.ts'

/**
 * The file of one language (docs/charter.md). That of the original says everything; a translation has texts alone, and
 * of which wording they are.
 */
export function markdownOf(content: Content, language: Language): string {
  const { original, title, foreword, chapters } = content
  const blocks = [
    `---\noriginal: ${original}\n---`,
    `# ${title[language] ?? ''}`.trimEnd(),
    prose(foreword[language]),
    ...chapters.flatMap((chapter) => chapterBlocks(chapter, original, language)),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function chapterBlocks({ id, title, lead, clauses }: Chapter, original: Language, language: Language): string[] {
  const name = title[language]
  return [
    `## ${name === undefined ? '' : `${name} `}{#${id}}`,
    lead[language] === undefined ? '' : `> ${lead[language]}`,
    ...clauses.flatMap((clause) => clauseBlocks(clause, original, language)),
  ]
}

function clauseBlocks(clause: Clause, original: Language, language: Language): string[] {
  const { id, text, why, how } = clause
  const said = language === original ? sayings(clause) : saidOfTranslation(clause, language)
  return [
    `### ${id}`,
    said.join('\n'),
    prose(text[language]),
    ...part(headings[language].why, why[language]),
    ...part(headings[language].how, how[language]),
  ]
}

function sayings({ level, sight, checks, unconfirmed }: Clause): string[] {
  return [
    `- level: ${level}`,
    `- sight: ${sight}`,
    ...(checks.length > 0 ? [`- checks: ${checks.join(', ')}`] : []),
    ...(unconfirmed ? ['- unconfirmed: yes'] : []),
  ]
}

/** Which wording it is of: that of the present one stands there too, so that it lags when the original moves on. */
function saidOfTranslation(clause: Clause, language: Language): string[] {
  const isWritten = [clause.text, clause.why, clause.how].some((part) => part[language] !== undefined)
  return isWritten ? [`- translates: ${clause.translates[language] ?? unknownStamp}`] : []
}

const part = (heading: string, text: string | undefined): string[] =>
  text === undefined ? [] : [`#### ${heading}`, prose(text)]

const prose = (text = ''): string => text.split('\n').map(guarded).join('\n')
