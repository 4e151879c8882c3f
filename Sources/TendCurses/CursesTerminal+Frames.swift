import CNcurses
public import TendScreen

extension CursesTerminal {
  /// Shows a frame; only what differs from the one before is drawn and sent.
  public func present(_ buffer: CellBuffer) {
    guard isEntered, !isClosed else { return }
    if needsRepaint || shown?.size != buffer.size {
      werase(cn_window())
      if needsRepaint { cn_clear_next_update() }
      needsRepaint = false
      shown = nil
    }
    for run in FrameDiff.runs(from: shown, to: buffer) {
      canvas.draw(run)
    }
    shown = buffer
    update(cursor: buffer.cursor)
  }

  /// Makes the next frame be drawn in full.
  public func repaint() {
    needsRepaint = true
  }

  /// Curses stops drawing when keys are waiting; what it left is sent once they are read.
  func finishUpdate() {
    guard mayBeUnfinished else { return }
    mayBeUnfinished = false
    doupdate()
  }

  private func update(cursor: Position?) {
    let window = cn_window()
    leaveok(window, cursor == nil)
    if let cursor {
      wmove(window, Int32(cursor.row), Int32(cursor.column))
    } else if isCursorVisible {
      curs_set(0)
      isCursorVisible = false
    }
    wnoutrefresh(window)
    doupdate()
    mayBeUnfinished = true
    if cursor != nil, !isCursorVisible {
      curs_set(1)
      isCursorVisible = true
    }
  }
}
