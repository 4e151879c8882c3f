import Foundation
import ProgramTesting
import TendTesting
import Testing

/// The program where no more can be written.
@Suite struct FullDiskTests {
  private static let rows = 3000

  /// A name space of one's own, in which a small disk can be mounted and is gone with the script.
  private static let room = "unshare --user --map-root-user --mount"

  private static let mount = "mkdir full && mount -t tmpfs -o size=4m tmpfs full"

  private let home: ProgramHome

  init() throws {
    home = try ProgramHome()
    _ = try home.write(LinkedInFile.text(rows: Self.rows), to: "large.csv")
  }

  private static var canMount: Bool {
    get throws { try ProgramHome().shell("\(room) sh -c '\(mount)'").code == 0 }
  }

  @Test(.enabled(if: try canMount, "no disk can be mounted here"))
  func anImportThatFillsTheDiskIsNotThereAtAll() throws {
    let lines = try onSmallDisk(
      """
      $tend add 'Ada Example' --store full/tend.db
      $tend import large.csv --yes --store full/tend.db; echo "code $?"
      $tend check --store full/tend.db; echo "code $?"
      $tend find --json --store full/tend.db | grep total
      $tend undo --store full/tend.db
      """
    )
    #expect(
      lines == [
        "Added Ada Example  (id:1)",
        "Error: the disk is full; make room, nothing was changed", "code 1",
        "full/tend.db: no problem was found", "code 0",
        "\"total\" : 1", "Undone: Added Ada Example",
      ]
    )
  }

  @Test(.enabled(if: try canMount, "no disk can be mounted here"))
  func aSyncThatFillsTheDiskIsEndedOnceThereIsRoom() throws {
    let lines = try onSmallDisk(
      """
      mkdir full/cards
      printf 'BEGIN:VCARD\\nVERSION:3.0\\nUID:a\\nFN:Ada\\nTEL:+1\\nEND:VCARD\\n' > full/cards/a.vcf
      $tend sync full/cards
      $tend edit Ada --phone +2
      head -c 8000000 /dev/zero > full/filling 2> /dev/null
      $tend sync > /dev/null 2>&1; echo "code $?"
      grep TEL full/cards/a.vcf
      rm full/filling
      $tend sync
      grep TEL full/cards/a.vcf
      ls -A full/cards
      """
    )
    #expect(
      lines == [
        "cards: here 1 added", "Edited how to reach Ada", "code 1", "TEL:+1",
        "cards: both sides agree", "TEL:+2", "a.vcf",
      ]
    )
  }

  @Test(.enabled(if: try canMount, "no disk can be mounted here"))
  func whateverWritesAFileLeavesNoPartOfItOnAFullDisk() throws {
    let lines = try onSmallDisk(
      """
      $tend add 'Ada Example'
      head -c 8000000 /dev/zero > full/filling 2> /dev/null
      $tend backup full/copy.db; echo "code $?"
      $tend export -o full/store.json; echo "code $?"
      $tend find > full/list; echo "code $?"
      ls full
      """
    )
    #expect(
      lines == [
        "Added Ada Example  (id:1)",
        "Error: the disk is full; make room, nothing was changed", "code 1",
        "Error: full/store.json cannot be written: no space left on device", "code 1",
        "Error: The output could not be written: No space left on device", "code 1",
        "filling", "list",
      ]
    )
  }

  /// The limit ends the program by a signal, unless whoever set it ignores that.
  @Test(arguments: ["", "trap '' XFSZ; "])
  func aLimitOnFileSizesLeavesTheStoreWell(trap: String) throws {
    try home.tend("add", "Ada Example")
    let result = try home.shell("\(trap)ulimit -f 800; $tend import large.csv --yes")
    if trap.isEmpty {
      #expect(result.code == 128 + SIGXFSZ)
    } else {
      #expect(result.code == 1)
      #expect(result.errors.hasPrefix("Error: "))
      #expect(result.errors.contains("tend.db could not be read or written"), "\(result.errors)")
      #expect(result.errors.contains("file sizes"), "\(result.errors)")
      #expect(result.errors.split(separator: "\n").count == 1)
    }
    #expect(try home.tend("check").code == 0)
    #expect(try home.tend("find", "--json").json["total"] as? Int == 1)
    #expect(try home.tend("import", "large.csv", "--yes").code == 0)
    #expect(try home.tend("find", "--json").json["total"] as? Int == 1 + Self.rows)
  }

  /// The lines that a script says in the folder of the home, `full` being a disk of 4 MiB.
  private func onSmallDisk(_ script: String) throws -> [String] {
    _ = try home.write("exec 2>&1\n\(Self.mount) || exit 9\n\(script)\n", to: "script.sh")
    return try home.shell("\(Self.room) sh script.sh").output.split(separator: "\n").map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: " ,"))
    }
  }
}
