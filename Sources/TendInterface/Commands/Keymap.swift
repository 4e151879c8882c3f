import TendScreen

/// What the keys mean, a trie for each context; immutable once built, so that latency can never change a meaning.
public struct Keymap: Sendable {
  /// A mistake in a binding, in words that name it.
  public struct Conflict: Hashable, Sendable, CustomStringConvertible {
    /// Where the keys would have had their meaning.
    public var context: Context
    /// What is wrong.
    public var description: String
  }

  /// What a sequence of keys leads to.
  enum Step {
    /// One command or several.
    case run(Binding)
    /// More keys are wanted; the next ones and what each leads to.
    case pending([(key: Key, title: String)])
    /// Nothing.
    case none
  }

  private struct Chord: Hashable, Sendable {
    var context: Context
    var path: [Key]
    var label: String

    init(_ path: some Sequence<Key>, in context: Context) {
      self.context = context
      self.path = Array(path)
      label = path.map(\.label).joined(separator: " ")
    }
  }

  /// The branches of a node are few, so that they are looked through in the order in which they came.
  private struct Node: Sendable {
    var binding: Binding?
    var children: [(key: Key, node: Node)] = []

    subscript(key: Key) -> Node? {
      get { children.first { $0.key == key }?.node }
      set {
        let index = children.firstIndex { $0.key == key }
        switch (index, newValue) {
        case (let index?, let node?): children[index].node = node
        case (let index?, nil): children.remove(at: index)
        case (nil, let node?): children.append((key, node))
        case (nil, nil): break
        }
      }
    }
  }

  /// By the name of the context.
  private var roots: [String: Node] = [:]
  /// The chords that simply run a command, by its name: every frame asks for those of its hints.
  private var chordsByName: [String: [Chord]] = [:]

  /// Digits that mean nothing else say how often a movement is made.
  public internal(set) var digitsAreCounts = false

  /// No keys at all.
  public init() {}

  /// The default keys of all commands.
  public static let standard: Keymap = {
    var map = Keymap()
    for command in CommandCatalog.all {
      for keys in command.keys {
        // A test holds that no default is wrong; a wrong one would only be without its key.
        _ = map.bind(keys, to: Invocation(command.name), in: command.context)
      }
    }
    return map
  }()

  /// Gives a chord a meaning.
  ///
  /// - Parameters:
  ///   - keys: Keys in their notation, separated by blanks.
  ///   - invocation: The command that they run.
  ///   - context: Where they have this meaning.
  /// - Returns: What is wrong with the binding; nil when it was made.
  public mutating func bind(
    _ keys: String,
    to invocation: Invocation,
    in context: Context
  ) -> Conflict? {
    bind(keys, to: Binding([invocation]), in: context)
  }

  /// Gives a chord a meaning that may be several commands.
  ///
  /// - Parameters:
  ///   - keys: Keys in their notation, separated by blanks.
  ///   - binding: The commands that they run.
  ///   - context: Where they have this meaning.
  /// - Returns: What is wrong with the binding; nil when it was made.
  public mutating func bind(
    _ keys: String,
    to binding: Binding,
    in context: Context
  ) -> Conflict? {
    var path: [Key] = []
    for word in keys.split(separator: " ") {
      guard let key = Key(notation: String(word)) else {
        return Conflict(context: context, description: "there is no key \"\(word)\"")
      }
      path.append(key)
    }
    if path.isEmpty { return Conflict(context: context, description: "no key is named") }
    let hidden = node(at: path, in: context)?.binding?.plainName
    if let problem = Self.insert(
      binding,
      path[...],
      into: &roots[context.rawValue, default: Node()]
    ) {
      return Conflict(context: context, description: "\"\(keys)\" \(problem)")
    }
    let chord = Chord(path, in: context)
    if let hidden { chordsByName[hidden]?.removeAll { $0 == chord } }
    if let name = binding.plainName { chordsByName[name, default: []].append(chord) }
    return nil
  }

  /// Takes the meaning of a chord away; false when it had none.
  public mutating func unbind(_ keys: String, in context: Context) -> Bool {
    let path = keys.split(separator: " ").compactMap { Key(notation: String($0)) }
    guard !path.isEmpty, var root = roots[context.rawValue] else { return false }
    let removed = Self.remove(path[...], from: &root)
    roots[context.rawValue] = root
    if removed { nameChords() }
    return removed
  }

  /// Follows keys through the contexts, the first that knows them wins.
  func step(_ keys: [Key], in contexts: [Context]) -> Step {
    var next: [(key: Key, title: String)] = []
    for context in contexts {
      guard let node = node(at: keys, in: context) else { continue }
      if let binding = node.binding, next.isEmpty { return .run(binding) }
      for (key, child) in node.children where !next.contains(where: { $0.key == key }) {
        next.append((key, Self.title(of: child)))
      }
    }
    if next.isEmpty { return .none }
    return .pending(next.sorted { $0.key.notation < $1.key.notation })
  }

  /// The command that a whole chord simply runs in a context; nil where it does not.
  public func command(of keys: String, in context: Context) -> String? {
    let path = keys.split(separator: " ").compactMap { Key(notation: String($0)) }
    return path.isEmpty ? nil : node(at: path, in: context)?.binding?.plainName
  }

  /// A longer chord that begins with these keys in a context; nil where there is none.
  public func chord(beginningWith keys: String, in context: Context) -> String? {
    let path = keys.split(separator: " ").compactMap { Key(notation: String($0)) }
    guard !path.isEmpty, let node = node(at: path, in: context), let next = node.children.first
    else {
      return nil
    }
    return keys + " " + next.key.label
  }

  /// Whether some chord runs a command here, and not another one of a nearer context; one without keys is run by name.
  func isReachable(_ name: String, in contexts: [Context]) -> Bool {
    guard let chords = chordsByName[name], !chords.isEmpty else { return true }
    return chords.contains { chord in
      guard case .run(let binding) = step(chord.path, in: contexts) else { return false }
      return binding.plainName == name
    }
  }

  /// The chords that run a command by name, shortest first.
  public func chords(for name: String) -> [String] {
    Set((chordsByName[name] ?? []).map(\.label)).sorted { ($0.count, $0) < ($1.count, $1) }
  }

  /// The chords that do not simply run a command by its name, with what they run, in the order of the contexts.
  func ownBindings(in contexts: [Context]) -> [(chord: String, binding: Binding)] {
    contexts.flatMap { context in
      var found: [(chord: String, binding: Binding)] = []
      if let root = roots[context.rawValue] {
        Self.visit(root, prefix: []) { path, binding in
          guard binding.plainName == nil || binding.help != nil else { return }
          found.append((path.map(\.label).joined(separator: " "), binding))
        }
      }
      return found.sorted { $0.chord < $1.chord }
    }
  }

  private func node(at keys: [Key], in context: Context) -> Node? {
    var node = roots[context.rawValue]
    for key in keys { node = node?[key] }
    return node
  }

  private static func insert(
    _ binding: Binding,
    _ path: ArraySlice<Key>,
    into node: inout Node
  )
    -> String?
  {
    guard let key = path.first else {
      if !node.children.isEmpty { return "begins longer chords; unbind those first" }
      node.binding = binding
      return nil
    }
    if node.binding != nil { return "continues a key that already has a meaning" }
    let index = node.children.firstIndex { $0.key == key } ?? node.children.endIndex
    if index == node.children.endIndex { node.children.append((key, Node())) }
    // In place, as a copy of each level would be made otherwise; in a level that is new nothing can go wrong.
    return insert(binding, path.dropFirst(), into: &node.children[index].node)
  }

  private static func remove(_ path: ArraySlice<Key>, from node: inout Node) -> Bool {
    guard let key = path.first, var child = node[key] else { return false }
    if path.count == 1 {
      node[key] = nil
      return true
    }
    let removed = remove(path.dropFirst(), from: &child)
    node[key] = child.children.isEmpty && child.binding == nil ? nil : child
    return removed
  }

  private static func title(of node: Node) -> String {
    node.binding?.title ?? "…"
  }

  /// Finds anew which chords run which command, because one that goes may take longer ones with it.
  private mutating func nameChords() {
    chordsByName = [:]
    for context in Context.allCases {
      guard let root = roots[context.rawValue] else { continue }
      Self.visit(root, prefix: []) { path, binding in
        guard let name = binding.plainName else { return }
        chordsByName[name, default: []].append(Chord(path, in: context))
      }
    }
  }

  private static func visit(_ node: Node, prefix: [Key], _ body: ([Key], Binding) -> Void) {
    if let binding = node.binding { body(prefix, binding) }
    for (key, child) in node.children { visit(child, prefix: prefix + [key], body) }
  }
}
