import type { Child } from 'hono/jsx'
import { Radios } from '../../../ui/choices.tsx'
import { type FilledForm, textIn } from '../../../ui/filled-form.ts'
import type { View } from '../../../ui/view.ts'
import { type OtherSaid, whoseControl } from '../meanwhile.ts'
import type { Task } from '../task.ts'

interface Props<Facts> {
  view: View
  task: Task<Facts>
  form: FilledForm
  name: keyof Facts & string
  other: OtherSaid | undefined
}

/** One fact: what somebody else wrote meanwhile, then the controls, then where the present value comes from. */
export function FactOfForm<Facts extends object>({ view, task, form, name, other }: Props<Facts>) {
  const { known, page } = task
  const source = page.sources?.get(name)
  return (
    <div class="fact">
      {other && <Other view={view} form={form} other={other} />}
      {task.form.fields[name].show({ view, form, name, known })}
      {source && <p class="small soft source">{source}</p>}
    </div>
  )
}

function Other({ view, form, other: { name, words, isMine } }: { view: View; form: FilledForm; other: OtherSaid }) {
  const { t } = view
  const theirs =
    words === '' ? t('editing.other-took-away') : t.rich<Child>('editing.other-wrote', { words: <q>{words}</q> })
  if (!isMine)
    return (
      <div class="notice wait" id={`other-${name}`}>
        <p>{theirs}</p>
        <p>{t('editing.other-taken')}</p>
      </div>
    )
  const control = whoseControl(name)
  const chosen = textIn(form, control) === '' ? { ...form, values: { ...form.values, [control]: 'mine' } } : form
  return (
    <div class="notice wait" id={`other-${name}`}>
      <p>{theirs}</p>
      <Radios
        view={view}
        form={chosen}
        name={control}
        label={t('editing.whose')}
        choices={[
          { value: 'mine', label: t('editing.whose-mine') },
          { value: 'theirs', label: t('editing.whose-theirs') },
        ]}
      />
    </div>
  )
}
