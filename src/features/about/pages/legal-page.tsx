import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Pairs } from '../../../ui/facts.tsx'
import { Missing } from '../../../ui/missing.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { TranslatedProse } from '../../../ui/translated-text.tsx'
import type { View } from '../../../ui/view.ts'
import type { CollectiveSettings, Publisher } from '../../hosters/index.ts'
import { Licence, PlaceSources } from './place-sources.tsx'

interface Props {
  view: View
  collective: CollectiveSettings
}

const programLicence = { name: 'AGPL-3.0-or-later', url: 'https://www.gnu.org/licenses/agpl-3.0.html' }

/** Who answers for this site, and whose things it shows. */
export function LegalPage({ view, collective }: Props) {
  const { t, to } = view
  const { publisher, license } = collective
  const linkTo = (href: string) => (words: Child) => <a href={href}>{words}</a>
  return (
    <Shell view={view} title={t('about.legal-title')} index trail={[]} canonical={paths.legal.href()}>
      <PageHead title={t('about.legal-title')} lead={t('about.legal-lead')} />
      <div class="wrap prose">
        <h2>{t('about.legal-publisher')}</h2>
        {publisher ? <PublisherFacts view={view} publisher={publisher} /> : <Nobody view={view} />}
        <h2>{t('about.legal-host')}</h2>
        <HostOf view={view} publisher={publisher} />
        <h2>{t('about.legal-law')}</h2>
        <LawOf view={view} publisher={publisher} />
        <h2>{t('about.legal-program')}</h2>
        <p>
          {t.rich<Child>('about.legal-program-text', {
            licence: <Licence view={view} licence={programLicence} />,
            link: linkTo(paths.common.source.href()),
          })}
        </p>
        <h2>{t('about.legal-data')}</h2>
        <p>
          {t.rich<Child>('about.legal-data-text', {
            licence: <Licence view={view} licence={license} />,
            link: linkTo(to(paths.openData.href())),
          })}
        </p>
        <p>{t.rich<Child>('about.legal-facts', { link: linkTo(to(paths.contact.href())) })}</p>
        <h2>{t('about.legal-places')}</h2>
        <p>{t('about.legal-places-text')}</p>
        <PlaceSources view={view} />
      </div>
    </Shell>
  )
}

function PublisherFacts({ view, publisher: { name, address, email, director } }: { view: View; publisher: Publisher }) {
  const { t } = view
  const unstated = <Missing view={view}>{t('about.legal-not-stated')}</Missing>
  const mail = email ? <a href={`mailto:${email}`}>{email}</a> : unstated
  const facts = [
    { label: t('about.legal-name'), value: <bdi>{name}</bdi> },
    { label: t('about.legal-address'), value: <bdi>{address}</bdi> },
    { label: t('about.legal-email'), value: mail },
    { label: t('about.legal-director'), value: director ? <bdi>{director}</bdi> : unstated },
  ]
  return <Pairs view={view} facts={facts} />
}

const Nobody = ({ view: { t, collective } }: { view: View }) => (
  <>
    <p>{t.rich<Child>('about.legal-example', { name: <bdi>{collective.name}</bdi> })}</p>
    <p class="soft">{t('about.legal-example-how')}</p>
  </>
)

function HostOf({ view: { t }, publisher }: { view: View; publisher: Publisher | null }) {
  if (!publisher) return <p>{t('about.legal-host-example')}</p>
  if (!publisher.host) return <p>{t('about.legal-host-itself')}</p>
  return (
    <p>
      <bdi>{publisher.host.name}</bdi>
      <br />
      <bdi>{publisher.host.address}</bdi>
    </p>
  )
}

function LawOf({ view, publisher }: { view: View; publisher: Publisher | null }) {
  if (!publisher) return <p>{view.t('about.legal-law-example')}</p>
  if (!publisher.law) return <p>{view.t('about.legal-law-unknown')}</p>
  return <TranslatedProse view={view} text={publisher.law} />
}
