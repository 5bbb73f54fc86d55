import { paths } from '../../../paths.ts'
import { dayOf } from '../../../ui/day-of.ts'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { TextField } from '../../../ui/field.tsx'
import type { FilledForm } from '../../../ui/filled-form.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SendButton } from '../../../ui/send-button.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import type { Person } from '../person.ts'

interface Props {
  view: View
  form: FilledForm
  /** Those who hold a role, and those who are shut out. */
  people: Person[]
}

/** Who holds which role, and a way to somebody by their mailbox: the page lists nobody else. */
export function PeoplePage({ view, form, people }: Props) {
  const { t, to } = view
  const title = t('accounts.people-title')
  return (
    <Shell view={view} title={title} wrong={form.errors.length > 0} trail={underCoordination(view)}>
      <PageHead title={title} lead={t('accounts.people-lead')} />
      <div class="wrap stack">
        <ErrorSummary view={view} form={form} order={['email']} />
        <form method="get" action={to(paths.coordinationPeople.href())} novalidate>
          <TextField
            view={view}
            form={form}
            name="email"
            type="email"
            autocomplete="off"
            label={t('accounts.people-find')}
          />
          <SendButton>{t('accounts.people-find-button')}</SendButton>
        </form>
        <Table
          caption={t('accounts.people-table')}
          stacked
          columns={[
            t('accounts.column-person'),
            t('accounts.column-email'),
            t('accounts.column-roles'),
            t('accounts.column-since'),
          ]}
          rows={people.map((person) => ({
            head: (
              <a href={to(paths.coordinationPerson.href({ id: person.id }))}>
                <bdi>{person.name ?? t('accounts.nameless')}</bdi>
              </a>
            ),
            cells: [<bdi>{person.email}</bdi>, rolesOf(view, person), dayOf(view, person.createdAt)],
          }))}
        />
      </div>
    </Shell>
  )
}

export function rolesOf({ t, format }: View, { roles, blockedFor }: Person): string {
  const words = roles.map((role) => t(`accounts.role-${role}`))
  return format.list(blockedFor === null ? words : [...words, t('accounts.role-blocked')])
}
