import { paths } from '../../../paths.ts'
import { MarkedIf } from '../../../ui/subject.tsx'
import { TranslatedText } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import type { Proposal } from '../amendment.ts'

interface Props {
  view: View
  /** What is proposed, and where this clause of it is. */
  lines: readonly { proposal: Proposal; href: string; fictional: boolean }[]
}

/** What is proposed to change about a clause, and the way to propose something else. */
export function OnClausePart({ view, lines }: Props) {
  const { t, to } = view
  return (
    <section class="stack" aria-labelledby="amendments">
      <h2 id="amendments">{t('amendments.on-clause')}</h2>
      {lines.length === 0 ? (
        <p>{t('amendments.on-clause-none')}</p>
      ) : (
        <ul class="rows">
          {lines.map(({ proposal, href, fictional }) => (
            <li>
              <a href={to(href)}>
                <TranslatedText view={view} text={proposal.title} />
              </a>
              <MarkedIf view={view} shown={{ fictional }} />
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={to(paths.amendmentAdd.href())} rel="nofollow">
          {t('amendments.begin')}
        </a>
      </p>
    </section>
  )
}
