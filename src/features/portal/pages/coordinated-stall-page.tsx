import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { inLanguage } from '../../../platform/i18n/index.ts'
import { Checkbox } from '../../../ui/choices.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { HiddenFields } from '../../../ui/hidden-fields.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { quiet } from '../../../ui/quiet.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import type { ServiceByHand } from '../../directory/index.ts'
import type { StallShown } from '../coordinated.ts'
import { stallFields } from '../place-form.ts'
import { PlaceLine } from './place-line.tsx'

interface Props {
  view: View
  shown: StallShown
  /** Who could take part. */
  offered: ServiceByHand[]
  words: FilledForm
  entrance: FilledForm
}

/** One stall as the coordination keeps it: who takes part, who could, and its words. */
export function CoordinatedStallPage({ view, shown, offered, words, entrance }: Props) {
  const { t, to } = view
  const { stall, places } = shown
  const title = inLanguage(stall.name, view.language)?.text ?? stall.kind
  const back = { href: to(paths.coordinationPortal.href()), label: t('portal.desk-title') }
  const wrong = words.errors.length > 0 || entrance.errors.length > 0
  return (
    <Shell view={view} title={title} wrong={wrong} alternates={false} trail={[...underCoordination(view), back]}>
      <PageHead title={title} lead={stall.closed ? t('portal.stall-closed') : undefined} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={entrance} order={['service']} />
        <ErrorSummary view={view} form={words} order={stallFields} />
        <section class="stack" aria-labelledby="places">
          <h2 id="places">{t('portal.desk-places')}</h2>
          {places.length === 0 && <p class="soft">{t('portal.desk-nobody')}</p>}
          {places.length > 0 && (
            <ul class="rows">
              {places.map((place) => (
                <PlaceLine view={view} shown={place} />
              ))}
            </ul>
          )}
        </section>
        <LettingIn view={view} kind={stall.kind} offered={offered} form={entrance} />
        <Words view={view} shown={shown} form={words} />
      </div>
    </Shell>
  )
}

interface LettingInProps {
  view: View
  kind: string
  offered: ServiceByHand[]
  form: FilledForm
}

/** Who could take part: one button each; any other by the address of its page. */
function LettingIn({ view, kind, offered, form }: LettingInProps) {
  const { t, to } = view
  const action = to(paths.coordinationPortalEntrance.href({ kind }))
  return (
    <section class="stack" aria-labelledby="let-in">
      <h2 id="let-in">{t('portal.let-in-title')}</h2>
      <p>{t('portal.let-in-lead')}</p>
      {offered.length > 0 && (
        <ul class="rows">
          {offered.map(({ reference, name, hosterName, software }) => (
            <li>
              <p>
                <bdi>{name}</bdi> <bdi class="soft">{hosterName}</bdi>
                {software && (
                  <span class="small soft">
                    {' · '}
                    <bdi>{software}</bdi>
                  </span>
                )}
              </p>
              <form method="post" action={action} class="row">
                <button type="submit" class="button outline small" name="service" value={reference}>
                  {t.rich<Child>('portal.let-in-named', { quiet, name, hoster: hosterName })}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action={action} class="stack" novalidate>
        <TextField view={view} form={form} name="service" label={t('portal.field-service')} hint="ciboule/pad" />
        <p>
          <button type="submit" class="button outline">
            {t('portal.let-in')}
          </button>
        </p>
      </form>
    </section>
  )
}

/** The words of the stall, where it stands, and whether it is shown. */
function Words({ view, shown: { stall }, form }: { view: View; shown: StallShown; form: FilledForm }) {
  const { t, to, format } = view
  const field = { view, form }
  const french = { language: format.languageName('fr') }
  const english = { language: format.languageName('en') }
  return (
    <form
      method="post"
      action={to(paths.coordinationPortalKind.href({ kind: stall.kind }))}
      novalidate
      aria-labelledby="words"
    >
      <h2 id="words">{t('portal.desk-words')}</h2>
      <HiddenFields fields={[{ name: 'revision', value: String(stall.revision) }]} />
      <TextField {...field} name="nameFr" label={t('portal.field-name', french)} maxlength={60} />
      <TextField {...field} name="nameEn" label={t('portal.field-name', english)} maxlength={60} optional />
      <TextField {...field} name="sentenceFr" label={t('portal.field-sentence', french)} maxlength={200} />
      <TextField {...field} name="sentenceEn" label={t('portal.field-sentence', english)} maxlength={200} optional />
      <TextField {...field} name="fieldFr" label={t('portal.field-field', french)} maxlength={60} optional />
      <TextField {...field} name="fieldEn" label={t('portal.field-field', english)} maxlength={60} optional />
      <TextField {...field} name="position" label={t('portal.field-position')} maxlength={2} />
      <Checkbox {...field} name="closed" label={t('portal.field-closed')} hint={t('portal.field-closed-hint')} />
      <p class="form-actions">
        <button type="submit" class="button">
          {t('portal.save')}
        </button>
      </p>
    </form>
  )
}
