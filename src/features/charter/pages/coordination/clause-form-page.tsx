import { paths } from '../../../../paths.ts'
import type { Language } from '../../../../platform/i18n/index.ts'
import { Checkbox, Radios } from '../../../../ui/choices.tsx'
import { TextField } from '../../../../ui/field.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import type { View } from '../../../../ui/view.ts'
import type { KnownCheck } from '../../charter-part.ts'
import type { ClauseInPlace } from '../../clauses-of.ts'
import { sights } from '../../content.ts'
import { at, type VersionAsked } from '../../coordinating/asked.ts'
import { inLanguages } from '../../coordinating/forms.ts'
import { Checks, Fresh, SameOne } from './clause-choices.tsx'
import { ClauseTexts, LevelField } from './text-parts.tsx'
import { Theirs } from './theirs.tsx'
import { WritingPage } from './writing.tsx'

interface Props {
  view: View
  asked: VersionAsked
  /** Null where a new one is written, for the chapter with this id. */
  clause: ClauseInPlace | null
  chapter: string
  form: FilledForm
  checks: readonly KnownCheck[]
  hasMoved: boolean
}

/** One clause: its texts in each language, its level, what can be seen of it, the checks that bear on it. */
export function ClauseFormPage({ view, asked, clause, chapter, form, checks, hasMoved }: Props) {
  const { t } = view
  const { original } = asked.version.content
  const title = clause ? t('charter.clause-named', { label: clause.label }) : t('charter.clause-add')
  const action = clause
    ? paths.coordinationClause.href({ ...at(asked), clause: clause.id })
    : paths.coordinationClauseAdd.href({ ...at(asked), chapter })
  return (
    <WritingPage
      view={view}
      asked={asked}
      title={title}
      form={form}
      order={orderOf(original)}
      action={action}
      theirs={hasMoved && clause && <Theirs view={view} texts={[clause.text, clause.why, clause.how]} />}
    >
      <ClauseTexts view={view} form={form} original={original} />
      {clause && <Fresh view={view} asked={asked} clause={clause} form={form} />}
      <LevelField view={view} form={form} />
      <Radios
        view={view}
        form={form}
        name="sight"
        label={t('charter.field-sight')}
        choices={sights.map((value) => ({ value, label: t(`charter.sight-${value}`) }))}
      />
      <Checks view={view} form={form} checks={checks} />
      <Checkbox
        view={view}
        form={form}
        name="unconfirmed"
        label={t('charter.field-unconfirmed')}
        hint={t('charter.field-unconfirmed-hint')}
      />
      {!clause && (
        <TextField
          view={view}
          form={form}
          name="id"
          label={t('charter.field-clause-id')}
          hint={t('charter.field-clause-id-hint', { chapter })}
          maxlength={80}
          optional
        />
      )}
      <SameOne view={view} form={form} />
    </WritingPage>
  )
}

const orderOf = (original: Language) => [
  ...['text', 'why', 'how'].flatMap((name) => inLanguages(name, original)),
  ...['fresh', 'level', 'sight', 'checks', 'unconfirmed', 'id', 'returning'],
]
