import CNcurses
import TendScreen

extension CursesTerminal {
  /// Hands the terminal to another program, in the state in which it was found.
  public func leave() {
    guard isEntered, !isClosed else { return }
    isEntered = false
    write(CursesTerminal.pasteOff)
    endwin()
    cn_signals_let_stop(true)
  }

  /// Takes the terminal back after `leave()`; the next frame is drawn in full.
  public func enter() {
    guard !isEntered, !isClosed else { return }
    // What was meant for the other program (Ctrl-C, stop and continue) is no news for this one.
    let ended = cn_signals_take() & Int32(CN_END) != 0
    cn_signals_let_stop(false)
    isEntered = true
    retake()
    if ended { hangUp() }
  }

  /// Stops the whole job, and returns when it is continued.
  public func stop() {
    guard isEntered, !isClosed else { return }
    leave()
    cn_stop_job()
    enter()
    enqueue(.resumed)
  }

  /// Gives the terminal back for good.
  public func close() {
    guard !isClosed else { return }
    if isEntered {
      write(CursesTerminal.pasteOff)
      endwin()
    }
    isClosed = true
    isEntered = false
    cn_guard_remove()
    cn_signals_remove()
  }

  /// Sets the modes again; whatever the screen shows now, it is not ours.
  func retake() {
    reset_prog_mode()
    cn_settle_charset()
    write(CursesTerminal.pasteOn)
    isCursorVisible = true
    needsRepaint = true
    adoptSize()
  }
}
