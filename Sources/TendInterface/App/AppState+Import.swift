extension AppState {
  /// Shows what an import would do, in place of what it would have done before.
  mutating func show(_ screen: ImportScreen) {
    if importPage != nil { pages.removeLast() }
    pages.append(.importPreview(screen))
    cursor.resize(total: screen.order.count, visible: Layout(self).visibleRows)
  }

  /// Asks what the columns of a table hold.
  mutating func show(_ screen: MappingScreen) {
    closeImportPages()
    pages.append(.mapping(screen))
    cursor.resize(total: screen.columns.count, visible: Layout(self).visibleRows)
  }

  /// Closes the pages of the import that lie on top.
  mutating func closeImportPages() {
    while importPage != nil || mappingPage != nil { pages.removeLast() }
  }
}
