import { raw } from 'hono/html'

export type JsonLd = Record<string, unknown> | Record<string, unknown>[]

/** Data for machines. It is no script, and no text in it can end it: `<` is written `\u003c`. */
export function JsonLdScript({ data }: { data: JsonLd | undefined }) {
  if (data === undefined) return null
  return <script type="application/ld+json">{raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>
}
