/** What a document of JSON holds; undefined when it is none, or too large to be one of those. */
export function jsonIn(document: Uint8Array | string): unknown {
  if (document.length > mostBytes) return undefined
  const text = typeof document === 'string' ? document : new TextDecoder().decode(document)
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const mostBytes = 1024 * 1024

export type Fields = Readonly<Record<string, unknown>>

/** The fields of an object; none when it is something else. */
export const fieldsOf = (value: unknown): Fields => (isObject(value) && !Array.isArray(value) ? { ...value } : {})

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** One or several: a list in any case, of which only the first are looked at. */
export const listOf = (value: unknown): unknown[] =>
  (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]).slice(0, mostItems)

const mostItems = 200

/** The first text among what is one text or several, or a text that says its language. */
export function textOf(value: unknown): string | undefined {
  for (const item of listOf(value)) {
    const text = typeof item === 'string' ? item : fieldsOf(item)['@value']
    if (typeof text === 'string' && text.trim() !== '') return text
  }
  return undefined
}
