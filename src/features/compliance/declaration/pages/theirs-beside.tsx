import { Radios } from '../../../../ui/choices.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import { Missing } from '../../../../ui/missing.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import type { View } from '../../../../ui/view.ts'
import type { Answer } from '../answer.ts'
import { choiceWords } from './declared-words.ts'

interface Props {
  view: View
  theirs: Answer
  form: FilledForm
  /** Of the control that chooses. */
  name: string
}

/** What somebody else wrote on this clause meanwhile, as they wrote it; a person chooses. */
export function TheirsBeside({ view, theirs, form, name }: Props) {
  const { t, format } = view
  const { state, explanation, link, plannedOn } = theirs
  return (
    <Notice kind="wait" title={t('compliance.theirs-title')}>
      <p>{state === null ? <Missing view={view} /> : t(choiceWords[state].label)}</p>
      {plannedOn && <p>{t('compliance.declares-planned-by', { date: format.date(plannedOn) })}</p>}
      {explanation && (
        <blockquote class="prose" dir="auto">
          {explanation.split('\n').map((line) => (
            <p>{line}</p>
          ))}
        </blockquote>
      )}
      {link && <p class="breaks">{link}</p>}
      <Radios
        view={view}
        form={form}
        name={name}
        optional="unsaid"
        label={t('compliance.theirs-choose')}
        choices={[
          { value: 'mine', label: t('compliance.theirs-mine') },
          { value: 'theirs', label: t('compliance.theirs-theirs') },
        ]}
      />
    </Notice>
  )
}
