import { Sign } from '../../../ui/art/sign.tsx'
import type { View } from '../../../ui/view.ts'
import { namesOf } from '../fields/group.tsx'
import type { Form } from '../form.ts'
import type { Meanwhile } from '../meanwhile.ts'

interface Props<Facts> {
  view: View
  form: Form<Facts>
  meanwhile: Meanwhile
}

/** Said on top: who changed this meanwhile, and when; nothing was saved yet, and nothing typed is lost. */
export function OthersSaid<Facts extends object>({ view, form, meanwhile: { others, last } }: Props<Facts>) {
  const { t, format, collective } = view
  return (
    <div class="notice wait" role="alert" tabindex={-1} autofocus>
      <p class="title">
        <Sign name="clock" />
        <span>{last ? t('editing.meanwhile-title-by', { author: last.author }) : t('editing.meanwhile-title')}</span>
      </p>
      {last && <p>{t('editing.meanwhile-when', { date: format.instant(last.at, collective.timeZone) })}</p>}
      <p>{t(others.length > 0 ? 'editing.meanwhile-text' : 'editing.meanwhile-same')}</p>
      {others.length > 0 && (
        <ul>
          {others.map(({ name }) => (
            <li>
              <a href={`#other-${name}`}>{labelOf(form, name, t)}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function labelOf<Facts extends object>({ fields }: Form<Facts>, name: string, t: View['t']): string {
  const field = namesOf(fields).find((each) => each === name)
  return field ? t(fields[field].label) : name
}
