/** A language that the register speaks. */
export type Language = 'fi' | 'sv' | 'en'

/** One text in every language: a missing translation does not type-check. */
export type Text = Readonly<Record<Language, string>>

/** The languages in the order in which they are offered. */
export const languages = ['fi', 'sv', 'en'] as const satisfies readonly Language[]

/** The text in the reader's language. */
export function say(text: Text, language: Language): string {
  return text[language]
}

/** A name or a number as a text: the same in every language. */
export function inAll(name: string): Text {
  return { fi: name, sv: name, en: name }
}

/** Recognises a language code such as one read from a setting or a form: `sv`, ` SV `, `sv-FI`. */
export function parseLanguage(text: string): Language | undefined {
  const code = text.trim().toLowerCase().split(/[-_]/)[0]
  return languages.find((language) => language === code)
}
