/** A contract's state follows from its dates alone. */
export type ContractState = 'preparation' | 'in-force' | 'ended' | 'lapsed'
export const contractStates = [
  'preparation',
  'in-force',
  'ended',
  'lapsed',
] as const satisfies readonly ContractState[]

export function stateOf(contract: { starts_on: string | null; ended_on: string | null }): ContractState {
  if (contract.ended_on === null) return contract.starts_on === null ? 'preparation' : 'in-force'
  return contract.starts_on === null ? 'lapsed' : 'ended'
}
