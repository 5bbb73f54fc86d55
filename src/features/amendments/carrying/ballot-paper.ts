import { inLanguage, languages, type Translate, type Translated, translator } from '../../../platform/i18n/index.ts'
import type { Opening } from '../../decisions/index.ts'
import type { DocumentText } from '../texts.ts'
import { titleOf } from '../title-of.ts'
import type { Standing } from './rivals.ts'
import { saidChanges } from './said-changes.ts'

/** The option that leaves the text as it is, where several proposals are ranked. */
export const asItIs = 'as-it-is'

type Paper = Pick<Opening, 'method' | 'options' | 'defaultOption' | 'title' | 'text'>

/** What the members are asked: one proposal for or against, several ranked beside leaving all as it is. */
export function ballotPaper(carried: readonly Standing[], texts: readonly DocumentText[]): Paper {
  const [first] = carried
  if (first && carried.length === 1)
    return {
      method: 'for-against',
      options: [],
      defaultOption: 'against',
      title: saidIn((t, language) => t('amendments.decision-title', { title: titleIn(first, language) })),
      text: saidIn((t, language) => reasoned(first, texts, { t, language, most: mostLines })),
    }
  const options = carried.map((one) => ({
    id: one.amendment.id,
    label: saidIn((_, language) => titleIn(one, language)),
  }))
  const asBefore = { id: asItIs, label: saidIn((t) => t('amendments.option-as-it-is')) }
  const most = Math.max(1, Math.floor(mostLines / carried.length))
  return {
    method: 'ranked',
    options: [...options, asBefore],
    defaultOption: asItIs,
    title: saidIn((t, language) =>
      t('amendments.decision-title-ranked', { title: first ? titleIn(first, language) : '' }),
    ),
    text: saidIn((t, language) => listed(carried, texts, { t, language, most })),
  }
}

const titleIn = ({ version }: Standing, language: string) => titleOf(version.proposal, language)

/** Of all proposals together: the text stays within what a vote takes. */
const mostLines = 24

type Saying = Parameters<typeof saidChanges>[2]

/** Markdown: the reasons, and what changes in a list. */
function reasoned({ version: { proposal } }: Standing, texts: readonly DocumentText[], saying: Saying): string {
  const lines = saidChanges(proposal.documents, texts, saying)
  const reasons = inLanguage(proposal.reasons, saying.language)?.text ?? ''
  if (lines.length === 0) return reasons
  return [reasons, saying.t('amendments.decision-text-changes'), lines.map((line) => `- ${line}`).join('\n')].join(
    '\n\n',
  )
}

/** Markdown: a sentence, and each title in a line of a list, with what it changes under it. */
function listed(carried: readonly Standing[], texts: readonly DocumentText[], saying: Saying): string {
  const each = carried.flatMap((one) => [
    `- ${titleIn(one, saying.language)}`,
    ...saidChanges(one.version.proposal.documents, texts, saying).map((line) => `  - ${line}`),
  ])
  return [saying.t('amendments.decision-text-ranked'), each.join('\n')].join('\n\n')
}

const saidIn = (say: (t: Translate, language: string) => string): Translated =>
  Object.fromEntries(languages.map((language) => [language, say(translator(language), language)]))
