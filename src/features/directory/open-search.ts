import { html, raw } from 'hono/html'
import type { View } from '../../ui/view.ts'

const head = raw('<?xml version="1.0" encoding="UTF-8"?>\n')

/** How a browser searches here from its own bar (OpenSearch 1.1). */
export function openSearchOf({ collective, language, publicUrl, t }: View, search: string): string {
  const title = [...collective.name].slice(0, 16).join('')
  return String(html`${head}<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${title}</ShortName>
<Description>${t('directory.services-description')}</Description>
<Language>${language}</Language>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" template="${publicUrl}${search}?q={searchTerms}"/>
<Url type="application/atom+xml" template="${publicUrl}${search}.atom?q={searchTerms}"/>
</OpenSearchDescription>
`)
}
