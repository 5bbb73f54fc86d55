import { phrases, type TopicWords } from './topic.ts'

export const dataRecovery: TopicWords = {
  names: phrases(`
    reversibilite, portabilite, export donnees, recuperer donnees, data export, portability, partir, leaving
  `),
  links: phrases(`
    recuperer donnees, recuperation donnees, exporter donnees, export donnees, telecharger donnees, portabilite,
    reversibilite, quitter service*, partir avec donnees, supprimer compte*, suppression compte*, fermer compte*,
    export data, data export, data portability, download data, get data back, take data, leave with data,
    delete account*, account deletion, erase data
  `),
  never: phrases(`
    disque*, disk*, mot passe, password, cle usb, laboratoire, carte sd, telephone*, vers nextcloud
  `),
  isSoldToo: true,
  text: {
    anchors: phrases(`
      export*, portabilite, recuper*, reversib*, portability, download data, get data back, quitter service*
    `),
    enough: 2,
  },
  points: [
    {
      name: 'out',
      key: 'compliance.point-data-recovery-out',
      words: phrases(`
        exporter, export*, telecharger donnees, telecharger archive, recuperer donnees, recuperer tout*,
        recuperer fichier*, recuperation donnees, portabilite, copie donnees, download data, download copy,
        download archive, get data back, take data, copy data, portability
      `),
    },
    {
      name: 'deleting',
      key: 'compliance.point-data-recovery-deleting',
      words: phrases(`
        supprimer compte*, suppression compte*, supprimer donnees, suppression donnees, supprimer definitivement,
        donnees sont supprimee*, donnees sont effacee*, donnees supprimee*, compte* et donnees, effacer, effacement,
        effacee*, fermer compte*, fermeture compte*, cloturer compte*, cloture compte*, delete account*,
        deleting account*, account deletion, delete data, data is deleted, data are deleted, erase*, erasure,
        close account*
      `),
    },
  ],
}
