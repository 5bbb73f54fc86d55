import { type Fault, faultsOf } from '../accessibility/faults.ts'
import type { Check } from '../check.ts'
import type { Found } from '../finding.ts'
import { found, saw } from './evidence.ts'
import { type Came, isThere, notCheckable } from './places.ts'

/** What a program can see of the accessibility of the home page: about a third of what matters. */
export const accessibility: Check = {
  name: 'accessibility',
  title: 'compliance.check-accessibility',
  method: 'compliance.method-accessibility',
  async look({ site }) {
    if (site === null) return [found('', 'nothing', { key: 'compliance.no-site', values: {} })]
    return [isThere(site.page) ? await judged(site.page) : notCheckable('', site.page)]
  },
}

async function judged(page: Came): Promise<Found> {
  const values = { address: page.url }
  if (page.reading === null) return found('', 'nothing', { key: 'compliance.accessibility-no-html', values })
  const faults = await faultsOf(page.text)
  if (faults === null) return found('', 'not-checkable', { key: 'compliance.accessibility-too-much', values })
  const all: Fault[] =
    page.reading.language === null ? [{ kind: 'language', rule: 'lang', at: '<html>' }, ...faults] : faults
  if (all.length === 0) return found('', 'seen', { key: 'compliance.accessibility-none', values })
  const kinds = [...new Set(all.map(({ kind }) => kind))]
  const sentence = {
    key: 'compliance.accessibility-faults' as const,
    values: { ...values, count: all.length },
    lists: { kinds: kinds.map((kind) => `compliance.access-${kind}` as const) },
  }
  const firsts = kinds.flatMap((kind) => all.filter((fault) => fault.kind === kind).slice(0, 3))
  return found(
    '',
    'not-found',
    sentence,
    firsts.map(({ rule, at }) => saw(page.url, rule, at)),
  )
}
