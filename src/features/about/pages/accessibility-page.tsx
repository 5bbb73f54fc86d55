import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { ExternalLink } from '../../../ui/external-link.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'

interface Props {
  view: View
  /** Whether somebody answers here: a publisher, or the coordination. */
  somebodyAnswers: boolean
}

/** When the pages were last looked through as this statement says: to be changed with it. */
const statedOn = '2026-11-23'
const authority = 'https://www.defenseurdesdroits.fr'

const tested = ['about.access-tested-rules', 'about.access-tested-colours', 'about.access-tested-form'] as const
const limits = [
  'about.access-limits-people',
  'about.access-limits-texts',
  'about.access-limits-map',
  'about.access-limits-elsewhere',
] as const

/** How far everybody can use this site, and what to do when one cannot. */
export function AccessibilityPage({ view, somebodyAnswers }: Props) {
  const { t, to, format } = view
  const toContact = (words: Child) => <a href={to(paths.contact.href())}>{words}</a>
  const tell = somebodyAnswers ? 'about.access-tell-text' : 'about.access-tell-example'
  return (
    <Shell view={view} title={t('about.access-title')} index trail={[]} canonical={paths.accessibility.href()}>
      <PageHead title={t('about.access-title')} lead={t('about.access-lead')} />
      <div class="wrap prose">
        <h2>{t('about.access-tested')}</h2>
        <p>{t('about.access-tested-when')}</p>
        <ul>
          {tested.map((key) => (
            <li>{t(key)}</li>
          ))}
        </ul>
        <h2>{t('about.access-looked')}</h2>
        <p>{t('about.access-looked-text')}</p>
        <h2>{t('about.access-limits')}</h2>
        <ul>
          {limits.map((key) => (
            <li>{t(key)}</li>
          ))}
        </ul>
        <h2>{t('about.access-tell')}</h2>
        <p>{t.rich<Child>(tell, { link: toContact })}</p>
        <p>
          {t('about.access-authority')} <ExternalLink view={view} href={authority} />
        </p>
        <p class="soft">
          {t.rich<Child>('about.access-date', { date: <time datetime={statedOn}>{format.date(statedOn)}</time> })}
        </p>
      </div>
    </Shell>
  )
}
