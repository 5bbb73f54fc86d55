import { choice, figures, plain, text, translated } from './shapes.ts'

export const classes = {
  Federation: 'Federation',
  Organization: 'Organization',
  Service: 'Service',
  Device: 'Device',
  Metrics: 'Metrics',
} as const

/** What any description file may hold. */
export const fileKeys = [
  choice('file.class', 'mandatory', classes),
  text('file.protocol', 'recommended', 100),
  plain('file.datetime', 'recommended', 'moment'),
  text('file.generator', 'recommended', 200),
  plain('subs.<key>', 'optional', 'reference'),
  translated('metrics.<path>.name', 'optional', 200),
  translated('metrics.<path>.description', 'optional'),
  figures('metrics.<path>.<year>.months', 12),
  figures('metrics.<path>.<year>.weeks', 53),
  figures('metrics.<path>.<year>.days', 366),
] as const

export const federationKeys = [
  text('federation.name', 'mandatory', 200),
  translated('federation.description', 'mandatory', 5000),
  plain('federation.website', 'mandatory', 'address'),
  plain('federation.contact.email', 'mandatory', 'mail'),
  plain('federation.contact.url', 'optional', 'address'),
  plain('federation.logo', 'recommended', 'reference'),
  plain('federation.favicon', 'recommended', 'reference'),
  plain('federation.legal.url', 'optional', 'address'),
  plain('federation.guide.user', 'optional', 'address'),
  plain('federation.guide.technical', 'optional', 'address'),
  plain('federation.startdate', 'optional', 'date'),
  plain('federation.enddate', 'optional', 'date'),
] as const
