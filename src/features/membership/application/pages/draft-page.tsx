import { paths } from '../../../../paths.ts'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Litter } from '../../litter/litter.ts'
import { numeral } from '../../litter/litter-name.ts'
import { parts } from '../dossier.ts'
import { type Line, maySend } from '../line.ts'
import { stepTitles } from '../steps.ts'
import type { Written } from '../written.ts'
import { DraftFrame, mendAt } from './draft-frame.tsx'
import { LineList } from './line-list.tsx'

interface Props {
  view: View
  application: Written
  lines: readonly Line[]
  form: FilledForm
  saved: string | undefined
  litters: { open: Litter | null; next: Litter | null }
}

/** The dossier as a whole: what the machine says of each step, and the button that sends it. */
export function DraftPage({ view, application, lines, form, saved, litters }: Props) {
  const { t, to } = view
  const { slug, hoster, state } = application
  return (
    <DraftFrame
      view={view}
      application={application}
      lines={lines}
      title={t('membership.dossier-of', { name: hoster.name })}
      lead={t(state === 'corrections' ? 'membership.dossier-lead-corrections' : 'membership.dossier-lead')}
      step={null}
      wrong={form.errors.length > 0}
      isSaved={saved === 'yes'}
    >
      {saved === 'looked' && <Notice kind="good" role="status" title={t('membership.looked')} />}
      {application.waitsSince !== null && (
        <Notice kind="wait" title={t('membership.waits-title')}>
          <p>{t('membership.waits-text')}</p>
        </Notice>
      )}
      <ErrorSummary view={view} form={form} order={[]} />
      <Asked view={view} application={application} />
      {parts.map((part) => (
        <section class="stack" aria-labelledby={`part-${part}`}>
          <h2 id={`part-${part}`}>
            <a href={to(paths.applicationStep.href({ slug, step: part }))}>{t(stepTitles[part])}</a>
          </h2>
          <LineList
            view={view}
            lines={lines.filter((line) => line.part === part)}
            mendAt={mendAt(application, null)}
            at={view.now}
          />
        </section>
      ))}
      <Sending view={view} application={application} lines={lines} litters={litters} />
      {state === 'draft' && <Discarding view={view} slug={slug} />}
    </DraftFrame>
  )
}

/** What reviewers asked to have mended. */
function Asked({ view: { t, to }, application: { slug, state, partsAsked } }: Pick<Props, 'view' | 'application'>) {
  if (state !== 'corrections') return null
  return (
    <Notice kind="wait" title={t('membership.corrections-title')}>
      {partsAsked.length > 0 && (
        <ul>
          {partsAsked.map((part) => (
            <li>
              <a href={to(paths.applicationStep.href({ slug, step: part }))}>{t(stepTitles[part])}</a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={to(paths.application.href({ slug }))}>{t('membership.corrections-why')}</a>
      </p>
    </Notice>
  )
}

function Sending({ view, application, lines, litters }: Pick<Props, 'view' | 'application' | 'lines' | 'litters'>) {
  const { t, to } = view
  const { slug, revision, state } = application
  const blocking = lines.filter((line) => line.blocking).length
  const advice = lines.filter(({ verdict, blocking }) => verdict === 'to-mend' && !blocking).length
  return (
    <section class="stack" aria-labelledby="send">
      <h2 id="send">{t('membership.step-send')}</h2>
      <p>
        {maySend(lines) ? t('membership.send-ready', { advice }) : t('membership.send-blocked', { count: blocking })}
      </p>
      {state !== 'corrections' && <p>{whereTo(view, litters)}</p>}
      <p>{t('membership.send-public')}</p>
      <p class="small soft">{t('membership.looks-explained')}</p>
      <form method="post" action={to(paths.applicationSending.href({ slug }))}>
        <input type="hidden" name="revision" value={String(revision)} />
        <p class="form-actions">
          <button class="button" type="submit" name="do" value="send">
            {t(litters.open || state === 'corrections' ? 'membership.send' : 'membership.send-later')}
          </button>
          <button class="button outline" type="submit" name="do" value="look">
            {t('membership.look-again')}
          </button>
        </p>
      </form>
    </section>
  )
}

/** In which litter it goes, or that none takes applications now. */
function whereTo({ t, format }: View, { open, next }: Props['litters']): string {
  if (open?.dates)
    return t('membership.send-to', { number: numeral(open.number), date: format.date(open.dates.closesOn) })
  if (next?.dates)
    return t('membership.send-next', { number: numeral(next.number), date: format.date(next.dates.opensOn) })
  return t('membership.send-none')
}

const Discarding = ({ view: { t, to }, slug }: { view: View; slug: string }) => (
  <details>
    <summary>{t('membership.discard-title')}</summary>
    <form method="post" action={to(paths.applicationDraft.href({ slug }))} class="stack">
      <p>{t('membership.discard-text')}</p>
      <button class="button outline" type="submit" name="do" value="discard">
        {t('membership.discard')}
      </button>
    </form>
  </details>
)
