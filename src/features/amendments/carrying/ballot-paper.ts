import { inLanguage, languages, type Translate, type Translated, translator } from '../../../platform/i18n/index.ts'
import type { Opening } from '../../decisions/index.ts'
import { titleOf } from '../title-of.ts'
import type { Standing } from './rivals.ts'

/** The option that leaves the text as it is, where several proposals are ranked. */
export const asItIs = 'as-it-is'

type Paper = Pick<Opening, 'method' | 'options' | 'defaultOption' | 'title' | 'text'>

/** What the members are asked: one proposal for or against, several ranked beside leaving all as it is. */
export function ballotPaper(carried: readonly Standing[]): Paper {
  const [first] = carried
  if (first && carried.length === 1)
    return {
      method: 'for-against',
      options: [],
      defaultOption: 'against',
      title: saidIn((t, language) => t('amendments.decision-title', { title: titleIn(first, language) })),
      text: saidIn((_, language) => inLanguage(first.version.proposal.reasons, language)?.text ?? ''),
    }
  const options = carried.map((one) => ({
    id: one.amendment.id,
    label: saidIn((_, language) => titleIn(one, language)),
  }))
  const asBefore = { id: asItIs, label: saidIn((t) => t('amendments.option-as-it-is')) }
  return {
    method: 'ranked',
    options: [...options, asBefore],
    defaultOption: asItIs,
    title: saidIn((t, language) =>
      t('amendments.decision-title-ranked', { title: first ? titleIn(first, language) : '' }),
    ),
    text: saidIn((t, language) =>
      listed(
        t,
        carried.map((one) => titleIn(one, language)),
      ),
    ),
  }
}

const titleIn = ({ version }: Standing, language: string) => titleOf(version.proposal, language)

/** Markdown: a sentence, and each title in a line of a list. */
const listed = (t: Translate, titles: string[]): string =>
  [t('amendments.decision-text-ranked'), titles.map((title) => `- ${title}`).join('\n')].join('\n\n')

const saidIn = (say: (t: Translate, language: string) => string): Translated =>
  Object.fromEntries(languages.map((language) => [language, say(translator(language), language)]))
