import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import { FictionalMark } from '../../../../ui/fictional-mark.tsx'
import { PageHead } from '../../../../ui/page-head.tsx'
import { Shell } from '../../../../ui/shell.tsx'
import { Timeline } from '../../../../ui/timeline.tsx'
import { TranslatedText } from '../../../../ui/translated-text.tsx'
import type { View } from '../../../../ui/view.ts'
import type { CharterInForce } from '../../../charter/index.ts'
import { courseOf, type Litter } from '../../litter/litter.ts'
import { numeral } from '../../litter/litter-name.ts'
import type { Written } from '../written.ts'
import { OwnApplications } from './own-applications.tsx'

interface Props {
  view: View
  charter: CharterInForce | null
  litters: { open: Litter | null; next: Litter | null }
  /** The one of made-up hosters, on a site of examples. */
  pretended: Litter | null
  own: readonly Written[]
}

/** How one becomes a member, in plain words, and where one begins. */
export function JoinPage({ view, charter, litters, pretended, own }: Props) {
  const { t, to, collective } = view
  const title = t('membership.join-title')
  return (
    <Shell view={view} title={title} description={t('membership.join-description')} index>
      <PageHead title={title} lead={t('membership.join-lead', { collective: collective.name })}>
        <p class="form-actions">
          <a class="button" href={to(paths.joinBeginning.href())}>
            {t('membership.join-begin')}
          </a>
        </p>
      </PageHead>
      <div class="wrap aside end">
        <div class="stack">
          <OwnApplications view={view} own={own} />
          <section class="stack" aria-labelledby="asked">
            <h2 id="asked">{t('membership.join-asked-title')}</h2>
            <ul>
              {asked.map((key) => (
                <li>{t(key)}</li>
              ))}
            </ul>
            <Charter view={view} charter={charter} />
          </section>
          <section class="stack" aria-labelledby="way">
            <h2 id="way">{t('membership.way-title')}</h2>
            <Timeline
              steps={way.map((step) => ({
                title: t(`membership.way-${step}-title`),
                when: t(`membership.way-${step}-when`),
                note: t(`membership.way-${step}-note`),
              }))}
            />
          </section>
          <section class="stack" aria-labelledby="unready">
            <h2 id="unready">{t('membership.unready-title')}</h2>
            <p>{t('membership.unready-text')}</p>
            <p>
              {t.rich<Child>('membership.unready-ask', {
                link: (words) => <a href={to(paths.incubatingList.href())}>{words}</a>,
              })}
            </p>
          </section>
        </div>
        <div class="stack">
          <h2>{t('membership.litter-title')}</h2>
          <Litters view={view} litters={litters} />
          {pretended && (
            <p class="small">
              <a href={to(paths.litter.href({ number: String(pretended.number) }))}>
                {t('membership.litter-pretended', { number: numeral(pretended.number) })}
              </a>{' '}
              <FictionalMark view={view} />
            </p>
          )}
          <p>
            <a href={to(paths.litters.href())}>{t('membership.to-litters')}</a>
          </p>
        </div>
      </div>
    </Shell>
  )
}

const asked = [
  'membership.asked-services',
  'membership.asked-charter',
  'membership.asked-terms',
  'membership.asked-people',
  'membership.asked-no-perfection',
] as const

const way = ['dossier', 'sending', 'review', 'vote', 'welcome'] as const

function Charter({ view, charter }: Pick<Props, 'view' | 'charter'>) {
  const { t, to, format } = view
  if (charter === null) return <p>{t('membership.join-no-charter')}</p>
  const { document, version, content } = charter
  return (
    <p>
      <a href={to(paths.document.href({ slug: document.slug }))}>
        <TranslatedText view={view} text={content.title} />
      </a>{' '}
      <span class="small soft">
        {version.inForceOn
          ? t('membership.charter-since', { number: version.number, date: format.date(version.inForceOn) })
          : t('membership.charter-version', { number: version.number })}
      </span>
    </p>
  )
}

/** The one that is open with its days, else the next one, else that none is announced. */
function Litters({ view, litters: { open, next } }: Pick<Props, 'view' | 'litters'>) {
  const { t, to, format } = view
  const litter = open ?? next
  if (!litter?.dates) return <p>{t('membership.litter-none')}</p>
  const { number, dates } = litter
  return (
    <>
      <p>
        <a href={to(paths.litter.href({ number: String(number) }))}>
          {open
            ? t('membership.litter-open', { number, date: format.date(dates.closesOn) })
            : t('membership.litter-next', { number, date: format.date(dates.opensOn) })}
        </a>
      </p>
      <ul class="rows">
        {courseOf(dates).map(({ phase, from, until }) => (
          <li>
            <p>
              <strong>{t(`membership.course-${phase}`)}</strong>
              <br />
              {t('membership.from-until', { from: format.date(from), until: format.date(until) })}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
