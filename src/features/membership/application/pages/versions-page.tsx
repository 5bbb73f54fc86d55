import { paths } from '../../../../paths.ts'
import { dayOf } from '../../../../ui/day-of.ts'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { MarkedIf } from '../../../../ui/subject.tsx'
import type { View } from '../../../../ui/view.ts'
import { Difference } from '../../../../ui/word-difference.tsx'
import type { DossierDifference } from '../differences.ts'
import type { Version } from '../version.ts'
import type { Written } from '../written.ts'

interface Props {
  view: View
  application: Written
  /** The last first: each with what is different from the one before. */
  sendings: readonly { version: Version; differences: readonly DossierDifference[] | null }[]
}

/** Every sending of a dossier, and what changed from one to the next. */
export function VersionsPage({ view, application, sendings }: Props) {
  const { t, to } = view
  const { slug, hoster } = application
  const title = t('membership.versions-title', { name: hoster.name })
  const label = t('membership.application-title', { name: hoster.name })
  return (
    <Shell
      view={view}
      title={title}
      sheets={['charter']}
      trail={[{ href: to(paths.application.href({ slug })), label }]}
    >
      <PageHead title={title} mark={<MarkedIf view={view} shown={hoster} />} />
      <div class="wrap stack">
        {sendings.map(({ version, differences }) => (
          <section class="stack" aria-labelledby={`sending-${version.number}`}>
            <h2 id={`sending-${version.number}`}>
              {t('membership.sending-numbered', { number: version.number, date: dayOf(view, version.at) })}
            </h2>
            {differences === null && <p>{t('membership.sending-first')}</p>}
            {differences?.length === 0 && <p>{t('membership.sending-same')}</p>}
            {differences?.map(({ title, words }) => (
              <>
                <h3>{t(title)}</h3>
                <Difference
                  view={view}
                  words={words}
                  before={t('membership.sending-before')}
                  after={t('membership.sending-after')}
                />
              </>
            ))}
          </section>
        ))}
      </div>
    </Shell>
  )
}
