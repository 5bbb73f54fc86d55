import { paths } from '../../../paths.ts'
import { languages } from '../../../platform/i18n/index.ts'
import { Checkbox, Radios } from '../../../ui/choices.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { SelectField, TextArea, TextField } from '../../../ui/field.tsx'
import { type FilledForm, textIn } from '../../../ui/filled-form.ts'
import { HiddenFields } from '../../../ui/hidden-fields.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import type { Hoster } from '../../hosters/index.ts'
import { methods } from '../decision.ts'
import type { Motion } from '../opening/motion.ts'
import { type Offered, openingFields } from '../opening/opening-form.ts'

interface Props {
  view: View
  offered: Offered
  form: FilledForm
  /** What of another page is put to the vote; undefined: something new. */
  motion: Motion | undefined
}

/** Putting something to the vote of the members. */
export function NewDecisionPage({ view, offered, form, motion }: Props) {
  const { t, to } = view
  const title = t('decisions.new-title')
  const field = { view, form } as const
  return (
    <Shell
      view={view}
      title={title}
      wrong={form.errors.length > 0}
      trail={[{ href: to(paths.decisions.href()), label: t('decisions.title') }]}
    >
      <PageHead title={title} lead={t('decisions.new-lead')} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={openingFields} />
        {motion && (
          <p>
            <a href={to(motion.about.address)}>{t('decisions.about-link')}</a>
          </p>
        )}
        <form method="post" action={to(paths.newDecision.href())} novalidate>
          {motion && <HiddenFields fields={[{ name: 'from', value: textIn(form, 'from') }]} />}
          <Sender view={view} form={form} hosters={offered.hosters} isCoordination={offered.isCoordination} />
          {offered.kinds.length > 1 && (
            <SelectField
              {...field}
              name="kind"
              label={t('decisions.fact-kind')}
              options={offered.kinds.map((kind) => ({ value: kind, label: t(`decisions.kind-${kind}`) }))}
            />
          )}
          <Texts {...field} />
          <Radios
            {...field}
            name="method"
            label={t('decisions.fact-method')}
            choices={methods.map((value) => ({
              value,
              label: t(`decisions.method-${value}`),
              note: t(`decisions.method-${value}-note`),
            }))}
          />
          <Choices {...field} isCoordination={offered.isCoordination} />
          <Checkbox {...field} name="secret" label={t('decisions.is-secret')} hint={t('decisions.secret-hint')} />
          <Checkbox {...field} name="resultsHidden" label={t('decisions.results-after')} />
          <Instants {...field} />
          <SendButton>{t('decisions.new-send')}</SendButton>
        </form>
      </div>
    </Shell>
  )
}

type Fields = Pick<Props, 'view' | 'form'>

function Sender({ view, form, hosters, isCoordination }: Fields & { hosters: Hoster[]; isCoordination: boolean }) {
  const { t } = view
  if (isCoordination && hosters.length === 0) return null
  return (
    <SelectField
      view={view}
      form={form}
      name="hoster"
      label={t('decisions.opened-for')}
      options={[
        ...(isCoordination ? [{ value: '', label: t('decisions.opened-by-coordination') }] : []),
        ...hosters.map(({ slug, facts }) => ({ value: slug, label: facts.name })),
      ]}
    />
  )
}

const Texts = ({ view, form }: Fields) => (
  <>
    {languages.map((language, at) => (
      <fieldset class="field">
        <legend>{view.format.languageName(language)}</legend>
        <TextField
          view={view}
          form={form}
          name={at === 0 ? 'title' : `title.${language}`}
          label={view.t('decisions.new-question')}
          optional={at > 0}
        />
        <TextArea
          view={view}
          form={form}
          name={at === 0 ? 'text' : `text.${language}`}
          label={view.t('decisions.new-text')}
          hint={view.t('decisions.new-text-hint')}
          rows={8}
          optional={at > 0}
        />
      </fieldset>
    ))}
  </>
)

const Choices = ({ view, form, isCoordination }: Fields & Pick<Offered, 'isCoordination'>) => (
  <>
    <TextArea
      view={view}
      form={form}
      name="options"
      label={view.t('decisions.new-options')}
      hint={view.t('decisions.new-options-hint')}
      rows={4}
      optional
    />
    <TextArea
      view={view}
      form={form}
      name="options.en"
      label={view.t('decisions.new-options-en')}
      hint={view.t('decisions.new-options-en-hint')}
      rows={4}
      optional
    />
    <SelectField
      view={view}
      form={form}
      name="defaultOption"
      label={view.t('decisions.new-default')}
      hint={view.t(isCoordination ? 'decisions.new-default-hint' : 'decisions.new-default-hint-member')}
      options={[
        { value: 'no', label: view.t('decisions.new-default-no') },
        ...(isCoordination ? [{ value: 'yes', label: view.t('decisions.new-default-yes') }] : []),
      ]}
    />
  </>
)

const Instants = ({ view, form }: Fields) => {
  const zone = { zone: view.collective.timeZone }
  return (
    <div class="pair">
      <TextField
        view={view}
        form={form}
        name="opensAt"
        type="datetime-local"
        label={view.t('decisions.new-opens')}
        hint={view.t('decisions.new-opens-hint', zone)}
        optional
      />
      <TextField
        view={view}
        form={form}
        name="closesAt"
        type="datetime-local"
        label={view.t('decisions.new-closes')}
        hint={view.t('decisions.new-closes-hint', zone)}
        optional
      />
    </div>
  )
}
