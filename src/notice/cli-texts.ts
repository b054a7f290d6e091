import type { Text } from '../platform/text/language.ts'

/** What the commands of this slice refuse. */
export const cliTexts = {
  undecided: {
    fi: 'Rekisterinpitäjän asetuksia ei ole vielä päätetty.',
    sv: 'Den personuppgiftsansvariges inställningar har inte beslutats ännu.',
    en: 'The settings of the controller have not been decided yet.',
  },
  notDumps: {
    fi: 'Kummankin tiedoston on oltava komennon "seloste catalogue dump" tekemä.',
    sv: 'Båda filerna ska vara gjorda med "seloste catalogue dump".',
    en: 'Both files must be made by "seloste catalogue dump".',
  },
  widens: {
    fi: 'Tämä laajentaa sitä, mitä nähdään tai säilytetään: se tarvitsee valinnan --approved-by NIMI, ja seloste vanhenee.',
    sv: 'Detta vidgar vad som syns eller bevaras: det kräver --approved-by NAMN, och beskrivningen föråldras.',
    en: 'This widens what is seen or kept: it needs --approved-by NAME, and the notice is stale.',
  },
} as const

/** That a table or column asked about is not declared. */
export function notInCatalogue(name: string): Text {
  return { fi: `Katalogissa ei ole kohtaa "${name}".`, sv: `Katalogen har inte "${name}".`,
    en: `The catalogue has no "${name}".` }
}
