import { registeredDomain } from '../../hosters/index.ts'

/** Whether what a hoster calls its provider and a name of the DNS, or of its network, are one: `OVH SAS`, `ovh.net`. */
export function isSameName(declared: string, other: string): boolean {
  const theirs = wordsOf(other.includes('.') ? labelOf(other) : other)
  return wordsOf(declared).some((word) => theirs.some((their) => isSameWord(word, their)))
}

/** Whether the words say which company it is, and not only what sort. */
export const isName = (declared: string) => wordsOf(declared).length > 0

/** `ovhcloud` is `ovh`, `scaleway` is `scaleways`; `free` is not `freedom`. */
const isSameWord = (word: string, their: string) =>
  word === their || (their.length >= 3 && word.startsWith(their)) || (word.length >= 5 && their.startsWith(word))

/** `grenode` of `pad.grenode.net`. */
const labelOf = (host: string) => registeredDomain(`https://${host}/`)?.split('.')[0] ?? ''

const wordsOf = (text: string): string[] =>
  (folded(text.slice(0, 300)).match(/[a-z0-9]{2,}/g) ?? []).filter((word) => !ordinary.has(word))

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Words that say what sort of company somebody is, not which. */
const ordinary = new Set(
  `sa sas sarl sasu scop scic eurl gmbh ag ltd llc inc bv asso association societe groupe group telecom telecoms hosting
   hebergement hebergeur cloud server servers serveur serveurs dedicated dedie dedies vps web internet network networks
   reseau france chez by the and et de du des la le les data center datacenter net com org fr sur notre nos nous
   maison home`.split(/\s+/),
)
