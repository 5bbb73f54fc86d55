import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import type { mailReaders } from '../../../platform/mail/index.ts'
import type { StoredOfPeople } from '../../../platform/stored.ts'
import { ExternalLink } from '../../../ui/external-link.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import type { Publisher } from '../../hosters/index.ts'

interface Props {
  view: View
  /** What the rooms say that they keep of people. */
  stored: StoredOfPeople[]
  publisher: Publisher | null
  /** Who may read the mails of the site on a page; nobody, once they leave by a mail server. */
  mailReaders: ReturnType<typeof mailReaders>
}

const notDone = [
  'about.privacy-no-cookie',
  'about.privacy-no-address',
  'about.privacy-no-others',
  'about.privacy-no-referrer',
  'about.privacy-position',
] as const

const authority = 'https://www.cnil.fr'

/** What this site knows of people: generated from what its rooms really store. */
export function PrivacyPage({ view, stored, publisher, mailReaders }: Props) {
  const { t, to } = view
  const toOutbox = (words: Child) => <a href={to(paths.mails.href())}>{words}</a>
  return (
    <Shell view={view} title={t('about.privacy-title')} index trail={[]} canonical={paths.privacy.href()}>
      <PageHead title={t('about.privacy-title')} lead={t('about.privacy-lead')} />
      <div class="wrap stack">
        <h2>{t('about.privacy-not')}</h2>
        <div class="prose">
          <ul>
            {notDone.map((key) => (
              <li>{t(key)}</li>
            ))}
          </ul>
        </div>
        <h2>{t('about.privacy-kept')}</h2>
        <p>{t('about.privacy-kept-text')}</p>
        <StoredTable view={view} stored={stored} />
        <h2>{t('about.privacy-memory')}</h2>
        <p class="prose">{t('about.privacy-memory-text')}</p>
        <h2>{t('about.privacy-mails')}</h2>
        {mailReaders === 'everybody' && (
          <Notice title={t.rich<Child>('about.privacy-mails-demonstration', { link: toOutbox })} />
        )}
        {mailReaders === 'administrators' && <Notice title={t('about.privacy-mails-unsent')} />}
        <p class="prose">{t('about.privacy-mails-text')}</p>
        <h2>{t('about.privacy-rights')}</h2>
        <Rights view={view} publisher={publisher} />
      </div>
    </Shell>
  )
}

const StoredTable = ({ view: { t }, stored }: Pick<Props, 'view' | 'stored'>) => (
  <Table
    caption={t('about.privacy-kept')}
    quietCaption
    columns={[
      t('about.privacy-kept-name'),
      t('about.privacy-kept-what'),
      t('about.privacy-kept-why'),
      t('about.privacy-kept-how-long'),
    ]}
    roomy
    rows={stored.map(({ name, what, why, howLong, values }) => ({
      head: t(name, values),
      cells: [t(what, values), t(why, values), t(howLong, values)],
    }))}
  />
)

function Rights({ view, publisher }: Pick<Props, 'view' | 'publisher'>) {
  const { t, to } = view
  const toContact = (words: Child) => <a href={to(paths.contact.href())}>{words}</a>
  const email = publisher?.email
  return (
    <div class="prose">
      <p>{t('about.privacy-rights-text')}</p>
      <p>
        {publisher && email
          ? t.rich<Child>('about.privacy-rights-whom', {
              name: <bdi>{publisher.name}</bdi>,
              email: <a href={`mailto:${email}`}>{email}</a>,
            })
          : t.rich<Child>('about.privacy-rights-contact', { link: toContact })}
      </p>
      <p>
        {t('about.privacy-rights-authority')} <ExternalLink view={view} href={authority} />
      </p>
    </div>
  )
}
