/** The embedded database cannot be started for a reason the operator can remove; the message says how. */
export class ClusterRefusal extends Error {
  override name = 'ClusterRefusal'
}
