import { dayOf } from '../../../../ui/day-of.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { short } from '../../../../ui/short.ts'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'
import type { EvidencePage, PageVersion } from '../../evidence-pages/index.ts'
import { room, underPages } from './evidence-page-page.tsx'

interface Props {
  view: View
  hoster: Hoster
  page: EvidencePage
  version: PageVersion
}

/** What a page said on a day, as plain text. */
export function EvidenceVersionPage({ view, hoster, page, version }: Props) {
  const { t } = view
  const topic = t(`compliance.topic-${page.topic}`)
  const title = t('compliance.version-title', { topic, number: version.number, hoster: short(hoster.facts.name, room) })
  return (
    <Shell view={view} title={title} trail={underPages(view, hoster, page)} sheets={['charter']}>
      <PageHead
        title={title}
        lead={t('compliance.version-lead', { date: dayOf(view, version.at) })}
        mark={hoster.fictional && <FictionalMark view={view} />}
      />
      <div class="wrap stack end">
        <p class="small soft breaks">
          <bdi>{page.url}</bdi>
        </p>
        <div class="evidence prose" dir="auto">
          <h2>
            <bdi>{version.title}</bdi>
          </h2>
          {version.text
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => (
              <p dir="auto">{line}</p>
            ))}
        </div>
      </div>
    </Shell>
  )
}
