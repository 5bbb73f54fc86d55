import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { ExternalLink } from '../../../../ui/external-link.tsx'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { short } from '../../../../ui/short.ts'
import type { Step } from '../../../../ui/trail.tsx'
import type { View } from '../../../../ui/view.ts'
import { underHoster } from '../../../../ui/ways-up.ts'
import type { Hoster } from '../../../hosters/index.ts'
import type { EvidencePage } from '../../evidence-pages/index.ts'
import { underDiagnosis } from '../../reply/pages/under-diagnosis.ts'

/** Letters of a name that fit a title. */
export const room = 20

interface Props {
  view: View
  hoster: Hoster
  page: EvidencePage
}

/** One page of a hoster: each version that is kept, and what changed between two. */
export function EvidencePagePage({ view, hoster, page }: Props) {
  const { t, to } = view
  const { id, topic, url, versions } = page
  const title = t('compliance.page-title', {
    topic: t(`compliance.topic-${topic}`),
    hoster: short(hoster.facts.name, room),
  })
  const at = { slug: hoster.slug, id }
  return (
    <Shell view={view} title={title} trail={underPages(view, hoster)}>
      <PageHead
        title={title}
        lead={t('compliance.page-lead', { count: versions.length })}
        mark={hoster.fictional && <FictionalMark view={view} />}
      />
      <div class="wrap stack end">
        <p class="breaks">
          <ExternalLink view={view} href={url} />
        </p>
        {page.goneAt !== null && <p class="prose">{t('compliance.page-gone', { date: dayOf(view, page.goneAt) })}</p>}
        <ul class="rows">
          {versions.map(({ number, at: since, title }, index) => {
            const before = versions[index + 1]
            return (
              <li>
                <p>
                  <a href={to(paths.evidenceVersion.href({ ...at, number: String(number) }))}>
                    {t('compliance.page-version', { number, date: dayOf(view, since) })}
                  </a>{' '}
                  <bdi class="soft">{title}</bdi>
                </p>
                {before && (
                  <p class="small">
                    <a
                      href={to(
                        paths.evidenceDifference.href({
                          ...at,
                          before: String(before.number),
                          after: String(number),
                        }),
                      )}
                    >
                      {t('compliance.page-difference', { before: before.number, after: number })}
                    </a>
                  </p>
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </Shell>
  )
}

/** The diagnosis, the list of pages, and perhaps the page. */
export const underPages = (view: View, hoster: Hoster, page?: EvidencePage): Step[] => {
  const { t, to } = view
  const { slug } = hoster
  return [
    ...underHoster(view, hoster),
    ...underDiagnosis(view, hoster),
    { href: to(paths.evidencePages.href({ slug })), label: t('compliance.pages-step') },
    ...(page === undefined
      ? []
      : [{ href: to(paths.evidencePage.href({ slug, id: page.id })), label: t(`compliance.topic-${page.topic}`) }]),
  ]
}
