import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { short } from '../../../../ui/short.ts'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { Hoster } from '../../../hosters/index.ts'
import type { EvidencePage } from '../../evidence-pages/index.ts'
import { underDiagnosis } from '../../reply/pages/under-diagnosis.ts'

/** Letters of a name that fit a title. */
const room = 25

interface Props {
  view: View
  hoster: Hoster
  pages: readonly EvidencePage[]
}

/** Terms, privacy, legal notice: the pages of a hoster that are kept as they were. */
export function EvidencePagesPage({ view, hoster, pages }: Props) {
  const { t } = view
  const title = t('compliance.pages-title', { hoster: short(hoster.facts.name, room) })
  return (
    <Shell view={view} title={title} trail={[...underHoster(view, hoster), ...underDiagnosis(view, hoster)]}>
      <PageHead
        title={title}
        lead={t('compliance.pages-lead')}
        mark={hoster.fictional && <FictionalMark view={view} />}
      />
      <div class="wrap stack end">
        {pages.length === 0 ? (
          <p class="prose">{t('compliance.pages-none')}</p>
        ) : (
          <ul class="rows">
            {pages.map((page) => (
              <Row view={view} slug={hoster.slug} page={page} />
            ))}
          </ul>
        )}
      </div>
    </Shell>
  )
}

function Row({ view, slug, page }: { view: View; slug: string; page: EvidencePage }) {
  const { t, to } = view
  const { id, topic, url, versions, lookedAt, goneAt } = page
  return (
    <li>
      <p>
        <a href={to(paths.evidencePage.href({ slug, id }))}>{t(`compliance.topic-${topic}`)}</a>
      </p>
      <p class="small soft breaks">
        <bdi>{url}</bdi>
      </p>
      <p class="small soft">
        {t('compliance.page-versions', { count: versions.length })}
        {' · '}
        {goneAt === null
          ? t('compliance.page-looked', { date: dayOf(view, lookedAt) })
          : t('compliance.page-gone', { date: dayOf(view, goneAt) })}
      </p>
    </li>
  )
}
