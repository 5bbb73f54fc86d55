import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { inLanguage } from '../../../platform/i18n/index.ts'
import { BlankState } from '../../../ui/blank-state.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import type { CatalogueIndex } from '../../hosters/index.ts'
import type { UnknownName } from './unknown-names.ts'

interface Props {
  view: View
  names: UnknownName[]
  catalogue: CatalogueIndex
  form: FilledForm
  isSaved: boolean
}

/** What services name and the catalogue does not know: each is one press away from being known. */
export function UnknownPage({ view, names, catalogue, form, isSaved }: Props) {
  const { t, to } = view
  const trail = [
    ...underCoordination(view),
    { href: to(paths.coordinationCatalogue.href()), label: t('editing.catalogue-title') },
  ]
  return (
    <Shell view={view} title={t('editing.unknown-title')} wrong={form.errors.length > 0} trail={trail}>
      <PageHead title={t('editing.unknown-title')} lead={t('editing.unknown-lead')} />
      <div class="wrap stack end">
        {isSaved && <Notice kind="good" role="status" title={t('editing.saved')} />}
        <ErrorSummary view={view} form={form} order={[]} />
        {names.length === 0 && <BlankState drawing="crate" title={t('editing.unknown-none')} />}
        {names.length > 0 && (
          <ul class="rows">
            {names.map((unknown, at) => (
              <li>
                <OneName view={view} unknown={unknown} catalogue={catalogue} at={at} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Shell>
  )
}

type OneProps = Pick<Props, 'view' | 'catalogue'> & { unknown: UnknownName; at: number }

function OneName({ view, unknown, catalogue, at }: OneProps) {
  const { t } = view
  const { shelf, name, services, nearest } = unknown
  const count = t(shelf === 'software' ? 'editing.unknown-program' : 'editing.unknown-kind', { count: services.length })
  return (
    <div class="stack">
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p class="small soft">
        {count}{' '}
        <bdi>
          {services
            .slice(0, 5)
            .map((service) => service.name)
            .join(', ')}
        </bdi>
      </p>
      {nearest.length > 0 && (
        <form method="post" class="row">
          <input type="hidden" name="do" value={`merge-${shelf}`} />
          <input type="hidden" name="name" value={name} />
          {nearest.map((near) => (
            <button class="button outline small" type="submit" name="into" value={near.slug}>
              {t.rich<Child>('editing.unknown-merge', { name: <bdi>{shownName(view, catalogue, near)}</bdi> })}
            </button>
          ))}
        </form>
      )}
      <Other view={view} unknown={unknown} catalogue={catalogue} at={at} />
    </div>
  )
}

/** A kind has a name in the language of the page, a program its own. */
function shownName({ language }: View, { kind }: CatalogueIndex, { slug, name }: { slug: string; name: string }) {
  const names = kind(slug)?.name
  return (names && inLanguage(names, language)?.text) ?? name
}

/** Any other one, from a list; a new program beside its main use. */
function Other({ view, unknown: { shelf, name, said }, catalogue, at }: OneProps) {
  const { t, to } = view
  const kinds = sorted(
    view,
    catalogue.kinds.map((kind) => ({ slug: kind.slug, name: inLanguage(kind.name, view.language)?.text ?? kind.slug })),
  )
  const programs = sorted(view, catalogue.software)
  const id = `other-${at}`
  return (
    <details class="folded">
      <summary>{t('editing.unknown-other')}</summary>
      <Choice
        view={view}
        id={`${id}-merge`}
        label={t('editing.unknown-merge-other')}
        button={t('editing.unknown-merge-button')}
        action={`merge-${shelf}`}
        name={name}
        choices={shelf === 'software' ? programs : kinds}
      />
      {shelf === 'software' ? (
        <Choice
          view={view}
          id={`${id}-add`}
          label={t('editing.unknown-add-kind')}
          button={t('editing.unknown-add-button')}
          action="add-software"
          name={name}
          choices={kinds}
          chosen={said.kinds[0]}
        />
      ) : (
        <p>
          <a href={to(paths.coordinationKindAdd.href())}>{t('editing.unknown-add-kind-form')}</a>
        </p>
      )}
    </details>
  )
}

const sorted = (view: View, entries: readonly { slug: string; name: string }[]) =>
  entries.toSorted((a, b) => view.format.compare(a.name, b.name))

interface ChoiceProps {
  view: View
  id: string
  label: string
  button: string
  action: string
  name: string
  choices: readonly { slug: string; name: string }[]
  chosen?: string | undefined
}

const Choice = ({ view, id, label, button, action, name, choices, chosen }: ChoiceProps) => (
  <form method="post">
    <input type="hidden" name="do" value={action} />
    <input type="hidden" name="name" value={name} />
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name="into" required>
        <option value="">{view.t('editing.not-said')}</option>
        {choices.map((choice) => (
          <option value={choice.slug} selected={choice.slug === chosen}>
            {choice.name}
          </option>
        ))}
      </select>
    </div>
    <p>
      <button class="button outline small" type="submit">
        {button}
      </button>
    </p>
  </form>
)
