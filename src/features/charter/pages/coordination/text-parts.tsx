import { Radios } from '../../../../ui/choices.tsx'
import type { FilledForm } from '../../../../ui/filled-form.ts'
import type { View } from '../../../../ui/view.ts'
import { levels } from '../../content.ts'
import { TextsFields } from './texts-fields.tsx'

interface Props {
  view: View
  form: FilledForm
}

/** What a clause says, why, and how one shows that one keeps it: whoever writes it. */
export function ClauseTexts({ original, ...props }: Props & { original: string }) {
  const { t } = props.view
  const texts = { ...props, original, rows: 4 }
  return (
    <>
      <TextsFields {...texts} name="text" label={t('charter.field-text')} hint={t('charter.field-text-hint')} />
      <TextsFields {...texts} name="why" label={t('charter.why')} optional />
      <TextsFields {...texts} name="how" label={t('charter.how')} optional />
    </>
  )
}

/** Whether members are held to it. */
export const LevelField = ({ view, form }: Props) => (
  <Radios
    view={view}
    form={form}
    name="level"
    label={view.t('charter.field-level')}
    choices={levels.map((value) => ({ value, label: view.t(`charter.level-${value}`) }))}
  />
)

/** Title and foreword of a document. */
export function DocumentTexts({ original, ...props }: Props & { original: string }) {
  const { t } = props.view
  const texts = { ...props, original }
  return (
    <>
      <TextsFields {...texts} name="title" label={t('charter.field-title')} />
      <TextsFields {...texts} name="foreword" label={t('charter.field-foreword')} rows={8} optional />
    </>
  )
}

/** Title of a chapter, and the sentence under it. */
export function ChapterTexts({ original, ...props }: Props & { original: string }) {
  const { t } = props.view
  const texts = { ...props, original }
  return (
    <>
      <TextsFields {...texts} name="title" label={t('charter.field-chapter-title')} />
      <TextsFields {...texts} name="lead" label={t('charter.field-lead')} optional />
    </>
  )
}
