extension ContractWriter {
  static func object(_ message: LinkedInMessage) -> JSONText.Value {
    .object([
      ("conversation", .string(message.conversation)),
      ("date", .string(message.sent?.description ?? message.sentText)),
      ("folder", .string(message.folder)),
      ("from", .string(message.from)),
      ("fromUrl", .string(message.fromURL)),
      ("subject", .string(message.subject)),
      ("to", .string(message.to)),
      ("toUrls", .array(message.toURLs.map { .string($0) })),
    ])
  }

  static func object(_ invitation: LinkedInInvitation) -> JSONText.Value {
    .object([
      ("direction", .string(invitation.direction)),
      ("from", .string(invitation.from)),
      ("fromUrl", .string(invitation.fromURL)),
      ("message", .string(invitation.message)),
      ("sentAt", .string(invitation.sent?.description ?? invitation.sentText)),
      ("to", .string(invitation.to)),
      ("toUrl", .string(invitation.toURL)),
    ])
  }
}
