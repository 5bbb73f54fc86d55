const longest = 60

/** Words that stand in addresses beside slugs. */
const reserved = new Set([
  'new',
  'add',
  'edit',
  'compare',
  'embed',
  'json',
  'csv',
  'geojson',
  'atom',
  'md',
  'ics',
  'abif',
  'actions',
  'rule',
  'versions',
  'diff',
])

/** `Le Retzien Libre` → `le-retzien-libre`; what has no letter left becomes `sans-nom`. */
export function slugOf(name: string): string {
  const plain = name
    .slice(0, 500)
    .normalize('NFKD')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[’'`´]/g, '-')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '')
  if (plain === '') return 'sans-nom'
  return reserved.has(plain) ? `${plain}-1` : plain
}

/** What spellings of a name share: `Ether-Pad Lite` is `etherpad lite`. Scripts that no slug can write keep theirs. */
export function plainName(name: string): string {
  const letters = name
    .slice(0, 500)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
  const isOfOtherScript = letters === '' || /(?!\p{Script=Latin})\p{L}/u.test(letters)
  return isOfOtherScript ? letters : slugOf(name).replaceAll('-', '')
}

/** The slug itself, or the first numbered one that is free: `infini`, `infini-2`, `infini-3`… */
export async function freeSlug(name: string, isTaken: (slug: string) => Promise<boolean>): Promise<string> {
  const slug = slugOf(name)
  if (!(await isTaken(slug))) return slug
  for (let number = 2; ; number++) {
    const next = numbered(slug, `-${number}`)
    if (!(await isTaken(next))) return next
  }
}

/** Whether `slug` is `name`'s own slug, numbered or not. */
export function isSlugOf(slug: string, name: string): boolean {
  const own = slugOf(name)
  const [ending] = /-\d+$/.exec(slug) ?? []
  return slug === own || (ending !== undefined && slug === numbered(own, ending))
}

const numbered = (slug: string, ending: string) => slug.slice(0, longest - ending.length).replace(/-+$/, '') + ending
