import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { Checkboxes, Radios } from '../../../ui/choices.tsx'
import { dayOf } from '../../../ui/day-of.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { quiet } from '../../../ui/quiet.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import { underAccount } from '../../../ui/ways-up.ts'
import type { ApiKey } from '../keys/api-keys.ts'
import type { Scope } from '../person.ts'

export const lifetimes = ['30', '90', '365', 'never'] as const

interface Props {
  view: View
  form: FilledForm
  keys: ApiKey[]
  /** What this person may let a key do. */
  scopes: Scope[]
}

/** The keys that let programs act for a person: those there are, and a form for one more. */
export function KeysPage({ view, form, keys, scopes }: Props) {
  const { t } = view
  const title = t('accounts.keys-title')
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} trail={underAccount(view)}>
      <PageHead title={title} lead={t('accounts.keys-lead')} />
      <div class="wrap">
        <ErrorSummary view={view} form={form} order={['name', 'scope', 'days']} />
        {keys.length > 0 && <KeysTable view={view} keys={keys} />}
        <section class="band stack" aria-labelledby="new-key">
          <h2 id="new-key">{t('accounts.key-new-title')}</h2>
          <NewKey view={view} form={form} scopes={scopes} />
        </section>
      </div>
    </Shell>
  )
}

function KeysTable({ view, keys }: Pick<Props, 'view' | 'keys'>) {
  const { t } = view
  const columns = ['accounts.column-scopes', 'accounts.column-made', 'accounts.column-until'] as const
  return (
    <section class="band">
      <Table
        caption={t('accounts.keys-yours')}
        stacked
        columns={[
          t('accounts.column-key-name'),
          ...columns.map((key) => t(key)),
          t('accounts.column-used'),
          t('accounts.column-do'),
        ]}
        rows={keys.map((key) => ({ head: <Name apiKey={key} />, cells: cellsOf(view, key) }))}
      />
    </section>
  )
}

const Name = ({ apiKey: { name, beginning } }: { apiKey: ApiKey }) => (
  <>
    <bdi>{name}</bdi> <code class="small soft">{beginning}…</code>
  </>
)

function cellsOf(view: View, { id, name, scopes, createdAt, expiresAt, lastUsedAt }: ApiKey): Child[] {
  const { t, to, format, now } = view
  const isOver = expiresAt !== null && Temporal.Instant.compare(now, expiresAt) >= 0
  const until = expiresAt === null ? t('accounts.key-never') : dayOf(view, expiresAt)
  return [
    format.list(scopes.map((scope) => t(`accounts.scope-${scope}`))),
    dayOf(view, createdAt),
    isOver ? t('accounts.key-over', { date: until }) : until,
    lastUsedAt === null ? t('accounts.key-unused') : dayOf(view, lastUsedAt),
    <form method="post" action={to(paths.accountKey.href({ id }))}>
      <button class="button outline small" type="submit">
        {t.rich<Child>('accounts.key-end', { name, quiet })}
      </button>
    </form>,
  ]
}

const NewKey = ({ view, form, scopes }: Pick<Props, 'view' | 'form' | 'scopes'>) => (
  <form method="post" action={view.to(paths.accountKeys.href())} novalidate>
    <TextField
      view={view}
      form={form}
      name="name"
      maxlength={60}
      autocomplete="off"
      label={view.t('accounts.field-key-name')}
      hint={view.t('accounts.field-key-name-hint')}
    />
    <Checkboxes
      view={view}
      form={form}
      name="scope"
      label={view.t('accounts.field-scope')}
      choices={scopes.map((value) => ({
        value,
        label: view.t(`accounts.scope-${value}`),
        note: view.t(`accounts.scope-may-${value}`),
      }))}
    />
    <Radios
      view={view}
      form={form}
      name="days"
      label={view.t('accounts.field-days')}
      choices={lifetimes.map((value) => ({ value, label: view.t(`accounts.days-${value}`) }))}
    />
    <SendButton>{view.t('accounts.key-make')}</SendButton>
  </form>
)
