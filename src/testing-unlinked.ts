/** Addresses to which no page leads: of machines, of the former site. */
export const unlinked = [
  ...[
    '/',
    '/social/fr.png',
    '/healthz',
    '/readyz',
    '/robots.txt',
    '/sitemap.xml',
    '/sitemaps/1.xml',
    '/towns?q=bre',
    '/towns?q=bre&lang=en',
    '/.well-known/chatterie/membership-key.pem',
    '/.well-known/chatterie/membership-keys.json',
    '/badges/infini.svg',
    '/badges/potager-numerique.svg?lang=en',
    '/memberships/infini.json',
    '/badges/status/potager-numerique/cloud.json',
    '/stand-in/potager-numerique/pad/p/essai',
    '/metrics',
    '/heartbeat/nobody',
    '/fr/status/potager-numerique/cloud/recheck',
  ],
  ...['/search/by-service?field_software_target_id=271', '/fr/search/by-service?field_software_target_id=1'],
  ...['/chatons/infini', '/index.php/chatons/infini', '/fr/chatons/infini', '/fr/page/immaeeu'],
  ...['/fr/hosters/potager-numerique.json', '/fr/services/potager-numerique/pad.json'],
  // Addresses of forms, opened again by hand.
  ...['look', 'publication'].flatMap((name) => [
    `/fr/hosters/potager-numerique/diagnosis/${name}`,
    `/fr/diagnosis/${name}`,
  ]),
  '/fr/hosters/potager-numerique/declaration/files/open.formats/nothing/removal',
  '/fr/applications/potager-numerique/sending',
  // Nobody looked at the collective’s own site.
  '/fr/diagnosis/nothing',
  // Links of mails that are over.
  ...['/fr/hosters/petit-verger/claim/mail/over', '/fr/account/email/over'],
  ...['json', 'csv', 'geojson', 'atom'].flatMap((format) => [`/fr/services.${format}`, `/en/hosters.${format}`]),
]
