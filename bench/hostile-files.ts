import { cleanText } from '../src/features/charter/clean-text.ts'
import { wordsBetween } from '../src/features/charter/difference/words.ts'
import { contentFromMarkdown } from '../src/features/charter/markdown/content-from-markdown.ts'
import { hostileFiles, hostilePairs, hostileTexts } from '../src/features/charter/testing-hostile.ts'
import { bounds } from '../src/features/charter/wrong-in.ts'
import { checkDescription } from '../src/features/descriptions/checking/check-description.ts'
import { correctFile } from '../src/features/descriptions/checking/correct-file.ts'
import { mostBytes } from '../src/features/descriptions/decode.ts'
import { readDescription } from '../src/features/descriptions/index.ts'
import { nearest as nearestWord } from '../src/features/descriptions/spelling.ts'
import {
  hostileLines,
  hostileLongLines,
  hostilePieces,
  hostileValues,
} from '../src/features/descriptions/testing-hostile.ts'
import { textOf } from '../src/features/descriptions/writing/text-of.ts'
import { nearest as nearestName } from '../src/features/editing/unknown/nearest.ts'
import { largeCompanyBehind, largeCompanyNamed } from '../src/features/hosters/large-companies.ts'
import { answerLength } from '../src/features/remarks/remark.ts'
import { hostileAddresses } from '../src/features/remarks/testing-hostile.ts'
import { withoutAddresses } from '../src/features/remarks/without-addresses.ts'
import { readGiven, readList } from '../src/features/spreadsheets/reading/read-list.ts'
import { limits } from '../src/features/spreadsheets/sheet.ts'
import { hostileLists } from '../src/features/spreadsheets/testing-hostile.ts'
import { eachAgain } from '../src/testing-shapes.ts'
import { renderMarkdown } from '../src/ui/markdown.tsx'
import { bytes, halvesOf, ofBytes, type Reader } from './hostile-reader.ts'

const address = 'https://ortie.example/ortie.properties'
const today = '2026-11-23'
const words = eachAgain(hostilePieces)
const candidates = Array.from({ length: 200 }, (_, at) => `programme ${at} ${'y'.repeat(200)}`)
const named = candidates.map((name) => ({ slug: name, name, words: [name] }))

const ofDescriptions: Reader[] = [
  {
    name: 'descriptions, read',
    signs: mostBytes,
    shapes: { ...hostileLines, ...hostileValues, ...hostileLongLines },
    ready: (text) => ofBytes(text, (file) => readDescription(address, file)),
  },
  {
    name: 'descriptions, checked',
    signs: mostBytes,
    shapes: hostileLines,
    ready: (text) => ofBytes(text, (file) => checkDescription(address, file, today)),
  },
  {
    name: 'descriptions, mended',
    signs: mostBytes,
    shapes: hostileLines,
    ready: (text) => {
      const checked = checkDescription(address, bytes(text), today)
      return () => correctFile(checked, today, 'À remplir')
    },
  },
  {
    name: 'descriptions, written',
    signs: mostBytes,
    shapes: hostileLines,
    ready: (text) => {
      const lines = text.split('\n').map((line) => line.split('=').map((part) => part.trim()))
      const statements = lines.map(([key = '', value = '']) => ({ key, value }))
      return () => textOf(statements)
    },
  },
  { name: 'near words', signs: 65_536, shapes: words, ready: (text) => () => nearestWord(text, candidates) },
]

/** What people send, type and publish of their own. */
export const readersOfFiles: Reader[] = [
  ...ofDescriptions,
  { name: 'near names', signs: 65_536, shapes: words, ready: (text) => () => nearestName(text, named) },
  {
    name: 'large companies',
    signs: 65_536,
    shapes: { ...words, ...eachAgain(['a.', 'awsdns-', 'azure-', 'google cloud']) },
    ready: (text) => () => [largeCompanyBehind(text), largeCompanyNamed(text)],
  },
  {
    name: 'charter, cleaned',
    signs: bounds.text,
    shapes: hostileTexts,
    ready: (text) => () => cleanText(text),
  },
  {
    name: 'charter, Markdown read',
    signs: bounds.whole,
    shapes: hostileFiles,
    ready: (text) => () => contentFromMarkdown({ fr: text, en: `# T\n${text}` }),
  },
  {
    name: 'charter, words compared',
    signs: 2 * bounds.text,
    shapes: hostilePairs,
    ready: (text) => {
      const [before, after] = halvesOf(text)
      return () => wordsBetween(before, after)
    },
  },
  {
    name: 'Markdown shown',
    signs: 100_000,
    shapes: { ...hostileFiles, ...eachAgain(['[', '![', '*a_', '> ', '`', '<', '&a', '](', '- ', '1. ']) },
    ready: (text) => () => renderMarkdown(text),
  },
  {
    name: 'remarks without addresses',
    signs: answerLength.most,
    shapes: hostileAddresses,
    ready: (text) => () => withoutAddresses(text, 500),
  },
  {
    name: 'spreadsheets',
    signs: limits.bytes,
    shapes: hostileLists,
    ready: (text) => ofBytes(text, listIn),
  },
]

async function listIn(file: Uint8Array) {
  const given = readGiven(file)
  return 'fault' in given ? given : readList(given.text, given.format)
}
