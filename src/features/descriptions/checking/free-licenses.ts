import licenses from 'spdx-license-list'
import type { Seen } from '../read-file.ts'

/** Tells a program that is not free software, or may not be. Licences without an SPDX name are told by the reader. */
export function remarkOnFreedom({ said, report }: Seen) {
  for (const { value, line } of said.each('software.license.name')) {
    const freedom = freedomOf(value)
    if (freedom === 'free' || freedom === 'unknown') continue
    const spot = { line, key: 'software.license.name', value }
    if (freedom === 'not-free')
      report.add(spot, 'warning', 'descriptions.license-not-free', { values: { name: value } })
    else report.add(spot, 'info', 'descriptions.license-unsure', { values: { name: value } })
  }
}

const freedoms = ['free', 'unsure', 'unknown', 'not-free'] as const
type Freedom = (typeof freedoms)[number]

/** Of licences to choose from, the freest counts; of those that hold together, the least free. */
export function freedomOf(expression: string): Freedom {
  const choices = expression.split(' OR ').map((all) => worst(all.split(' AND ').map(freedomOfOne)))
  return freedoms.find((freedom) => choices.includes(freedom)) ?? 'unknown'
}

const worst = (all: Freedom[]) => freedoms.findLast((freedom) => all.includes(freedom)) ?? 'unknown'

function freedomOfOne(part: string): Freedom {
  const [name = ''] = part.replace(/[()]/g, '').trim().split(' WITH ')
  const plain = name.replace(/\+$/, '')
  const known = Object.hasOwn(licenses, plain) ? licenses[plain] : undefined
  if (!known) return 'unknown'
  if (known.osiApproved || freeBeyondOsi.test(plain)) return 'free'
  return notFree.test(plain) ? 'not-free' : 'unsure'
}

/** Free by the FSF's list, or by Fedora's, though the OSI never approved them. */
const freeBeyondOsi =
  /^(WTFPL|CECILL-.*|CC0-1\.0|CC-BY(-SA)?-4\.0|Beerware|A?GPL-1\.0.*|Ruby|OpenSSL|Vim|X11|BSD-4-Clause|Apache-1\.0|FTL|IJG|curl|ImageMagick|etalab-2\.0|EUPL-1\.0|LPPL-1\..*|ClArtistic|CDDL-1\.1|GFDL-.*)$/

/** They forbid uses, changes or business. */
const notFree =
  /^(SSPL-|BUSL-|Elastic-|FSL-|PolyForm-|SUL-|CC-BY-N[CD]|JSON$|Hippocratic-|Parity-|Aladdin$|UnRAR$|CPOL-|BSD-3-Clause-No-|NCGL-|C-UDA-|CAL-)/
