import { phrases, type TopicWords } from './topic.ts'

export const infrastructure: TopicWords = {
  names: phrases(`
    infrastructure*, infra, serveurs, servers, architecture technique, architecture, materiel, technique, hardware,
    sous capot, ou sont serveurs, machines, datacent*, hebergement technique, cote technique
  `),
  links: phrases(`
    infrastructure*, infra technique, architecture technique, architecture serveur*, documentation technique,
    technique* documentation, guide technique, details techniques, information* technique*, machines et reseau,
    serveurs et, et serveurs, hebergeur physique, maitrise technique, technical documentation, technical details,
    technical guide, hardware and, servers and network, under hood
  `),
  never: phrases(`
    dedie*, minecraft, location, louer, rent, vps, jeu*, game*, as service, assistance*, support
  `),
  isSoldToo: true,
  text: { anchors: ['infrastructure*', 'serveur*', 'server*'], enough: 4 },
  points: [
    {
      name: 'machines',
      key: 'compliance.point-infrastructure-machines',
      words: phrases(`
        serveur* physique*, serveur* dedie*, serveur* virtuel*, machine* virtuelle*, machine* physique*, vps, vm, vms,
        processeur*, ram, ssd, disque*, raid, raspberry, nuc, conteneur*, physical server*, dedicated server*,
        virtual machine*, virtual server*, cpu*, disk*, container*
      `),
    },
    {
      name: 'place',
      key: 'compliance.point-infrastructure-place',
      words: phrases(`
        self hosted, auto heberge*, autoheberge*, housing, colocation, datacent*, data cent*, centre* donnees, baie,
        rack, salle serveur*, salle machine*, heberge* en, heberge* chez, situe*, situe* en, localise*, loue* chez,
        loue*, locaux, domicile, located in, hosted in, hosted at, hosted by, rented from, at home, ovh, hetzner,
        scaleway, online net, infomaniak, gandi, ikoula, netcup, contabo, tetaneutral
      `),
    },
    {
      name: 'system',
      key: 'compliance.point-infrastructure-system',
      words: phrases(`
        debian, ubuntu, linux, alpine, fedora, centos, almalinux, rocky, arch, nixos, freebsd, openbsd, yunohost,
        proxmox, ganeti, xen, kvm, qemu, lxc, lxd, incus, docker, podman, kubernetes, ansible, systeme exploitation,
        hyperviseur*, operating system*, hypervisor*
      `),
    },
    {
      name: 'control',
      key: 'compliance.point-infrastructure-control',
      words: phrases(`
        self hosted, auto heberge*, autoheberge*, nous administrons, gerons, we run, maintain*, acces root, root,
        administrat*, adminsys, sysadmin*, maitrise, controle, controlons, gere par, geres par, propriete,
        proprietaire*, benevoles, root access, administered, we own, owned by, control, managed by, volunteers
      `),
    },
  ],
}
