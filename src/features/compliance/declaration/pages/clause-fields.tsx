import { Radios } from '../../../../ui/choices.tsx'
import { TextArea, TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import type { View } from '../../../../ui/view.ts'
import type { ClauseStanding } from '../../standing/index.ts'
import type { declarations } from '../../state.ts'
import { type Answer, bounds } from '../answer.ts'
import type { AskedClause } from '../asked.ts'
import { controlsOf } from '../read-answer.ts'
import { anchorOf } from './anchor.ts'
import { ClauseAsked } from './clause-asked.tsx'
import { choiceWords } from './declared-words.ts'
import { FilesList } from './files-list.tsx'
import { FoundBeside } from './found-beside.tsx'
import { TheirsBeside } from './theirs-beside.tsx'

interface Props {
  view: View
  slug: string
  declarationId: string
  clause: AskedClause
  form: FilledForm
  theirs: Answer | null
  standing: ClauseStanding | null
}

/** One clause: what it asks, what our checks found, and what the hoster says. */
export function ClauseFields({ view, slug, declarationId, clause, form, theirs, standing }: Props) {
  const { t } = view
  const names = controlsOf(clause.id)
  const shared = { view, form, optional: 'unsaid' } as const
  const files = clause.answer?.files ?? []
  return (
    <section>
      <fieldset class="parts" id={anchorOf(clause.id)}>
        <legend>
          <h2>{t('compliance.clause-label', { label: clause.label, level: clause.level })}</h2>
        </legend>
        <div>
          <ClauseAsked view={view} clause={clause} />
          {standing && !clause.unconfirmed && <FoundBeside view={view} slug={slug} standing={standing} />}
          {theirs && <TheirsBeside view={view} theirs={theirs} form={form} name={names.whose} />}
          <input type="hidden" name={names.seen} value={String(form.values[names.seen] ?? '')} />
          <Radios
            {...shared}
            name={names.state}
            label={t('compliance.field-state', { label: clause.label })}
            choices={inOrder.map((value) => ({
              value,
              label: t(choiceWords[value].label),
              note: choiceWords[value].note && t(choiceWords[value].note),
            }))}
          />
          <TextField
            {...shared}
            name={names.plannedOn}
            label={t('compliance.field-planned', { label: clause.label })}
            hint={t('compliance.field-planned-hint')}
            maxlength={20}
            autocomplete="off"
          />
          <TextArea
            {...shared}
            name={names.explanation}
            label={t('compliance.field-explanation', { label: clause.label })}
            hint={t('compliance.field-explanation-hint', { most: bounds.explanation })}
            rows={4}
          />
          <TextField
            {...shared}
            name={names.link}
            type="url"
            label={t('compliance.field-link', { label: clause.label })}
            hint={t('compliance.field-link-hint')}
            maxlength={bounds.link}
            autocomplete="off"
          />
          {files.length > 0 && <FilesList view={view} declarationId={declarationId} files={files} />}
          <p>
            <button class="button outline small" type="submit" name="go" value={`files ${clause.id}`}>
              {t('compliance.to-files', { label: clause.label })}
            </button>
          </p>
        </div>
      </fieldset>
    </section>
  )
}

/** What is planned stands beside what is done, before what is not. */
const inOrder = ['met', 'planned', 'not-met', 'not-concerned'] as const satisfies (typeof declarations)[number][]
