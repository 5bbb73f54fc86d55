import type { Program } from './program.ts'
import { cryptpad } from './programs/cryptpad.ts'
import { ethercalc } from './programs/ethercalc.ts'
import { etherpad } from './programs/etherpad.ts'
import { filetolink } from './programs/filetolink.ts'
import { forgejo } from './programs/forgejo.ts'
import { framadate } from './programs/framadate.ts'
import { gitea } from './programs/gitea.ts'
import { hedgedoc } from './programs/hedgedoc.ts'
import { jirafeau } from './programs/jirafeau.ts'
import { jitsiMeet } from './programs/jitsi-meet.ts'
import { lstu } from './programs/lstu.ts'
import { lufi } from './programs/lufi.ts'
import { lutim } from './programs/lutim.ts'
import { mastodon } from './programs/mastodon.ts'
import { mattermost } from './programs/mattermost.ts'
import { mobilizon } from './programs/mobilizon.ts'
import { nextcloud } from './programs/nextcloud.ts'
import { peertube } from './programs/peertube.ts'
import { plik } from './programs/plik.ts'
import { polr } from './programs/polr.ts'
import { privatebin } from './programs/privatebin.ts'
import { rsShort } from './programs/rs-short.ts'
import { scrumblr } from './programs/scrumblr.ts'
import { searxng } from './programs/searxng.ts'
import { send } from './programs/send.ts'
import { synapse } from './programs/synapse.ts'
import { wordpress } from './programs/wordpress.ts'

/** Every program of which one can tell whether it works: one file each. */
export const programs: readonly Program[] = [
  cryptpad,
  ethercalc,
  etherpad,
  filetolink,
  forgejo,
  framadate,
  gitea,
  hedgedoc,
  jirafeau,
  jitsiMeet,
  lstu,
  lufi,
  lutim,
  mastodon,
  mattermost,
  mobilizon,
  nextcloud,
  peertube,
  plik,
  polr,
  privatebin,
  rsShort,
  scrumblr,
  searxng,
  send,
  synapse,
  wordpress,
]

const bySlug = new Map(programs.map((program) => [program.slug, program]))

/** The program of this slug of the catalogue, where one knows how to ask it. */
export const programOf = (slug: string | null): Program | undefined => (slug === null ? undefined : bySlug.get(slug))
