import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Checkbox } from '../../../ui/choices.tsx'
import { dayOf } from '../../../ui/day-of.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { ExternalLink } from '../../../ui/external-link.tsx'
import { FictionalMark } from '../../../ui/fictional-mark.tsx'
import { TextField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { HiddenFields } from '../../../ui/hidden-fields.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import { changeSince } from '../candidates.ts'
import type { PlaceShown } from '../coordinated.ts'
import { placeFields } from '../place-form.ts'
import { heaviest } from '../places.ts'

interface Props {
  view: View
  shown: PlaceShown
  form: FilledForm
}

/** One service in one stall: how it serves, what it was when it was let in, the way out. */
export function CoordinatedPlacePage({ view, shown, form }: Props) {
  const { t, to } = view
  const { place, service, hoster, state } = shown
  const title = service?.facts.name ?? t('portal.service-gone')
  const trail = [
    ...underCoordination(view),
    { href: to(paths.coordinationPortal.href()), label: t('portal.desk-title') },
    { href: to(paths.coordinationPortalKind.href({ kind: place.kind })), label: place.kind },
  ]
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} alternates={false} trail={trail}>
      <PageHead
        title={<bdi>{title}</bdi>}
        lead={t(`portal.state-${state}`)}
        mark={hoster?.fictional && <FictionalMark view={view} />}
      />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={placeFields} />
        <Held view={view} shown={shown} />
        <Rules view={view} shown={shown} form={form} />
        <form method="post" action={to(paths.coordinationPortalRemoval.href({ id: place.id }))}>
          <button type="submit" class="button outline small">
            {t('portal.take-out')}
          </button>
        </form>
      </div>
    </Shell>
  )
}

/** What changed since it was let in, and the way back. */
function Held({ view, shown }: { view: View; shown: PlaceShown }) {
  const { t, to } = view
  const { place, service } = shown
  const why = place.heldWhy ?? (service ? changeSince(place.seen, service) : null)
  if (why === null) return null
  const known = service?.facts.url ?? null
  return (
    <Notice kind="wait" title={t(`portal.held-${why}`)}>
      {place.heldSince && <p>{t('portal.held-since', { date: dayOf(view, place.heldSince) })}</p>}
      <p class="breaks">{t.rich<Child>('portal.held-was', { address: <bdi>{place.seen.address}</bdi> })}</p>
      {known !== null && (
        <p>
          <ExternalLink view={view} href={known}>
            <bdi class="breaks">{known}</bdi>
          </ExternalLink>
        </p>
      )}
      <form method="post" action={to(paths.coordinationPortalReturn.href({ id: place.id }))}>
        <button type="submit" class="button">
          {t('portal.put-back')}
        </button>
      </form>
    </Notice>
  )
}

function Rules({ view, shown: { place }, form }: Props) {
  const { t, to } = view
  const field = { view, form }
  return (
    <form method="post" action={to(paths.coordinationPortalPlace.href({ id: place.id }))} novalidate>
      <HiddenFields fields={[{ name: 'revision', value: String(place.revision) }]} />
      <Checkbox {...field} name="trusted" label={t('portal.field-trusted')} hint={t('portal.field-trusted-hint')} />
      <TextField
        {...field}
        name="weight"
        label={t('portal.field-weight')}
        hint={t('portal.field-weight-hint', { most: heaviest })}
        maxlength={3}
      />
      <TextField
        {...field}
        name="opensAt"
        label={t('portal.field-opens-at')}
        hint={t('portal.field-opens-at-hint', { name: '{name}' })}
        maxlength={500}
        optional
      />
      <TextField
        {...field}
        name="keptDays"
        label={t('portal.field-kept-days')}
        hint={t('portal.field-kept-days-hint')}
        maxlength={5}
        optional
      />
      <p class="form-actions">
        <button type="submit" class="button">
          {t('portal.save')}
        </button>
      </p>
    </form>
  )
}
