import type { Addresses, OverIpv6, Shown, Unreached } from '../../../platform/outbound/index.ts'
import type { HosterFacts, ServiceFacts, Software } from '../../hosters/index.ts'

/** What stands at the pages that charters ask for. One file each under `topics/`: words of links, words of the text. */
export const topics = [
  'terms',
  'privacy',
  'legal',
  'accounts',
  'backups',
  'incidents',
  'logs',
  'prices',
  'reports',
  'statistics',
  'documentation',
  'infrastructure',
  'packages',
  'requests',
  'agenda',
  'data-recovery',
] as const
export type Topic = (typeof topics)[number]

/** What is kept of one page. */
export const bounds = {
  ...{ pageBytes: 1024 * 1024, words: 200_000, asks: 5000, meta: 100, jsonLd: 20, times: 500, innerPages: 5 },
}

/** Why there is no page: nobody answered, `robots.txt` asks us away, the hoster said no, or there was enough. */
export type Missed = Unreached | 'robots' | 'opted-out' | 'too-many'

/** A page as it came, or why it did not. */
export type Page =
  | { ok: false; asked: string; why: Missed }
  | {
      ok: true
      asked: string
      /** Where the answer came from in the end, and what led there. */
      url: string
      redirects: string[]
      status: number
      /** By name in lower case; without cookies. */
      headers: ReadonlyMap<string, string>
      cookies: Cookie[]
      /** Of type, as the server says; '' when it does not. */
      type: string
      /** Decoded; '' when it is no text. At most 1 MiB of the page was read. */
      text: string
      /** There was more than was read. */
      isCut: boolean
      /** Read out of `text` where it is HTML; else null. */
      reading: Reading | null
    }

/** A cookie that a first visit was given. */
export interface Cookie {
  name: string
  /** Registered domain of who gave it. */
  domain: string
  /** Seconds; null: until the browser closes. */
  lastsSeconds: number | null
  secure: boolean
  httpOnly: boolean
  sameSite: string | null
}

/** What a page of HTML says, as far as checks ask: bounded, plain text, never executed. */
export interface Reading {
  language: string | null
  title: string
  /** What a reader sees: spaces made one, a line for each block, at most 200,000 characters. */
  words: string
  links: Linked[]
  /** What the page has the browser fetch, from anywhere. */
  asks: Asked[]
  /** Contents of `<script type="application/ld+json">`, `<meta>` by name, `<time datetime>`. */
  jsonLd: unknown[]
  meta: ReadonlyMap<string, string>
  times: string[]
}

export interface Linked {
  /** Absolute, http or https. */
  url: string
  text: string
  rel: string[]
}

/** Something that a page, a style or the running page has a browser fetch: an absolute address, and what for. */
export interface Asked {
  url: string
  what: 'script' | 'style' | 'image' | 'font' | 'frame' | 'media' | 'connection' | 'form' | 'other'
  by: 'html' | 'css' | 'browser'
  /** The page or style that asks. */
  from: string
}

/** Something of a place that was not looked at: what it would have asked for, or left, is not known. */
export interface Unread {
  /** The rest of its page; one of its styles; the page as it runs; something that the running page asked for. */
  what: 'page' | 'style' | 'browser' | 'requests'
  url: string
  /** `status`: it answers with an error; `crash`: it broke our browser; `sandbox`: none could be started safely. */
  why: Missed | 'status' | 'crash' | 'sandbox' | 'moved'
}

/** One place of a hoster: its site, or a service. */
export interface Place {
  /** `''`: the hoster's site; else the slug of a service. */
  subject: string
  address: string
  page: Page
  /** What its styles and, where a browser is configured, its running page asked for, beside `page.reading.asks`. */
  asks: Asked[]
  /** Cookies of the first visit, those of the running page included. */
  cookies: Cookie[]
  /** What was not looked at although the page came; empty: it was seen whole. */
  missed: Unread[]
  certificate: Shown | null
  /** Where plain http leads to; null when it was not asked. */
  plain: Page | null
  names: Addresses | null
  overIpv6: OverIpv6 | null
}

/** A page of the hoster's site that is about something, found by links and words or by a declared address. */
export interface TopicPage {
  topic: Topic
  page: Page
  /** `declared`: the hoster named its address; `link`: the words of a link; `words`: its text. */
  by: 'declared' | 'link' | 'words'
}

/** Who stands behind names, as the DNS says. Null: nobody answered. */
export interface Behind {
  /** Of each address of the site and of services: the names of PTR records. */
  reverse: { subject: string; address: string; names: string[] }[] | null
  mail: string[] | null
  nameServers: string[] | null
}

/** Facts of a program, for what the hoster itself does not say. */
export type Program = Pick<Software, 'name' | 'license' | 'free' | 'source'>

/** What a visit of one hoster brought home: checks ask nothing else of the world. */
export interface Visited {
  hoster: { slug: string; facts: HosterFacts }
  /** `program`: what the catalogue knows of the program that a service runs. */
  services: { slug: string; facts: ServiceFacts; program?: Program | null }[]
  /** Null: the hoster names no website. */
  site: Place | null
  places: Place[]
  topicPages: TopicPage[]
  /** Topics without a page that says something of them, where the search ended before everything was looked at. */
  unfinished: Topic[]
  behind: Behind
  /** The agenda's dates, from feeds and pages: ISO days or instants. */
  dates: { at: string; from: string; title: string }[]
  now: Temporal.Instant
  /** The collective's day. */
  day: string
  cost: { requests: number; bytes: number; ms: number }
}
