import type { Session } from './route.ts'

/** For how long a proof of who one is opens the acts that ask for a fresh one. Source: ASVS 7.5.1, 7.5.3. */
export const freshMinutes = 10

/** Asks for a fresh proof: the app leads to the page that takes it, and back. */
export class StepUpNeeded extends Error {}

/** Refuses (StepUpNeeded) an act unless the session's holder has proved who they are within minutes. A program cannot
 *  be asked; its token was made by somebody who was. */
export function mustHaveProved(session: Pick<Session, 'kind' | 'isFresh'> | undefined): void {
  if (session?.kind === 'browser' && !session.isFresh) throw new StepUpNeeded()
}
