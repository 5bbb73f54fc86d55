import type { Child } from 'hono/jsx'
import { paths } from '../../../paths.ts'
import { type Format, mediaTypes } from '../../../platform/web/index.ts'
import { quiet } from '../../../ui/quiet.tsx'
import { Table } from '../../../ui/table.tsx'
import type { View } from '../../../ui/view.ts'

const names = { json: 'JSON', csv: 'CSV', geojson: 'GeoJSON', atom: 'Atom' } as const satisfies Partial<
  Record<Format, string>
>
const order = ['json', 'csv', 'geojson', 'atom'] as const

/** Each format with its ending, its use, and a link to try it. */
export function FormatsTable({ view }: { view: View }) {
  const { t } = view
  const rows = order.map((format) => ({
    head: (
      <>
        {names[format]} <code>.{format}</code>
      </>
    ),
    cells: [
      t(`about.data-format-${format}`),
      <code>{mediaTypes[format].split(';')[0]}</code>,
      <Tries view={view} format={format} />,
    ],
  }))
  const columns = [t('about.data-format'), t('about.data-format-for'), <code>Accept</code>, t('about.data-format-try')]
  return <Table caption={t('about.data-formats')} quietCaption roomy columns={columns} rows={rows} />
}

function Tries({ view: { t, to }, format }: { view: View; format: keyof typeof names }) {
  const tried = [
    { href: paths.services.href(), list: t('about.data-try-services') },
    { href: paths.hosters.href(), list: t('about.data-try-hosters') },
  ]
  return (
    <span class="row">
      {tried.map(({ href, list }) => (
        <a href={`${to(href)}.${format}`} type={mediaTypes[format].split(';')[0]} rel="nofollow">
          {t.rich<Child>('about.data-try-label', { quiet, format: names[format], list })}
        </a>
      ))}
    </span>
  )
}
