import TendModel

/// Tells from the invitations of a LinkedIn export when a contact was met; an invitation alone is no interaction.
enum InvitationEvents {
  /// One event for each invitation whose other side has a profile.
  static func find(in invitations: [LinkedInInvitation]) -> FoundEvents {
    var found = FoundEvents()
    for invitation in invitations {
      let isOutgoing = invitation.direction.uppercased() == "OUTGOING"
      let (name, address) =
        isOutgoing
        ? (invitation.to, invitation.toURL) : (invitation.from, invitation.fromURL)
      guard let slug = LinkedInProfile.slug(in: address), let sent = invitation.sent else {
        continue
      }
      var meeting = Meeting()
      meeting.day = sent.day
      meeting.space = .remote
      meeting.place = "LinkedIn"
      found.events.append(
        ImportedEvent(
          line: invitation.line,
          source: ContactFormat.linkedInInvitations.rawValue,
          key: slug,
          people: [
            ImportedPerson(
              name: OutsideText.line(name),
              key: ExternalKey(source: "linkedin", kind: "profile", key: slug)
            )
          ],
          .meeting(meeting)
        )
      )
    }
    found.remark(
      invitations.count - found.events.count,
      "invitation",
      "without a profile or a day, left out"
    )
    return found
  }
}
