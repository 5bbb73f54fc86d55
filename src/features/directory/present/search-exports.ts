import { notFound } from '../../../platform/errors.ts'
import type { Format, Request } from '../../../platform/web/index.ts'
import { hostersListing, type Listing, servicesListing } from '../listing.ts'
import {
  everyHoster,
  everyService,
  type FoundHoster,
  type FoundService,
  newestHosters,
  newestServices,
  searchHosters,
  searchServices,
} from '../search/search.ts'
import type { HostersAsked, ServicesAsked } from '../wishes.ts'
import { csvOf, type Row } from './csv.ts'
import { hosterColumns, hosterRow, serviceColumns, serviceRow } from './csv-rows.ts'
import { mostExported, written } from './exports.ts'
import { feedOf, hosterEntry, serviceEntry } from './feeds.ts'
import { geoJsonOf } from './geojson.ts'
import { type HosterResult, hosterResult } from './hoster-result.ts'
import { asExport, asJson, type Presenting, presentingOf } from './presenting.ts'
import { searchAsJson } from './search-as-json.ts'
import { type ServiceResult, serviceResult } from './service-result.ts'

type Exported = Exclude<Format, 'html'>

/** A search of services for programs: JSON page by page, the other formats whole. */
export function exportServices(c: Request, asked: ServicesAsked, format: Exported): Promise<Response> {
  const presenting = presentingOf(c)
  const { snapshot } = presenting
  const found = searchServices(snapshot, asked.wish)
  const present = (each: FoundService) => serviceResult(presenting, each, hereOf(asked))
  return exported(c, format, {
    presenting,
    listing: servicesListing(c.var.view, c.var.site.directory.current(), asked, found),
    page: found.results.map(present),
    more: {},
    every: () => everyService(snapshot, asked.wish).map(present),
    newest: () => newestServices(snapshot, asked.wish, mostExported).map(present),
    entry: serviceEntry,
    columns: serviceColumns,
    row: (result) => serviceRow(result, c.var.language),
  })
}

export function exportHosters(c: Request, asked: HostersAsked, format: Exported): Promise<Response> {
  const presenting = presentingOf(c)
  const { snapshot } = presenting
  const found = searchHosters(snapshot, asked.wish)
  const present = (each: FoundHoster) => hosterResult(presenting, each, hereOf(asked))
  return exported(c, format, {
    presenting,
    listing: hostersListing(c.var.view, c.var.site.directory.current(), asked, found),
    page: found.results.map(present),
    more: { complete: found.complete },
    every: () => everyHoster(snapshot, asked.wish).map(present),
    newest: () => newestHosters(snapshot, asked.wish, mostExported).map(present),
    entry: hosterEntry,
    columns: hosterColumns,
    row: hosterRow,
  })
}

interface Exporting<Result> {
  presenting: Presenting
  listing: Listing
  page: Result[]
  more: object
  every(): Iterable<Result>
  newest(): Iterable<Result>
  entry(presenting: Presenting, listing: Listing, result: Result): string
  columns: readonly string[]
  row(result: Result): Row
}

async function exported<Result extends ServiceResult | HosterResult>(
  c: Request,
  format: Exported,
  { presenting, listing, page, more, every, newest, entry, columns, row }: Exporting<Result>,
): Promise<Response> {
  const { terms, view } = presenting
  const { total } = listing.found
  const notes =
    total > mostExported ? [view.t('directory.note-export-limit', { limit: mostExported, count: total })] : []
  switch (format) {
    case 'json':
      return asJson(c, searchAsJson(presenting, listing, page, more))
    case 'atom': {
      const entries = await written(newest(), (result) => entry(presenting, listing, result))
      return asExport(c, format, feedOf(presenting, listing, entries, notes))
    }
    case 'geojson':
      return asExport(c, format, geoJsonOf(terms, total, await written(every(), (result) => result), notes))
    case 'csv':
      return asExport(c, format, await csvOf(terms, total, await written(every(), row), columns))
    case 'md':
    case 'ics':
    case 'abif':
      throw notFound('site.page-not-found')
  }
}

const hereOf = ({ near }: ServicesAsked | HostersAsked) => (near.state === 'found' ? near.place : null)
