import type { Topic } from '../visit/visited.ts'

/** What made-up hosters write about each topic, saying all that is looked for. */
export const wholeTexts: Record<Topic, { fr: string; en: string }> = {
  terms: {
    fr: `Conditions générales d’utilisation. Le service est proposé par l’association Les Crocus, dont le siège social est à
      Lannion. Il est interdit d’y déposer des contenus illicites ou d’envoyer du pourriel. L’association fait de son mieux,
      sans garantie de disponibilité ; sa responsabilité ne peut être engagée. Un compte qui ne respecte pas ces règles peut
      être suspendu, puis la résiliation prononcée. Toute modification des présentes conditions est annoncée un mois avant.
      Le droit applicable est le droit français.`,
    en: `Terms of service. Crocus is run by a small non-profit from Bristol. You may not use it to send unwanted mail. We do
      our best and give no warranty. We may suspend an account that breaks these rules. We announce any changes to these
      terms a month before. The governing law is that of England and Wales.`,
  },
  privacy: {
    fr: `Vos données personnelles. Nous enregistrons votre adresse électronique et l’adresse IP de vos connexions, et rien
      d’autre. Elles servent à faire marcher le service, jamais à de la publicité. Elles sont conservées pendant un an. Vous
      avez un droit d’accès, de rectification et d’effacement. Pour l’exercer, écrivez-nous à dpo@crocus.example.`,
    en: `Privacy. We collect your e-mail address and your IP address. They are only used to run the service. Logs are deleted
      after 30 days. You have the right to access your data and to have it rectified. Our data protection officer answers
      at dpo@crocus.example.`,
  },
  legal: {
    fr: `Mentions légales. Éditrice du site : association Les Crocus, loi 1901, RNA W221009999. Directrice de la publication :
      sa présidente. Hébergement : nos propres machines. Siège : 3 rue des Lavoirs, 22300 Lannion.`,
    en: `Imprint. Published by Crocus, a registered charity. Responsible for content: its chair. Hosting: our own machines.
      Address: 3 Mill Street, Bristol.`,
  },
  accounts: {
    fr: `Les comptes. On demande un compte par le formulaire, un bénévole répond sous trois jours. Les comptes sont ouverts à
      toutes et tous, sans discrimination. Un compte inactif depuis deux ans est signalé puis supprimé.`,
    en: `Accounts. To request an account, write to us. Anyone may have one. Inactive accounts are closed after two years, with
      a warning a month before.`,
  },
  backups: {
    fr: `Sauvegardes. Chaque nuit, tout est copié vers un autre site, chez un membre, à 40 km. Les copies sont gardées
      30 jours.`,
    en: `Backups. Every night everything is copied to another building, ten miles away. Copies are kept for two months.`,
  },
  incidents: {
    fr: `Incidents. 12 octobre 2026 : panne du courriel pendant deux heures, réparée. 3 mai 2026 : maintenance du pad.`,
    en: `Incidents. October 12, 2026: outage of mail for two hours, resolved. May 3, 2026: pad upgraded.`,
  },
  logs: {
    fr: `Journaux. Les journaux de connexion contiennent la date et l’adresse IP. Ils sont effacés au bout de 15 jours, sauf
      ceux que la loi nous fait garder un an.`,
    en: `Logs. Access logs hold the time and a shortened IP address. They are erased after two weeks.`,
  },
  prices: {
    fr: `Tarifs. L’adhésion est de 12 € par an. Elle comprend une boîte de 5 Go et l’accès à tous les services.`,
    en: `Prices. Membership is £12 a year. It includes a mailbox of 5 GB and all services.`,
  },
  reports: {
    fr: `Rapports. Rapport d’activité et rapport financier 2025, adoptés par l’assemblée générale.`,
    en: `Reports. Our annual report and financial report for 2025, as members adopted them.`,
  },
  statistics: {
    fr: `Statistiques. En octobre 2026 : 312 comptes actifs, 1 204 pads ouverts ce mois-ci.`,
    en: `Statistics. In October 2026: 312 active users, 1,204 pads opened this month.`,
  },
  documentation: {
    fr: `Documentation. Comment configurer votre messagerie, étape par étape ; partager un agenda ; premiers pas avec le pad.`,
    en: `Documentation. How to set up your mail, step by step; how to share a calendar; first steps with the pad.`,
  },
  infrastructure: {
    fr: `Infrastructure. Deux serveurs physiques sous Debian, virtualisés par Proxmox, dans une baie louée à Lannion. Trois
      bénévoles les administrent et ont seuls l’accès root.`,
    en: `Infrastructure. Two dedicated servers that run Debian, in a data centre near Bristol. We own them, and three
      volunteers alone have root access.`,
  },
  packages: {
    fr: `Liste des paquets Debian installés au 3 novembre 2026 : nginx 1.26.3, postfix 3.10.2, dovecot 2.4.1, postgresql 17.6,
      etherpad 2.5.0, borgbackup 1.4.1.`,
    en: `Packages installed on Debian, 3 November 2026: nginx 1.26.3, postfix 3.10.2, dovecot 2.4.1, postgresql 17.6,
      etherpad 2.5.0.`,
  },
  requests: {
    fr: `Demandes des autorités. Depuis 2019 nous avons reçu deux réquisitions judiciaires, et aucune demande en 2026.`,
    en: `Requests from authorities. Since 2019 we have received two of them; in 2026 there was no request.`,
  },
  agenda: {
    fr: `Agenda. Permanence le 3 novembre 2026 à 18 h, à la médiathèque de Lannion, salle Ada-Lovelace.`,
    en: `Events. Open evening on 3 November 2026, at the public library, room 2.`,
  },
  'data-recovery': {
    fr: `Reprendre ses données. Chaque service permet d’exporter ses données. Pour supprimer son compte, un bouton est dans
      les réglages ; les données sont effacées sous 30 jours.`,
    en: `Your data is yours. Each service lets you download your data. To delete your account, press the button in its
      settings; everything is erased within 30 days.`,
  },
}

/** What says a lot, and nothing of what is looked for. */
export const besideThePoint = {
  fr: `Bienvenue dans notre jardin. Les crocus fleurissent tôt, les tulipes ensuite. Apportez vos bottes, il a plu toute
    la nuit et la terre colle. On plante, on bêche, on boit un thé.`,
  en: `Welcome to our garden. Crocuses bloom early, tulips later. Bring boots, for it rained and mud is everywhere. We
    plant, we dig, and then we drink tea together.`,
}
