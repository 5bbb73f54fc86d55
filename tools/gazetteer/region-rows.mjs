// One row per region: code, names, and for a French department the larger region that it belongs to.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { englishDepartments, englishLargerRegions, otherRegions, overseasCommunities } from './regions.mjs'

export function regionRows(etalab, frenchRegion) {
  const read = (file) => JSON.parse(readFileSync(join(etalab, file), 'utf8'))
  const larger = new Map(read('regions.json').map(({ code, nom }) => [code, nom]))
  const departments = read('departements.json')
    .filter(({ zone }) => zone !== 'com')
    .map(({ code, nom, region }) => {
      const within = larger.get(region)
      return {
        code: frenchRegion(code),
        fr: nom,
        en: englishDepartments[code] ?? nom,
        within: within === nom ? [] : [within, englishLargerRegions[within]].filter(Boolean),
      }
    })
  const communities = overseasCommunities.map(([, code, fr, en]) => ({ code, fr, en, within: [] }))
  return [...departments, ...communities, ...otherRegions.map(([code, fr, en]) => ({ code, fr, en, within: [] }))]
}
