import { paths } from '../../../paths.ts'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import type { View } from '../../../ui/view.ts'
import type { Candidate } from '../candidate.ts'
import type { ShownChoice } from '../shown-choice.ts'

/** The others among whom the lot was drawn: any of them can be had. */
export function Hat({ view, shown, others }: { view: View; shown: ShownChoice; others: readonly Candidate[] }) {
  const { t, to } = view
  const { kind } = shown.stall
  const { query } = shown
  return (
    <section class="stack" aria-labelledby="hat">
      <h2 id="hat">{t('portal.hat')}</h2>
      {others.length === 0 ? (
        <p class="soft">{t('portal.hat-empty')}</p>
      ) : (
        <>
          <p class="small soft">{t('portal.hat-order')}</p>
          <ul class="rows">
            {others.map(({ reference, hosterName, softwareName, health, fictional }) => (
              <li>
                <a
                  href={to(paths.portalKind.href({ kind }, { ...query, not: undefined, this: reference }))}
                  rel="nofollow"
                >
                  <bdi>{hosterName}</bdi>
                </a>{' '}
                <span class="small soft">
                  <bdi>{softwareName}</bdi>
                  {typeof health?.ms === 'number' && ` · ${t('portal.milliseconds', { count: health.ms })}`}
                </span>{' '}
                {fictional && <FictionalMark view={view} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
