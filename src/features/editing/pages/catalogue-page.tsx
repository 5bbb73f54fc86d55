import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { KindIcon } from '../../../ui/art/kind-icon.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PageHead } from '../../../ui/page-head.tsx'
import { Shell } from '../../../ui/shell.tsx'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'
import { underCoordination } from '../../../ui/ways-up.ts'
import type { CatalogueFound } from '../catalogue-found.ts'
import { SearchBox } from './search-box.tsx'

interface Props {
  view: View
  found: CatalogueFound
  asked: { q: string; shelf: string }
  /** The slug of what was saved just now. */
  saved: string | undefined
}

const shelves = {
  kinds: 'editing.entry-kinds',
  software: 'editing.programs',
  alternatives: 'editing.products',
} as const

/** All that services are sorted by, each entry leading to its form. */
export function CataloguePage({ view, found, asked, saved }: Props) {
  const { t, to } = view
  const shown = (shelf: keyof typeof shelves) => !Object.hasOwn(shelves, asked.shelf) || asked.shelf === shelf
  return (
    <Shell view={view} title={t('editing.catalogue-title')} trail={underCoordination(view)}>
      <PageHead title={t('editing.catalogue-title')} lead={t('editing.catalogue-lead')} />
      <div class="wrap stack">
        {saved && <Notice kind="good" role="status" title={t('editing.saved-entry', { slug: saved })} />}
        <p>
          <a href={to(paths.coordinationUnknown.href())}>{t('editing.unknown-title')}</a>
        </p>
        <SearchBox
          view={view}
          action={to(paths.coordinationCatalogue.href())}
          q={asked.q}
          label={t('editing.catalogue-search')}
          part={{
            name: 'shelf',
            label: t('editing.shelf'),
            chosen: asked.shelf,
            choices: Object.entries(shelves).map(([value, key]) => ({ value, label: t(key) })),
          }}
        />
        <Contents
          view={view}
          shelves={[
            shown('kinds') && { id: 'kinds', count: t('editing.kinds-count', { count: found.kinds.length }) },
            shown('software') && {
              id: 'software',
              count: t('editing.software-count', { count: found.software.length }),
            },
            shown('alternatives') && {
              id: 'alternatives',
              count: t('editing.alternatives-count', { count: found.alternatives.length }),
            },
          ].filter((shelf) => shelf !== false)}
        />
        {shown('kinds') && <Kinds view={view} kinds={found.kinds} />}
        {shown('software') && <Programs view={view} software={found.software} />}
        {shown('alternatives') && <Products view={view} alternatives={found.alternatives} />}
      </div>
    </Shell>
  )
}

/** Three long lists: each is one step away. */
const Contents = ({ view: { t }, shelves }: { view: View; shelves: { id: string; count: string }[] }) =>
  shelves.length > 1 && (
    <nav class="row" aria-label={t('editing.shelves')}>
      {shelves.map(({ id, count }) => (
        <a href={`#${id}`}>{count}</a>
      ))}
    </nav>
  )

const Kinds = ({ view: { t, to }, kinds }: Pick<Props, 'view'> & Pick<CatalogueFound, 'kinds'>) => (
  <Shelf
    id="kinds"
    title={t('editing.kinds-count', { count: kinds.length })}
    add={{ href: to(paths.coordinationKindAdd.href()), label: t('editing.kind-add') }}
    columns={[t('editing.kind-name'), t('editing.kind-parent'), t('editing.entry-word')]}
    rows={kinds.map(({ kind, name, family }) => ({
      head: (
        <a href={to(paths.coordinationKind.href({ slug: kind.slug }))} class="row">
          <KindIcon name={kind.icon} /> {name}
        </a>
      ),
      cells: [family ?? t('editing.kind-no-family'), <code>{kind.slug}</code>],
    }))}
  />
)

const Programs = ({ view: { t, to }, software }: Pick<Props, 'view'> & Pick<CatalogueFound, 'software'>) => (
  <Shelf
    id="software"
    title={t('editing.software-count', { count: software.length })}
    add={{ href: to(paths.coordinationSoftwareAdd.href()), label: t('editing.software-add') }}
    columns={[t('editing.software-name'), t('editing.software-license'), t('editing.entry-kinds')]}
    rows={software.map(({ slug, name, license, kinds }) => ({
      head: <a href={to(paths.coordinationSoftware.href({ slug }))}>{name}</a>,
      cells: [license ?? t('editing.not-said'), kinds.join(', ')],
    }))}
  />
)

const Products = ({ view: { t, to }, alternatives }: Pick<Props, 'view'> & Pick<CatalogueFound, 'alternatives'>) => (
  <Shelf
    id="alternatives"
    title={t('editing.alternatives-count', { count: alternatives.length })}
    add={{ href: to(paths.coordinationAlternativeAdd.href()), label: t('editing.alternative-add') }}
    columns={[t('editing.alternative-name'), t('editing.alternative-company'), t('editing.entry-kinds')]}
    rows={alternatives.map(({ slug, name, company, kinds }) => ({
      head: <a href={to(paths.coordinationAlternative.href({ slug }))}>{name}</a>,
      cells: [company ?? t('editing.not-said'), kinds.join(', ')],
    }))}
  />
)

interface ShelfProps {
  id: string
  title: string
  add: { href: string; label: string }
  columns: Child[]
  rows: { head: Child; cells: Child[] }[]
}

const Shelf = ({ id, title, add, columns, rows }: ShelfProps) => (
  <section class="stack">
    <h2 id={id}>{title}</h2>
    <p>
      <a class="button outline" href={add.href}>
        {add.label}
      </a>
    </p>
    {rows.length > 0 && <Table caption={title} quietCaption stacked columns={columns} rows={rows} />}
  </section>
)
