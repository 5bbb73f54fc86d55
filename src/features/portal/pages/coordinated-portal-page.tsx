import { paths } from '../../../paths.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { TranslatedText } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import type { StallShown } from '../coordinated.ts'
import { PlaceLine } from './place-line.tsx'

/** The portal as the coordination keeps it: every stall, and who takes part. */
export function CoordinatedPortalPage({ view, stalls }: { view: View; stalls: StallShown[] }) {
  const { t, to } = view
  const title = t('portal.desk-title')
  return (
    <Shell view={view} title={title} alternates={false} trail={underCoordination(view)}>
      <PageHead title={title} lead={t('portal.desk-lead')}>
        <p>
          <a href={to(paths.portalShares.href())}>{t('portal.shares-title')}</a>
        </p>
      </PageHead>
      <div class="wrap stack">
        {stalls.map(({ stall, places }) => (
          <section class="stack" aria-labelledby={stall.kind}>
            <h2 id={stall.kind}>
              <a href={to(paths.coordinationPortalKind.href({ kind: stall.kind }))}>
                <TranslatedText view={view} text={stall.name} />
              </a>
            </h2>
            {stall.closed && <p class="soft">{t('portal.stall-closed')}</p>}
            {places.length === 0 ? (
              <p class="soft">{t('portal.desk-nobody')}</p>
            ) : (
              <ul class="rows">
                {places.map((shown) => (
                  <PlaceLine view={view} shown={shown} />
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </Shell>
  )
}
