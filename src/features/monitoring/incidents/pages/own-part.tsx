import { paths } from '../../../../paths.ts'
import { TextArea, TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { SendButton } from '../../../../ui/send-button.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Hoster } from '../../../hosters/index.ts'
import type { Incident } from '../incident.ts'

interface Props {
  view: View
  hoster: Hoster
  incident: Incident
  form: FilledForm
}

/** For who acts for the hoster: to say more, and that it is over. */
export function OwnPart({ view, hoster, incident, form }: Props) {
  const { t, to } = view
  const at = { slug: hoster.slug, id: incident.id }
  const isOpen = incident.closedAt === null
  const isUnseen = incident.services.some(({ state, wellAt }) => state === null && wellAt === null)
  return (
    <section class="stack" aria-labelledby="say">
      <h2 id="say">{t('monitoring.say-title')}</h2>
      <form class="band" method="post" action={to(paths.hosterIncident.href(at))} novalidate>
        <TextArea view={view} form={form} name="text" label={t('monitoring.field-message')} rows={4} />
        {isOpen && (
          <TextField
            view={view}
            form={form}
            name="expectedEnd"
            type="datetime-local"
            optional
            label={t('monitoring.field-expected')}
          />
        )}
        <SendButton>{t('monitoring.say-publish')}</SendButton>
      </form>
      {isOpen && (isUnseen || incident.services.length === 0) && (
        <form method="post" action={to(paths.hosterIncidentEnd.href(at))}>
          <div class="form-actions">
            <button class="button outline" type="submit">
              {t('monitoring.end-button')}
            </button>
            <span class="small soft">{t('monitoring.end-note')}</span>
          </div>
        </form>
      )}
      {isOpen && !isUnseen && incident.services.length > 0 && <p class="soft">{t('monitoring.ends-by-itself')}</p>}
    </section>
  )
}
