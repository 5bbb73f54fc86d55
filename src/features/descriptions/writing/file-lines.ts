import type { Metric, Sub } from '../description.ts'
import type { classes, fileKeys } from '../keys/file.ts'
import { inEach, one, type Tellers } from './tell.ts'

/** What any file says besides its facts. */
export interface AnyToWrite {
  /** Where the file will stand. */
  address?: string
  datetime?: string | null
  generator?: string | null
  subs?: readonly Pick<Sub, 'key' | 'address'>[]
  metrics?: readonly Metric[]
  /** Lines whose key we do not know: kept as they are. */
  unknown?: readonly { key: string; value: string }[]
}

type Key = (typeof fileKeys)[number]['key']

export const fileTellers: Tellers<AnyToWrite & { class: keyof typeof classes | null }, Key> = {
  'file.class': (file) => one(file.class),
  'file.protocol': () => one('ChatonsInfos-0.5'),
  'file.datetime': ({ datetime }) => one(datetime),
  'file.generator': ({ generator }) => one(generator),
  'subs.<key>': ({ subs = [] }) => subs.flatMap(({ key, address }) => one(address, key)),
  'metrics.<path>.name': ({ metrics = [] }) => metrics.flatMap(({ path, name }) => inEach(name, path)),
  'metrics.<path>.description': ({ metrics = [] }) =>
    metrics.flatMap(({ path, description }) => inEach(description, path)),
  'metrics.<path>.<year>.months': (file) => seriesOf(file, 'months'),
  'metrics.<path>.<year>.weeks': (file) => seriesOf(file, 'weeks'),
  'metrics.<path>.<year>.days': (file) => seriesOf(file, 'days'),
}

const seriesOf = ({ metrics = [] }: AnyToWrite, wanted: Metric['series'][number]['per']) =>
  metrics.flatMap(({ path, series }) =>
    series.filter(({ per }) => per === wanted).flatMap(({ year, values }) => one(values, path, String(year))),
  )
