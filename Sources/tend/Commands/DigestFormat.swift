import ArgumentParser

/// The forms of a digest.
enum DigestFormat: String, CaseIterable, ExpressibleByArgument { case text, html, markdown }
