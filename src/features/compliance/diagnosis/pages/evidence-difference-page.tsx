import { dayOf } from '../../../../ui/day-of.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { short } from '../../../../ui/short.ts'
import type { View } from '../../../../ui/view.ts'
import { Difference, type Word } from '../../../../ui/word-difference.tsx'
import type { Hoster } from '../../../hosters/index.ts'
import type { EvidencePage, PageVersion } from '../../evidence-pages/index.ts'
import { room, underPages } from './evidence-page-page.tsx'

interface Props {
  view: View
  hoster: Hoster
  page: EvidencePage
  before: PageVersion
  after: PageVersion
  words: Word[]
}

/** Two versions of a page, word by word. */
export function EvidenceDifferencePage({ view, hoster, page, before, after, words }: Props) {
  const { t } = view
  const topic = t(`compliance.topic-${page.topic}`)
  const title = t('compliance.difference-title', { topic, hoster: short(hoster.facts.name, room) })
  const isSame = words.every(({ was }) => was === 'same')
  const named = ({ number, at }: PageVersion) => t('compliance.page-version', { number, date: dayOf(view, at) })
  return (
    <Shell view={view} title={title} trail={underPages(view, hoster, page)} sheets={['charter']}>
      <PageHead
        title={title}
        lead={t('compliance.difference-lead', { before: named(before), after: named(after) })}
        mark={hoster.fictional && <FictionalMark view={view} />}
      />
      <div class="wrap stack end">
        {isSame ? (
          <p class="prose">{t('compliance.difference-none')}</p>
        ) : (
          <Difference view={view} words={words} before={named(before)} after={named(after)} />
        )}
      </div>
    </Shell>
  )
}
