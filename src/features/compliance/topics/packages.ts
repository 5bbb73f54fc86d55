import { phrases, type TopicWords } from './topic.ts'

export const packages: TopicWords = {
  names: ['paquets', 'liste paquets', 'packages', 'package list', 'list packages', 'dpkg', 'liste logiciels'],
  links: phrases(`
    liste* paquets, paquets installe*, paquets logiciels, paquets utilise*, logiciels installe*, logiciels utilise*,
    software we use, liste logiciels, liste complete logiciels, package* list*, list packages, list installed,
    installed packages, installed software, software list
  `),
  never: ['tarif*', 'offre*', 'prix', 'pricing', 'pack', 'packs', 'voyage*', 'paniers'],
  isSoldToo: true,
  text: null,
  points: [
    {
      name: 'list',
      key: 'compliance.point-packages-list',
      words: [],
      pattern: { sample: 'nginx 1.22.1', regex: /\b[a-z][a-z0-9+.-]{1,40}[\s:=_/(|]{1,4}v?\d{1,9}[.:]\d/gi, times: 5 },
    },
    {
      name: 'system',
      key: 'compliance.point-packages-system',
      words: phrases(`
        debian, ubuntu, linux, alpine, fedora, nixos, freebsd, openbsd, yunohost, dpkg, apt, deb, rpm, apk, paquet*,
        package*, logiciel*, software
      `),
    },
  ],
}
