import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { breathe } from '../breathe.ts'
import { fault, limits, type ReadSheet, type Row, sheetOf } from '../sheet.ts'

/** Reads a table of which the first line that says something is the headings. Never holds others up for long. */
export async function readCsv(typed: string): Promise<ReadSheet> {
  const text = typed.replace(/\r\n?/g, '\n')
  const rows: Row[] = []
  let end = 0
  try {
    for await (const { record, info } of parserOf(text)) {
      // A cell may hold line breaks: a row is told by the line where it begins.
      const line = info.lines - breaksIn(record)
      end = info.lines
      if (record.some((cell) => cell.trim() !== '')) rows.push({ line, cells: record })
      if (rows.length > limits.rows + 1) break
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? fault('spreadsheets.quote-not-closed', { line: end + 1 })
      : fault('spreadsheets.unreadable-line', { line: end + 1 })
  }
  const [head, ...lines] = rows
  return head ? sheetOf(head.cells, lines) : fault('spreadsheets.empty')
}

interface Record {
  record: string[]
  info: { lines: number }
}

function parserOf(text: string): AsyncIterable<Record> {
  const parser = parse({
    delimiter: delimiterOf(text),
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  })
  return Readable.from(piecesOf(text)).pipe(parser)
}

const piece = 64 * 1024

async function* piecesOf(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += piece) {
    yield text.slice(at, at + piece)
    await breathe()
  }
}

const breaksIn = (cells: string[]) => cells.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0)

const delimiters = [',', ';', '\t']

/** What parts most cells of the headings, outside quotes. */
function delimiterOf(text: string): string {
  const start = /^\s*(?:"(?:[^"]|"")*"|[^"\n])*/.exec(text.slice(0, 20_000))?.[0] ?? ''
  const bare = start.replace(/"(?:[^"]|"")*"/g, '')
  const counted = delimiters.map((sign) => ({ sign, count: bare.split(sign).length }))
  return counted.reduce((best, each) => (each.count > best.count ? each : best)).sign
}
