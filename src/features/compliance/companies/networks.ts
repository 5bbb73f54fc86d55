/**
 * Whose network the name of a machine is on, by the domain that its owner gives its machines in the DNS (PTR records,
 * as seen in November 2026). `access`: it connects homes and offices. Null: no owner that we know.
 */
export interface Network {
  name: string
  /** What else it is called. */
  names: string[]
  isAccess: boolean
}

export function networkOf(host: string): Network | null {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.').slice(-8)
  for (let from = 0; from < labels.length - 1; from++) {
    const known = byDomain.get(labels.slice(from).join('.'))
    if (known) return known
  }
  return null
}

const rented = {
  'OVH|OVHcloud|Kimsufi|SoYouStart':
    'ovh.net ovh.ca ovh.com ovh.us kimsufi.com soyoustart.com ovhcloud.com hosting.ovh.net',
  Hetzner: 'your-server.de hetzner.com hetzner.de hetzner.cloud your-cloud.host',
  'Scaleway|Online|Dedibox|Iliad|Poney Telecom':
    'poneytelecom.eu online.net scaleway.com scw.cloud dedibox.fr scaleway-community.com',
  Gandi: 'gandi.net gpaas.net gandi.cloud',
  'Ionos|1&1|1and1':
    'kundenserver.de onlinehome-server.info onlinehome-server.com ui-r.com 1and1.com ionos.com ionos.space',
  Infomaniak: 'infomaniak.ch infomaniak.com infomaniak.cloud jelastic.com',
  o2switch: 'o2switch.net',
  Contabo: 'contaboserver.net contabo.host contabo.net',
  Netcup: 'netcup.net yourvserver.net happysrv.de quicksrv.de ultrasrv.de luckysrv.de supersrv.de',
  DigitalOcean: 'digitalocean.com digitaloceanspaces.com ondigitalocean.app',
  'Linode|Akamai': 'linode.com linodeusercontent.com linodeobjects.com',
  Vultr: 'vultrusercontent.com vultr.com',
  PulseHeberg: 'pulseheberg.net pulseheberg.com',
  Ikoula: 'ikoula.com ikexpress.com',
  Alwaysdata: 'alwaysdata.net alwaysdata.com',
  FirstHeberg: 'firstheberg.net firstheberg.com',
  Hostinger: 'hstgr.cloud hostinger.com',
  Aruba: 'aruba.it arubacloud.com arubabusiness.it serverdedicati.aruba.it',
  Leaseweb: 'leaseweb.net leaseweb.com',
  Exoscale: 'exoscale.com exo.io',
  Evolix: 'evolix.net evolix.org',
  Octopuce: 'octopuce.fr octopuce.com',
  Grenode: 'grenode.net',
  Gitoyen: 'gitoyen.net',
  Globenet: 'globenet.org',
  'Rezopole|Lyonix': 'rezopole.net',
  'Amazon|AWS': 'amazonaws.com',
  'Google|GCP': 'googleusercontent.com 1e100.net',
  'Microsoft|Azure': 'azure.com cloudapp.net windows.net',
  Oracle: 'oraclevcn.com oraclecloud.com',
}

const access = {
  'Free|Proxad|Iliad': 'proxad.net free.fr',
  Orange: 'wanadoo.fr orange.fr orange-business.com fti.net',
  'SFR|Numericable|Neuf': 'sfr.net sfr.fr numericable.fr ncnumericable.com 9cegetel.fr neuf.fr',
  'Bouygues|Bbox': 'bbox.fr bouyguestelecom.fr bouygtel.fr btsfrance.net',
  FDN: 'fdn.fr fdn.org',
  Aquilenet: 'aquilenet.fr',
  Tetaneutral: 'tetaneutral.net',
  Illyse: 'illyse.net illyse.org',
  'ARN|Alsace Réseau Neutre': 'arn-fai.net',
  Rézine: 'rezine.org',
  Franciliens: 'franciliens.net',
  Milkywan: 'milkywan.net milkywan.fr',
  Neutrinet: 'neutrinet.be',
  'Proximus|Skynet|Belgacom': 'proximus.be skynet.be belgacom.be',
  VOO: 'voo.be brutele.be',
  Telenet: 'telenet.be telenet-ops.be',
  Swisscom: 'bluewin.ch swisscom.ch swisscom.com',
  Init7: 'init7.net',
  POST: 'pt.lu dyn.pt.lu',
  Bell: 'bell.ca bellcanada.net',
  Vidéotron: 'videotron.ca',
}

const entries = (networks: Record<string, string>, isAccess: boolean) =>
  Object.entries(networks).flatMap(([called, domains]) => {
    const names = called.split('|')
    const network = { name: names[0] ?? called, names, isAccess }
    return domains.split(' ').map((domain): [string, Network] => [domain, network])
  })
const byDomain = new Map([...entries(rented, false), ...entries(access, true)])
