import type { ProhibitionShape } from './shape.ts'

/** What is never done with personal data, and how that is shown.
 *  Source: notice "Automaattinen päätöksenteko ja profilointi" (S26), transfers (S16); GDPR 9, 22, 44, 87. */
export const prohibitions = {
  automated_decisions: {
    label: {
      fi: 'Emme tee automaattisia päätöksiä',
      sv: 'Vi fattar inga automatiserade beslut',
      en: 'We make no automated decisions',
    },
    dpv: 'dpv:AutomatedDecisionMaking', article: 'GDPR 22',
    proof: {
      fi: 'Jokaisen henkilöä koskevan päätöksen tekijänä on ihminen, ja päätöksessä on hänen tehtävänsä ja ' +
        'aika.',
      sv: 'Varje beslut om en person fattas av en människa, och beslutet bär hens uppgift och tidpunkten.',
      en: 'Every decision about a person is made by a human, and carries that human’s duty and the time.',
    },
  },
  profiling: {
    label: { fi: 'Emme profiloi', sv: 'Vi profilerar inte', en: 'We do not profile' },
    dpv: 'dpv:Profiling', article: 'GDPR 4(4), 22',
    proof: {
      fi: 'Vastaanottajat valitaan vain ilmoitettujen tietojen perusteella, kuten tehtävän tai ' +
        'organisaation, eikä rekisterissä ole pääteltyjä ominaisuuksia.',
      sv: 'Mottagare väljs endast utifrån uppgifter som angetts, till exempel uppgift eller organisation, ' +
        'och registret innehåller inga härledda egenskaper.',
      en: 'Readers are chosen only by declared facts, such as role or organisation, and the register holds ' +
        'no inferred traits.',
    },
  },
  tracking: {
    label: {
      fi: 'Emme seuraa viestien avaamista tai linkkien käyttöä',
      sv: 'Vi följer inte upp om meddelanden öppnas eller länkar används',
      en: 'We do not track opens or clicks',
    },
    dpv: 'sel:MessageTracking', article: 'GDPR 5(1)(c)',
    proof: {
      fi: 'Lähtevissä viesteissä ei ole seurantakuvia eikä henkilökohtaisia seurantalinkkejä, eikä niille ' +
        'ole paikkaa tietokannassa.',
      sv: 'Utgående meddelanden innehåller inga spårningsbilder eller personliga spårningslänkar, och ' +
        'databasen har ingen plats för sådana.',
      en: 'Outgoing messages carry no tracking images or personal tracking links, and the database has no ' +
        'place for them.',
    },
  },
  scoring: {
    label: { fi: 'Emme pisteytä ihmisiä', sv: 'Vi poängsätter inte människor', en: 'We do not score people' },
    dpv: 'sel:ScoringOfPersons', article: 'GDPR 4(4), 22',
    proof: {
      fi: 'Missään taulussa ei ole pistemäärää, luokitusta tai arviota henkilöstä.',
      sv: 'Ingen tabell innehåller poäng, klassificering eller bedömning av en person.',
      en: 'No table holds a score, a rating or an assessment of a person.',
    },
  },
  special_categories: {
    label: {
      fi: 'Emme kerää erityisiä henkilötietoryhmiä',
      sv: 'Vi samlar inte in särskilda kategorier av personuppgifter',
      en: 'We collect no special categories of data',
    },
    dpv: 'dpv:SpecialCategoryPersonalData', article: 'GDPR 9',
    proof: {
      fi: 'Rekisterissä ei ole kenttää terveydelle, ruokavaliolle, uskonnolle, alkuperälle, vakaumukselle ' +
        'tai ammattiliiton jäsenyydelle.',
      sv: 'Registret har inget fält för hälsa, kost, religion, ursprung, övertygelse eller fackligt ' +
        'medlemskap.',
      en: 'The register has no field for health, diet, religion, origin, belief or trade union membership.',
    },
  },
  national_identification_number: {
    label: {
      fi: 'Emme kerää henkilötunnuksia',
      sv: 'Vi samlar inte in personbeteckningar',
      en: 'We collect no personal identity codes',
    },
    dpv: 'pd:OfficialID', article: 'GDPR 87; Data Protection Act 1050/2018, section 29',
    proof: {
      fi: 'Henkilötunnukselle ei ole kenttää; tekstiin kirjoitetusta tunnuksesta varoitetaan ja sen voi ' +
        'peittää.',
      sv: 'Det finns inget fält för personbeteckningar; en beteckning som skrivs i text ger en varning och ' +
        'kan maskeras.',
      en: 'There is no field for an identity code; one typed into text raises a warning and can be masked.',
    },
  },
  transfers_outside_eea: {
    label: {
      fi: 'Emme siirrä tietoja EU:n tai ETA:n ulkopuolelle',
      sv: 'Vi överför inte uppgifter utanför EU eller EES',
      en: 'We transfer no data outside the EU or EEA',
    },
    dpv: 'sel:TransferOutsideEEA', article: 'GDPR 44',
    proof: {
      fi: 'Jokaisella vastaanottajalla ja lähtevällä yhteydellä on ilmoitettu oikeushenkilö ja maa; ETA:n ' +
        'ulkopuolinen hylätään.',
      sv: 'Varje mottagare och utgående förbindelse har en deklarerad juridisk person och ett land; ett ' +
        'land utanför EES avvisas.',
      en: 'Every recipient and outgoing endpoint has a declared legal entity and country; one outside the ' +
        'EEA is refused.',
    },
  },
} as const satisfies Record<string, ProhibitionShape>

export type Prohibition = keyof typeof prohibitions
