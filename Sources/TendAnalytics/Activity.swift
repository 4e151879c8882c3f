import Foundation
public import TendModel

/// How much was exchanged with a contact of late: each interaction counts less the older it is.
///
/// Source: Ahmad, Porter and Beguerisse-Diaz 2021, "Tie-decay networks in continuous time and
/// eigenvector-based centralities".
public struct Activity: Hashable, Sendable {
  /// One interaction as it counts here.
  public struct Touch: Hashable, Sendable {
    /// How many days ago it was, from 0.
    public var ageDays: Int
    /// How much it counts: 1 for a real exchange, 0.25 for a light touch.
    public var weight: Double

    /// An interaction of an age and a weight.
    public init(ageDays: Int, weight: Double) {
      self.ageDays = ageDays
      self.weight = weight
    }
  }

  /// The days after which an interaction counts half.
  public static let standardHalfLifeDays = 90.0

  /// The sum of the weights, each halved once per half-life; from 0 without bound.
  public let mass: Double

  /// Adds up what is left of each interaction.
  ///
  /// - Parameters:
  ///   - touches: The interactions in any order; those of the future count nothing.
  ///   - halfLifeDays: The days after which an interaction counts half; above 0.
  public init(_ touches: [Touch], halfLifeDays: Double = Activity.standardHalfLifeDays) {
    precondition(halfLifeDays > 0, "a half-life is longer than no time")
    mass = touches.reduce(0) { $0 + Self.rest(of: $1, halfLifeDays: halfLifeDays) }
  }

  /// A mass that was added up elsewhere, from 0.
  public init(mass: Double) { self.mass = mass }

  /// What is left of an interaction; nothing of one of the future.
  public static func rest(
    of touch: Touch,
    halfLifeDays: Double = Activity.standardHalfLifeDays
  ) -> Double {
    touch.ageDays < 0 ? 0 : touch.weight * exp2(-Double(touch.ageDays) / halfLifeDays)
  }

  /// The mass brought to 0..<1; one fresh exchange of full weight gives 0.5.
  public var score: Double { mass / (mass + 1) }

  /// How much an interaction of a depth counts.
  public static func weight(of depth: Interaction.Depth) -> Double {
    depth == .light ? 0.25 : 1
  }
}
