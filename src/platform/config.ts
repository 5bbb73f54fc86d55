import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Place } from './database/index.ts'

const oneOf = <const Words extends readonly string[]>(words: Words) => z.enum(words, `write one of ${words.join(', ')}`)
const yes = oneOf(['on', 'off', 'yes', 'no', 'true', 'false', '1', '0']).transform((word) =>
  /^(on|yes|true|1)$/.test(word),
)
const port = 'write a whole number from 0 to 65535'

const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, port)
    .transform(Number)
    .pipe(z.number().max(65535, port))
    .default(3000),
  HOST: z.string().default('localhost'),
  PUBLIC_URL: z.string().refine(isOrigin, 'write https://host or http://host:port, without a path').optional(),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'write postgres://user:password@host/database')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'write smtp://user:password@host:port')
    .optional(),
  MAIL_FROM: z.string().default('Chatterie <nobody@localhost>'),
  ROLE: oneOf(['all', 'web', 'worker']).default('all'),
  EXAMPLE: yes.default(false),
  SHOW: yes.default(false),
  MONITORING: oneOf(['on', 'off']).default('on'),
  MONITORING_CANARIES: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine(
      (addresses) => addresses.every((address) => /^https?:$/.test(URL.parse(address)?.protocol ?? '')),
      'write addresses, such as https://www.example.org/',
    )
    .default([]),
  CHECKER_ADDRESSES: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine(
      (networks) => networks.every(isNetwork),
      'write addresses or networks from which this machine asks, such as 192.0.2.7 or 2001:db8::/64',
    )
    .default([]),
  CHROMIUM: z
    .string()
    .refine((file) => existsSync(file), 'write the path of a Chromium or Chrome that is installed')
    .optional(),
  CHROMIUM_SANDBOX: z.enum(['on', 'off'], 'write on or off').default('on'),
  REPORT_TO: z.string().refine(isOrigin, 'write https://host of the site, without a path').optional(),
  REPORT_KEY: z
    .string()
    .regex(/^vantage_[\w-]{20,80}$/, 'write the key that the site showed when the vantage point was made')
    .optional(),
  SECRET: z.string().min(16, 'write at least 16 characters, or nothing: one is made and kept').optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine(
      (networks) => networks.every(isNetwork),
      'write addresses or networks, such as 127.0.0.1, 10.0.0.0/8 or fd00::/8',
    )
    .default([]),
})

export interface Config {
  port: number
  host: string
  /** Where the site is seen from outside, without a slash at the end. */
  publicUrl: string
  dataFolder: string
  database: Place
  smtpUrl: string | null
  mailFrom: string
  role: 'all' | 'web' | 'worker'
  loadExample: boolean
  /** A recorded day of checks is played on what is made up. */
  show: boolean
  monitoring: boolean
  /** Addresses that answer whenever our own network works. */
  canaries: string[]
  /** Addresses and networks from which this machine asks others, as whoever runs it says. */
  checkerAddresses: string[]
  /** Where Chromium stands, in which hosters' pages are run to see what they ask for; null: none is run. */
  chromium: string | null
  /** False: Chromium runs without its sandbox, which root cannot have. Dangerous. */
  chromiumSandbox: boolean
  /** Set where this machine looks for another site, and does nothing else. */
  reporting: { to: string; key: string } | null
  secret: string
  /** Addresses whose `X-Forwarded-For` is believed. */
  trustedProxies: string[]
}

/** Reads and checks the environment; refuses with one sentence for each wrong variable. Makes the data folder. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = Environment.safeParse(given)
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}.`)
    throw new Error(`Configuration (see .env.example):\n${problems.join('\n')}`)
  }
  const values = read.data
  const reporting = reportingOf(values)
  // A place that only reports keeps nothing.
  const dataFolder = reporting ? resolve(values.DATA_DIR) : madeFolder(resolve(values.DATA_DIR))
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl: new URL(values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).origin,
    dataFolder,
    database: values.DATABASE_URL
      ? { engine: 'postgres', options: { connectionString: values.DATABASE_URL } }
      : { engine: 'sqlite', file: join(dataFolder, 'chatterie.sqlite') },
    smtpUrl: values.SMTP_URL ?? null,
    mailFrom: values.MAIL_FROM,
    role: values.ROLE,
    loadExample: values.EXAMPLE,
    show: values.EXAMPLE && values.SHOW,
    monitoring: values.MONITORING === 'on' && !values.EXAMPLE,
    canaries: values.MONITORING_CANARIES,
    checkerAddresses: values.CHECKER_ADDRESSES,
    chromium: values.CHROMIUM ?? null,
    chromiumSandbox: values.CHROMIUM_SANDBOX === 'on',
    reporting,
    secret: values.SECRET ?? (reporting ? '' : keptSecret(dataFolder)),
    trustedProxies: values.TRUSTED_PROXIES,
  }
}

function reportingOf({ ROLE, REPORT_TO, REPORT_KEY }: z.output<typeof Environment>): Config['reporting'] {
  if (REPORT_TO === undefined && REPORT_KEY === undefined) return null
  if (ROLE !== 'worker') throw new Error(`${seeExample}ROLE: write worker where REPORT_TO is set.`)
  if (REPORT_TO === undefined)
    throw new Error(`${seeExample}REPORT_TO: write the address of the site that gave the key.`)
  if (REPORT_KEY === undefined) throw new Error(`${seeExample}REPORT_KEY: write the key that the site showed.`)
  return { to: new URL(REPORT_TO).origin, key: REPORT_KEY }
}

const seeExample = 'Configuration (see .env.example):\n'

function madeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
    return folder
  } catch (cause) {
    throw new Error(`Configuration (see .env.example):\nDATA_DIR: ${folder} cannot be made, choose another folder.`, {
      cause,
    })
  }
}

function keptSecret(folder: string): string {
  const file = join(folder, 'secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 16) throw new Error(`${file} holds no secret: delete it, and a new one is made.`)
  return secret
}

function isOrigin(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
}

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const family = isIP(address)
  const isPart = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 6 ? 128 : 32))
  return family > 0 && more.length === 0 && isPart
}

/** Where the tests find PostgreSQL, when they run on it; `none` for those that must open no database. */
export const testDatabaseUrl = (): string | undefined => process.env.TEST_DATABASE_URL

/** Where the browser tests find Chromium. */
export const testChromium = (): string | undefined => process.env.CHROMIUM
