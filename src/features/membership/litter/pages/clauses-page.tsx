import { paths } from '../../../../paths.ts'
import { BlankState } from '../../../../ui/blank-state.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import type { CharterInForce, ClauseInPlace } from '../../../charter/index.ts'
import { ClauseText, clauseLabel } from '../../../compliance/index.ts'
import { HiddenBriefly } from '../../pages/said-text.tsx'
import { ClauseMark } from '../../review/pages/summary-mark.tsx'
import { Words } from '../../review/pages/words.tsx'
import type { Treated } from '../compared.ts'
import type { Litter } from '../litter.ts'
import { numbered, numeral } from '../litter-name.ts'
import { MadeUpLitter } from './made-up-litter.tsx'

interface ListProps {
  view: View
  litter: Litter
  clauses: readonly { clause: ClauseInPlace; count: number }[]
}

const under = ({ t, to }: View, litter: Litter) => [
  { href: to(paths.litters.href()), label: t('membership.litters-title') },
  { href: to(paths.litter.href({ number: String(litter.number) })), label: numbered(t, litter.number) },
]

/** Every clause, with how many reviews of this litter say something of it. */
export function ClausesPage({ view, litter, clauses }: ListProps) {
  const { t, to } = view
  const title = t('membership.comparison-title', { number: numeral(litter.number) })
  return (
    <Shell view={view} title={title} trail={under(view, litter)} sheets={['charter']}>
      <PageHead title={title} lead={t('membership.comparison-lead')} />
      <div class="wrap stack">
        {litter.fictional && <MadeUpLitter view={view} />}
        {clauses.length === 0 && <BlankState drawing="empty" title={t('membership.no-charter')} />}
        <ul class="rows">
          {clauses.map(({ clause, count }) => (
            <li>
              <a href={to(paths.litterClause.href({ number: String(litter.number), clause: clause.id }))}>
                {t('membership.clause-label', { label: clause.label, level: clause.level })}
              </a>{' '}
              <span class="small soft">
                <TranslatedText view={view} text={clause.chapter.title} />
              </span>
              <p class="small row">{t('membership.said-count', { count })}</p>
            </li>
          ))}
        </ul>
      </div>
    </Shell>
  )
}

interface Props {
  view: View
  litter: Litter
  charter: CharterInForce
  clause: ClauseInPlace
  treated: readonly Treated[]
}

/** How one clause was treated, application by application: in this litter, then in earlier ones. */
export function ComparedPage({ view, litter, charter, clause, treated }: Props) {
  const { t, to } = view
  const title = t('membership.compared-title', { clause: clauseLabel(charter, clause.id) })
  const here = treated.filter(({ application }) => application.litterNumber === litter.number)
  const earlier = treated.filter(({ application }) => (application.litterNumber ?? 0) < litter.number)
  return (
    <Shell
      view={view}
      title={title}
      trail={[
        ...under(view, litter),
        {
          href: to(paths.litterClauses.href({ number: String(litter.number) })),
          label: t('membership.comparison-title', { number: numeral(litter.number) }),
        },
      ]}
      sheets={['charter']}
    >
      <PageHead title={title} lead={t('membership.compared-lead')} />
      <div class="wrap stack">
        {litter.fictional && <MadeUpLitter view={view} />}
        <ClauseText view={view} charter={charter} clauseId={clause.id} />
        <h2>{t('membership.compared-here', { number: numeral(litter.number) })}</h2>
        {here.length === 0 && <p class="soft">{t('membership.compared-none')}</p>}
        {here.map((one) => (
          <OneTreated view={view} treated={one} />
        ))}
        <h2>{t('membership.compared-before')}</h2>
        {earlier.length === 0 && <p class="soft">{t('membership.compared-none-before')}</p>}
        {earlier.map((one) => (
          <OneTreated view={view} treated={one} />
        ))}
        <p>
          <a href={to(paths.clause.href({ slug: charter.document.slug, clause: clause.id }))}>
            {t('membership.to-clause')}
          </a>
        </p>
      </div>
    </Shell>
  )
}

function OneTreated({ view, treated: { application, said, isNamedInRefusal } }: { view: View; treated: Treated }) {
  const { t, to } = view
  return (
    <section class="stack">
      <h3>
        <a href={to(paths.application.href({ slug: application.slug }))}>
          <bdi>{application.hoster.name}</bdi>
        </a>{' '}
        <span class="small soft">
          {t('membership.treated-state', {
            number: application.litterNumber === null ? '' : numeral(application.litterNumber),
            state: t(`membership.state-${application.state}`),
          })}
        </span>
      </h3>
      <ul class="plain">
        {said.map(({ mark, word, language, hosterName, hidden }) => (
          <li>
            <ClauseMark view={view} mark={mark} /> <span class="small soft">{hosterName}</span>
            {hidden && <HiddenBriefly view={view} restriction={hidden} />}
            <Words text={word} language={language} />
          </li>
        ))}
      </ul>
      {isNamedInRefusal && <p class="small">{t('membership.named-in-refusal')}</p>}
    </section>
  )
}
