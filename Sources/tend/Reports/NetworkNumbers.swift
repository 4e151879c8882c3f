import TendAnalytics
import TendModel

/// The numbers of a network; what is not known is left out.
struct NetworkNumbers: Encodable {
  let active: Int
  let activeShare: Double?
  let inside: Int?
  let outside: Int?
  let inPerson: Int?
  let remote: Int?
  let given: Int?
  let received: Int?
  let unique: Int
  let fairShare: Double
  let months: [Int]

  init(_ profile: NetworkProfile) {
    active = profile.activeCount
    activeShare = profile.activeShare
    inside = profile.insideShare.map { _ in profile.insideCount }
    outside = profile.insideShare.map { _ in profile.outsideCount }
    inPerson = profile.inPersonShare.map { _ in profile.inPersonCount }
    remote = profile.inPersonShare.map { _ in profile.remoteCount }
    given = profile.givenShare.map { _ in profile.givenCount }
    received = profile.givenShare.map { _ in profile.receivedCount }
    unique = profile.uniqueCount
    fairShare = profile.fairShare
    months = profile.months
  }
}
