import { choiceText } from '../platform/choices.ts'
import { printPaper, type Paper } from '../platform/paper/paper.ts'
import { formatDay } from '../platform/text/day.ts'
import { fill, remediesIn, remediesTitle } from '../platform/paper/remedies.ts'
import type { Controller } from '../platform/controller.ts'
import { purposes } from '../catalogue/purposes.ts'
import type { Language } from '../platform/text/language.ts'
import type { openRestrictions } from './enforce.ts'
import { letterTexts as texts } from './request-texts.ts'
import { liftingTexts } from './standing-texts.ts'
import type { requestOf } from './requests.ts'

type Request = Awaited<ReturnType<typeof requestOf>>

/** The letter that a request's newest step calls for, in the language of the answer: receipt, question, extension,
 *  refusal or fulfilment. Every one gives both remedies and names the authority. Source: GDPR 12(3), 12(4), 77, 79. */
export function requestPaper({ request, steps, standing }: Request, controller: Controller, name: string): Paper {
  const { language } = request
  const kind = kindOf(steps.at(-1)?.step)
  const reasons = steps.at(-1)?.reason ?? null
  const said = { day: formatDay(request.received_on), due: formatDay(standing.dueOn),
    kind: choiceText('rights_request', 'kind', request.kind)[language].toLocaleLowerCase(language) }
  return {
    language, title: texts[kind][language], lead: fill(texts[`${kind}Lead`][language], said),
    above: [controller.name, ...(controller.address === undefined ? [] : [controller.address]), '', name],
    sections: [
      ...(reasons === null || kind === 'received' ? [] : [{ heading: texts.reasons[language], lines: [reasons], header: [], rows: [] }]),
      { heading: remediesTitle[language], header: [], rows: [], lines: remediesIn(language, controller) },
    ],
  }
}

/** The letter that tells the person before a restriction is lifted. Source: GDPR 18(3). */
export function liftingPaper(restriction: Lifted, language: Language, controller: Controller, name: string): Paper {
  const { ground, of_purpose } = restriction
  return {
    language, title: liftingTexts.title[language], lead: fill(liftingTexts.lead[language], { day: formatDay(restriction.starts_on) }),
    above: [controller.name, ...(controller.address === undefined ? [] : [controller.address]), '', name],
    sections: [
      { heading: liftingTexts.what[language], header: [], rows: [], lines: [
        fill(liftingTexts.ground[language], { ground: inSentence(choiceText('restriction', 'ground', ground)[language], language) }),
        ...(of_purpose === null ? [] : [fill(liftingTexts.purpose[language], { purpose: inSentence(purposes[of_purpose].label[language], language) })]),
        liftingTexts.after[language],
      ] },
      { heading: remediesTitle[language], header: [], rows: [], lines: remediesIn(language, controller) },
    ],
  }
}

type Lifted = Awaited<ReturnType<typeof openRestrictions>>[number]

function inSentence(text: string, language: Language): string {
  return text.slice(0, 1).toLocaleLowerCase(language) + text.slice(1)
}

export function requestLetter(request: Request, controller: Controller, name: string): Promise<Uint8Array> {
  return printPaper(requestPaper(request, controller, name))
}

function kindOf(step: string | undefined): 'received' | 'asked' | 'extended' | 'refused' | 'answered' {
  if (step === 'identity_asked' || step === 'clarification_asked') return 'asked'
  return step === 'extended' || step === 'refused' || step === 'answered' ? step : 'received'
}
