import type { Replayed } from '../platform/erasure/replay.ts'
import type { Text } from '../platform/text/language.ts'

/** What a restore says. */
export const restoreTexts = {
  served: {
    fi: 'Rekisteri on käytössä. Pysäytä se ensin.', sv: 'Registret är i bruk. Stoppa det först.', en: 'The register is being served. Stop it first.',
  },
  noLedger: {
    fi: 'Poistokirjaa ei löydy. Ilman sitä varmuuskopio toisi takaisin poistetut henkilöt, joten mitään ei palautettu. Tuo se paikalleen (SELOSTE_DATA tai SELOSTE_LEDGER_COPY) avaimineen.',
    sv: 'Raderingsboken saknas. Utan den skulle säkerhetskopian föra tillbaka raderade personer, så ingenting återställdes. Lägg den på plats (SELOSTE_DATA eller SELOSTE_LEDGER_COPY) med sina nycklar.',
    en: 'There is no erasure ledger. Without it the backup would bring back people who were erased, so nothing was restored. Put it in place (SELOSTE_DATA or SELOSTE_LEDGER_COPY) with its keys.',
  },
  brokenLedger: (faults: readonly string[]): Text => ({
    fi: `Poistokirjaa on muutettu: ${faults.join('; ')}. Mitään ei palautettu.`,
    sv: `Raderingsboken är ändrad: ${faults.join('; ')}. Ingenting återställdes.`,
    en: `The erasure ledger was changed: ${faults.join('; ')}. Nothing was restored.`,
  }),
  olderLedger: {
    fi: 'Poistokirja ei kata tätä varmuuskopiota: se on vanhempi, katkaistu tai toisen asennuksen. Mitään ei palautettu.',
    sv: 'Raderingsboken täcker inte denna säkerhetskopia: den är äldre, avkortad eller hör till en annan installation. Ingenting återställdes.',
    en: 'The erasure ledger does not cover this backup: it is older, cut, or of another installation. Nothing was restored.',
  },
  ledgerIsThere: {
    fi: 'Poistokirja on tallella ja kattaa tämän varmuuskopion. Palauta ilman valitsinta --ledger-lost.',
    sv: 'Raderingsboken finns kvar och täcker denna säkerhetskopia. Återställ utan --ledger-lost.',
    en: 'The erasure ledger is there and covers this backup. Restore without --ledger-lost.',
  },
  nameOfficer: (slug: string): Text => ({
    fi: `${slug}: nimeä valitsimella --by käyttäjä, jolla on varmuuskopiossa voimassa oleva tietosuojavastaavan tehtävä. Mitään ei palautettu.`,
    sv: `${slug}: ange med --by en användare som i säkerhetskopian har ett gällande uppdrag som dataskyddsombud. Ingenting återställdes.`,
    en: `${slug}: name by --by a user who in the backup holds the data protection officer's duty and whose duty is in force. Nothing was restored.`,
  }),
  isClosed: (slug: string): Text => ({
    fi: `${slug}: poistokirja on kadonnut. Vain tietosuojapyyntöjen käsittely aukeaa, ja tietoturvaloukkaus on kirjattu: valtuutetulle ilmoitetaan 72 tunnissa. Poistetut voivat olla jälleen rekisterissä. Avaa rekisteri, kun asia on selvitetty: seloste restore accept --by OSOITE --ground PERUSTELU`,
    sv: `${slug}: raderingsboken har gått förlorad. Endast hanteringen av dataskyddsbegäranden öppnas, och en personuppgiftsincident är registrerad: ombudsmannen underrättas inom 72 timmar. Raderade kan åter finnas i registret. Öppna registret när saken är utredd: seloste restore accept --by ADRESS --ground GRUND`,
    en: `${slug}: the erasure ledger is lost. Only the handling of data protection requests opens, and a breach is recorded: the authority is notified within 72 hours. Persons who were erased may be back. Open the register when this has been dealt with: seloste restore accept --by ADDRESS --ground TEXT`,
  }),
  accepted: (slug: string): Text => ({
    fi: `${slug}: tapaus on päätetty ja rekisteri on auki.`, sv: `${slug}: ärendet är avslutat och registret är öppet.`,
    en: `${slug}: the case is closed and the register is open.`,
  }),
  restored: (at: string, rows: number): Text => ({
    fi: `Palautettu ${rows} riviä varmuuskopiosta, joka otettiin ${at}.`,
    sv: `Återställde ${rows} rader ur säkerhetskopian som togs ${at}.`,
    en: `Restored ${rows} rows of the backup taken at ${at}.`,
  }),
  files: ({ back, without }: { back: number; without: number }): Text => ({
    fi: `Liitetiedostoja palautui ${back}. Ilman avainta jäi ${without}: ne on poistettu varmuuskopion jälkeen, tai niiden avaimia (SELOSTE_FILE_KEYS) ei ole täällä.`,
    sv: `${back} bilagor återställdes. ${without} blev utan nyckel: de har raderats efter säkerhetskopian, eller så finns deras nycklar (SELOSTE_FILE_KEYS) inte här.`,
    en: `${back} attached files came back. ${without} had no key: they were erased after the backup, or their keys (SELOSTE_FILE_KEYS) are not here.`,
  }),
  resumed: {
    fi: 'Palautus oli jäänyt kesken ja jatkui siitä.', sv: 'Återställningen hade avbrutits och fortsatte därifrån.',
    en: 'The restore had been stopped, and went on from there.',
  },
  replayed: (slug: string, { entries, erased, texts, objections, restrictions, unknown }: Replayed): Text => ({
    fi: `${slug}: poistokirjassa ${entries} merkintää; poistettu uudelleen ${erased} henkilöä, tekstejä ${texts}, vastustuksia ${objections}, rajoituksia ${restrictions}${unknown === 0 ? '' : `, tuntemattomia ${unknown}`}.`,
    sv: `${slug}: ${entries} poster i raderingsboken; ${erased} personer raderades på nytt, texter ${texts}, invändningar ${objections}, begränsningar ${restrictions}${unknown === 0 ? '' : `, okända ${unknown}`}.`,
    en: `${slug}: ${entries} entries in the ledger; erased again ${erased} persons, texts ${texts}, objections ${objections}, restrictions ${restrictions}${unknown === 0 ? '' : `, unknown ${unknown}`}.`,
  }),
  withoutResponsible: (contracts: readonly string[]): Text => ({
    fi: `Nimeä uusi vastuullinen yhteyshenkilö sopimuksille: ${contracts.join(' ')}`,
    sv: `Utse en ny ansvarig kontaktperson för avtalen: ${contracts.join(' ')}`,
    en: `Name another responsible contact for the contracts: ${contracts.join(' ')}`,
  }),
  ended: (slug: string, count: number): Text => ({
    fi: `${slug}: ${count} varmuuskopion aikaista salasanaa, avainta, koodia ja tunnistetta ei enää kelpaa. Anna kertalinkki niille, jotka yhä työskentelevät täällä: seloste user link --email OSOITE`,
    sv: `${slug}: ${count} lösenord, nycklar, koder och identiteter från säkerhetskopians tid gäller inte längre. Ge en engångslänk åt dem som fortfarande arbetar här: seloste user link --email ADRESS`,
    en: `${slug}: ${count} passwords, keys, codes and identities of the backup's time are good no more. Give a one-time link to those who still work here: seloste user link --email ADDRESS`,
  }),
  logGoesOn: (slug: string): Text => ({
    fi: `${slug}: loki jatkuu palautuksesta, ja viimeinen sinetti on nimetty siinä.`,
    sv: `${slug}: loggen fortsätter från återställningen och nämner det sista sigillet.`,
    en: `${slug}: the log goes on from the restore and names the last seal.`,
  }),
} as const
