// What Swift cannot import from ncurses (macros, globals, the wide API), and the few things that must
// be safe inside a signal handler. The window functions themselves are called from Swift.
#pragma once

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <curses.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>

// The screen.

static inline SCREEN *cn_new_terminal(const char *type) { return newterm(type, stdout, stdin); }
static inline WINDOW *cn_window(void) { return stdscr; }
static inline int cn_rows(void) { return getmaxy(stdscr); }
static inline int cn_columns(void) { return getmaxx(stdscr); }
static inline int cn_colors(void) { return COLORS; }
static inline int cn_color_pairs(void) { return COLOR_PAIRS; }
static inline int cn_clear_next_update(void) { return clearok(stdscr, TRUE); }

static inline attr_t cn_bold(void) { return WA_BOLD; }
static inline attr_t cn_dim(void) { return WA_DIM; }
static inline attr_t cn_italic(void) { return WA_ITALIC; }
static inline attr_t cn_underline(void) { return WA_UNDERLINE; }
static inline attr_t cn_reverse(void) { return WA_REVERSE; }

// Puts one character (a base and its marks, ended by zero) into the window; never wraps or scrolls.
static inline void cn_put(
    int row, int column, const wchar_t *text, attr_t attributes, int pair) {
  cchar_t cell;
  if (setcchar(&cell, text, attributes, 0, &pair) == OK) {
    mvwadd_wchnstr(stdscr, row, column, &cell, 1);
  }
}

// The columns that the C library, and so curses, gives a character; -1 when it does not know it.
int cn_width(uint32_t scalar);

// The terminal's sequence for a capability; null when it has none.
const char *cn_capability(const char *name);

// Selects the plain character set, and takes its selection out of the sequences for attributes.
// No frame shows the terminal's line drawing set, so each of them would only cost bytes on the line.
void cn_settle_charset(void);

// Takes the size from the terminal line and gives it to curses; whether it differs from before.
bool cn_adopt_size(void);

// The locale: the environment's if it is UTF-8, else C.UTF-8; whether the result is UTF-8.
bool cn_use_utf8_locale(void);

// The line.

bool cn_has_terminal(void);
void cn_forget_fixed_size(void);

// Reads what has come in, after waiting at most so long.
// Returns the count; 0 when there is nothing; -1 when the line is gone.
int cn_read(uint8_t *buffer, size_t capacity, int wait_milliseconds);

// Writes past curses, after what curses has written.
void cn_write(const char *text, size_t length);

// Signals. Handlers only note what came and make a pipe readable.

enum { CN_RESIZED = 1, CN_CONTINUED = 2, CN_STOP = 4, CN_END = 8, CN_INTERRUPT = 16 };

// Returns the readable end of the pipe; -1 when there is none. SIGHUP stays ignored if it was.
int cn_signals_install(void);
void cn_signals_remove(void);

// Which signals came since the last call.
int cn_signals_take(void);

// While another program has the terminal, a stop has to stop this one too.
void cn_signals_let_stop(bool lets);

// Stops every process of the job; returns when it is continued.
void cn_stop_job(void);

// The crash guard: gives the terminal back before a fatal signal ends the process.

// Notes the modes of the line; to be called before curses changes them.
void cn_guard_note_modes(void);
void cn_guard_install(const char *restore);
void cn_guard_remove(void);
