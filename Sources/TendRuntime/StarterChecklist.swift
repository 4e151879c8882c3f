import Foundation
import Seeds
public import TendModel

/// The items with which the checklist of every network begins, three stages of them.
public enum StarterChecklist {
  /// All items, stage by stage.
  public static let items: [StarterItem] = {
    do {
      return try JSONDecoder().decode([StarterItem].self, from: Data(Seeds.checklist))
    } catch {
      preconditionFailure("the checklist that is part of the program cannot be read: \(error)")
    }
  }()
}
