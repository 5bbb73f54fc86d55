import type { Child } from 'hono/jsx'
import { paths } from '../../../../paths.ts'
import type { Key } from '../../../../platform/i18n/index.ts'
import { Sign } from '../../../../ui/art/sign.tsx'
import { Checkboxes } from '../../../../ui/choices.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { ExternalLink } from '../../../../ui/external-link.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import type { OfferSource } from '../../../descriptions/index.ts'
import type { CatalogueIndex } from '../../../hosters/index.ts'
import type { WaitingOffer } from '../description-draft.ts'
import { labelOfKey, saidAs } from '../missing.ts'
import { offeredName, serviceFor, standingFor } from '../offers.ts'
import type { Opened } from '../opened.ts'
import { nameIn, valueAt } from '../statements.ts'
import { DraftFrame } from './frame.tsx'
import { isOwnWord, OwnWords } from './own-words.tsx'
import { SourceForm } from './source-form.tsx'

interface Props {
  view: View
  opened: Opened
  catalogue: CatalogueIndex
  form: FilledForm
}

const sourceNames: Record<OfferSource, Key> = {
  properties: 'drafting.source-properties',
  librehost: 'drafting.source-librehost',
  'json-ld': 'drafting.source-json-ld',
  'node-info': 'drafting.source-node-info',
  'security-txt': 'drafting.source-security-txt',
}

/** What was found elsewhere, line by line: somebody keeps it or drops it. */
export function FoundPage({ view, opened, catalogue, form }: Props) {
  const { t, to } = view
  const { offers, looked, leftOut } = opened.content
  const action = to(paths.describeDraftFound.href({ draft: opened.word }))
  return (
    <DraftFrame
      view={view}
      opened={opened}
      title={t('drafting.found-title')}
      step={null}
      lead={offers.length > 0 ? t('drafting.found-lead') : undefined}
      wrong={form.errors.length > 0}
      first={<ErrorSummary view={view} form={form} order={['address', 'file', 'text']} />}
    >
      {hasOwnWords(offers) && <OwnWords view={view} />}
      {offers.length > 0 && (
        <form method="post" action={action} class="editing">
          {offers.map((offer) => (
            <OneOffer view={view} opened={opened} catalogue={catalogue} offer={offer} />
          ))}
          <p class="form-actions">
            <button class="button" type="submit" name="do" value="keep">
              {t('drafting.keep')} <Sign name="next" />
            </button>
            <button class="button outline" type="submit" name="do" value="drop">
              {t('drafting.drop-all')}
            </button>
          </p>
        </form>
      )}
      {offers.length === 0 && leftOut === 0 && looked.length > 0 && (
        <Notice kind="wait" title={t('drafting.none-found')}>
          <p>{t('drafting.none-found-text')}</p>
        </Notice>
      )}
      {leftOut > 0 && (
        <Notice kind="wait" title={t('drafting.left-out-title', { count: leftOut })}>
          <p>{t('drafting.left-out-text')}</p>
        </Notice>
      )}
      {looked.length > 0 && <LookedAt view={view} looked={looked} />}
      <section aria-labelledby="more">
        <h2 id="more">{t('drafting.look-title')}</h2>
        <SourceForm view={view} form={form} action={action} button={t('drafting.look-button')} />
      </section>
    </DraftFrame>
  )
}

/** A country’s name comes with its code. */
const followsAnother = (statements: WaitingOffer['statements'], key: string) =>
  key.endsWith('.country.name') && valueAt(statements, key.replace(/name$/, 'code')) !== ''

const hasOwnWords = (offers: readonly WaitingOffer[]) =>
  offers.some(({ statements }) => statements.some(({ key }) => isOwnWord(key)))

function OneOffer({ view, opened, catalogue, offer }: Omit<Props, 'form'> & { offer: WaitingOffer }) {
  const { t } = view
  const about = { view, catalogue }
  const standing = standingFor(opened.content, offer)
  const news = offer.statements.filter(
    ({ key, value }) => valueAt(standing, key) !== value && !followsAnother(offer.statements, key),
  )
  const kept = news.filter(({ key }) => valueAt(standing, key) === '').map(({ key }) => key)
  const name = `keep-${offer.id}`
  const id = `offer-${offer.id}`
  const service = offer.about === 'service' ? serviceFor(opened.content, offer) : undefined
  const title = offeredName(offer) || (service ? nameIn(service.statements, 'service') : '')
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {t.rich<Child>(offer.about === 'service' ? 'drafting.offer-service' : 'drafting.offer-hoster', {
          name: <bdi>{title || t('drafting.draft-unnamed')}</bdi>,
        })}
      </h2>
      <p class="small soft">
        {t(sourceNames[offer.source])}{' '}
        {offer.address !== '' && (
          <ExternalLink view={view} href={offer.address}>
            {offer.address}
          </ExternalLink>
        )}
      </p>
      {service && (
        <p class="small">{t('drafting.offer-known-service', { name: nameIn(service.statements, 'service') })}</p>
      )}
      {news.length === 0 ? (
        <p>{t('drafting.offer-nothing-new')}</p>
      ) : (
        <Checkboxes
          view={view}
          form={{ values: { [name]: kept }, errors: [] }}
          name={name}
          label={t('drafting.offer-keep')}
          optional="unsaid"
          choices={news.map(({ key, value }) => ({
            value: key,
            label: <OfferedLine about={about} name={key} value={value} />,
            note: standingNote(about, valueAt(standing, key), key),
          }))}
        />
      )}
    </section>
  )
}

type About = Pick<Props, 'view' | 'catalogue'>

function OfferedLine({ about, name, value }: { about: About; name: string; value: string }) {
  // What a hoster’s file leads to and does not answer may be figures, or a service.
  const label = name.startsWith('subs.') ? 'drafting.other-file' : labelOfKey(name)
  const shown = shortened(saidAs(name, value, about))
  return (
    <>
      <b>{label ? about.view.t(label) : <code>{name}</code>}</b> <bdi>{shown}</bdi>
    </>
  )
}

const standingNote = (about: About, present: string, key: string): Child =>
  present === '' ? undefined : about.view.t('drafting.offer-instead', { words: shortened(saidAs(key, present, about)) })

const shortened = (text: string) => (text.length > 300 ? `${text.slice(0, 300).toWellFormed()}…` : text)

const LookedAt = ({ view, looked }: { view: View; looked: Opened['content']['looked'] }) => (
  <details class="folded">
    <summary>{view.t('drafting.looked-title', { count: looked.length })}</summary>
    <ul class="small">
      {looked.map(({ address, outcome }) => (
        <li>
          {outcomeWords[outcome](view)} <code>{address}</code>
        </li>
      ))}
    </ul>
  </details>
)

const outcomeWords = {
  found: ({ t }: View) => t('drafting.looked-found'),
  nothing: ({ t }: View) => t('drafting.looked-nothing'),
  unreached: ({ t }: View) => t('drafting.looked-unreached'),
}
