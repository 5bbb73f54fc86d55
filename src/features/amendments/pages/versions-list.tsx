import { paths } from '../../../paths.ts'
import type { View } from '../../../ui/view.ts'
import type { ProposalShown } from '../showing/proposal-shown.ts'

/** Every version of a proposal, the last first; each leads to what changed in it. */
export function VersionsList({ view, shown: { amendment, versions } }: { view: View; shown: ProposalShown }) {
  const { t, to, format } = view
  if (versions.length < 2) return null
  return (
    <section class="stack" aria-labelledby="versions">
      <h2 id="versions">{t('amendments.versions')}</h2>
      <ul class="rows">
        {versions.map(({ number, at, note }) => (
          <li>
            <a href={to(paths.amendmentVersion.href({ slug: amendment.slug, number: String(number) }))}>
              {t('amendments.version', { number })}
            </a>{' '}
            <time datetime={at}>{format.date(at.slice(0, 10))}</time> {note && <bdi>{note}</bdi>}
          </li>
        ))}
      </ul>
    </section>
  )
}
