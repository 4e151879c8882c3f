import Foundation
import Seeds
public import TendModel

/// The sample contacts that `tend demo` shows: two years of an invented professional's life.
public enum SampleData {
  /// The sample as it stands on a day.
  ///
  /// - Parameters:
  ///   - today: The day from which all days of the sample are counted.
  ///   - uid: Names a record by its kind and its place in the sample, `contact/aok`; a record keeps
  ///     its uid from run to run with the standard one.
  /// - Returns: A document that an empty store can load; the same for the same day.
  public static func document(
    today: CalendarDay,
    uid: (String) -> UniqueID = SampleData.uniqueID
  ) -> StoreDocument {
    let file: SampleFile
    do {
      file = try JSONDecoder().decode(SampleFile.self, from: Data(Seeds.sample))
    } catch {
      preconditionFailure("the sample that is part of the program cannot be read: \(error)")
    }
    return withoutActuallyEscaping(uid) { uid in
      SampleReader(file: file, today: today, uid: uid).document()
    }
  }

  /// The uid of a record of the sample, made from its name alone.
  public static func uniqueID(_ name: String) -> UniqueID {
    UniqueID(
      randomHigh: mixed(name, seed: 0xcbf2_9ce4_8422_2325),
      randomLow: mixed(name, seed: 0x9e37_79b9_7f4a_7c15)
    )
  }

  /// FNV-1a over the bytes, then the finaliser of MurmurHash3, so that like names differ in all bits.
  private static func mixed(_ name: String, seed: UInt64) -> UInt64 {
    var hash = name.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    hash = (hash ^ (hash >> 33)) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ (hash >> 33)
  }
}
