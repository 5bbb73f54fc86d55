import { type KnownKey, knownKeys, mayEndInLanguage, networks, sourcedFields } from './keys.ts'
import { meant } from './spelling.ts'
import { languageNamed } from './values/language.ts'

/** A written key understood: `canonical` is how it should be written, `parameters` what stands for its open names. */
export interface FoundKey {
  known: KnownKey
  /** Its first word. */
  section: string
  canonical: string
  parameters: string[]
  /** The language at the end of the key, if any. */
  language: string | null
}

/** The known key that the written one means, slips forgiven; undefined when there is none. */
export function findKey(written: string): FoundKey | undefined {
  const known = remembered.get(written)
  if (known !== undefined) return known ?? undefined
  if (written.length > 200) return undefined
  const key = look(written)
  // Files say the same keys again and again; one that says ever new ones must not fill the memory.
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(written, key ?? null)
  return key
}

const mostRemembered = 5000
const remembered = new Map<string, FoundKey | null>()

function look(written: string): FoundKey | undefined {
  const words = written.split('.').map((word) => word.trim())
  if (words.length < 2 || words.includes('')) return undefined
  const [root = '', ...rest] = words
  return meant(root, ['metrics']) ? findMetric(rest) : walk(tree, words, { canonical: [], parameters: [] })
}

interface Branch {
  known?: KnownKey
  words: Map<string, Branch>
  open?: { name: string; branch: Branch }
}

interface Path {
  canonical: string[]
  parameters: string[]
}

function walk(branch: Branch, words: string[], path: Path): FoundKey | undefined {
  const [word, ...rest] = words
  if (word === undefined) return branch.known && found(branch.known, path, null)
  const literal = branch.words.has(word)
    ? word
    : meant(synonyms.get(word.toLowerCase()) ?? word, [...branch.words.keys()])
  const next = literal === undefined ? undefined : branch.words.get(literal)
  if (next && literal !== undefined) return walk(next, rest, { ...path, canonical: [...path.canonical, literal] })
  if (branch.open) {
    const parameter = parameterOf(branch.open.name, word, path.canonical.at(-1) ?? '')
    const { canonical, parameters } = path
    return parameter === undefined
      ? undefined
      : walk(branch.open.branch, rest, {
          canonical: [...canonical, parameter],
          parameters: [...parameters, parameter],
        })
  }
  const language = rest.length === 0 && branch.known && mayEndInLanguage(branch.known) ? languageNamed(word) : undefined
  return branch.known && language ? found(branch.known, path, language) : undefined
}

const found = (known: KnownKey, { canonical, parameters }: Path, language: string | null): FoundKey => ({
  known,
  section: canonical[0] ?? '',
  canonical: [...canonical, ...(language ? [language] : [])].join('.'),
  parameters,
  language,
})

/** What stands for an open name, as it should be written; undefined when it cannot stand there. */
function parameterOf(name: string, word: string, parent: string): string | undefined {
  if (name === '<n>') return /^[1-9]\d?$/.test(word) ? word : undefined
  if (name === '<field>') return meant(word, sourcedFields)
  if (!/^[\p{L}\d][\p{L}\d_-]{0,59}$/u.test(word)) return undefined
  if (name === '<key>') return word
  return meant(word, networkLists[parent] ?? []) ?? word.toLowerCase()
}

const networkLists: Record<string, readonly string[]> = {
  ...networks,
  social: networks.socialnetworks,
  chat: networks.chatrooms,
}

/** Words that real files put for those of the protocol, further away than a slip. */
const synonyms = new Map(
  Object.entries({
    geolocalisation: 'geolocation',
    geolocalization: 'geolocation',
    socialnetworking: 'socialnetworks',
    chats: 'chatrooms',
    licence: 'license',
    licenses: 'license',
    start: 'startdate',
    end: 'enddate',
  }),
)

/** `metrics.<path>.…`: the path is of any length, what it measures stands last. */
function findMetric(words: string[]): FoundKey | undefined {
  const [last = '', before = ''] = [words.at(-1), words.at(-2)]
  const isYear = /^\d{4}$/.test(before)
  const language = isYear || !meant(before, ['name', 'description']) ? undefined : languageNamed(last)
  const leaf = meant(language ? before : last, isYear ? ['months', 'weeks', 'days'] : ['name', 'description'])
  const path = words.slice(0, isYear || language ? -2 : -1).map((word) => word.toLowerCase())
  const known = knownKeys.find(({ key }) => key === `metrics.<path>.${isYear ? '<year>.' : ''}${leaf}`)
  if (!known || path.length === 0) return undefined
  const canonical = ['metrics', ...path, ...(isYear ? [before] : []), ...(leaf ? [leaf] : [])]
  return found(known, { canonical, parameters: [path.join('.'), ...(isYear ? [before] : [])] }, language ?? null)
}

const tree = treeOf(knownKeys.filter(({ key }) => !key.startsWith('metrics.')))

function treeOf(keys: readonly KnownKey[]): Branch {
  const root: Branch = { words: new Map() }
  for (const known of keys) {
    let branch = root
    for (const word of known.key.split('.')) branch = branchOf(branch, word)
    branch.known = known
  }
  return root
}

function branchOf(parent: Branch, word: string): Branch {
  if (word.startsWith('<')) {
    parent.open ??= { name: word, branch: { words: new Map() } }
    return parent.open.branch
  }
  const branch = parent.words.get(word) ?? { words: new Map() }
  parent.words.set(word, branch)
  return branch
}
