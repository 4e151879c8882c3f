#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "include/CNcurses.h"

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

int cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

const char *cn_capability(const char *name) {
  const char *found = tigetstr(name);
  return found == (const char *)-1 ? NULL : found;
}

static void cut(char *text, const char *piece) {
  char *found = strstr(text, piece);
  if (found == NULL) return;
  size_t length = strlen(piece);
  memmove(found, found + length, strlen(found + length) + 1);
}

void cn_settle_charset(void) {
  const char *enter = cn_capability("smacs");
  const char *leave = cn_capability("rmacs");
  // Copies, as a description may keep one sequence inside another.
  char plain[32], choice[96];
  if (enter == NULL || leave == NULL || *leave == '\0') return;
  int plainLength = snprintf(plain, sizeof plain, "%s", leave);
  int choiceLength = snprintf(choice, sizeof choice, "%%?%%p9%%t%s%%e%s%%;", enter, leave);
  if (plainLength >= (int)sizeof plain || choiceLength >= (int)sizeof choice) return;
  putp(plain);
  fflush(stdout);
  // Curses reads these two where they are kept, and both only become shorter.
  char *attributes = tigetstr("sgr");
  char *reset = tigetstr("sgr0");
  if (attributes == NULL || attributes == (char *)-1 || strstr(attributes, choice) == NULL) return;
  cut(attributes, choice);
  if (reset != NULL && reset != (char *)-1) cut(reset, plain);
}

bool cn_adopt_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_row == 0 || size.ws_col == 0) return false;
  if (!is_term_resized(size.ws_row, size.ws_col)) return false;
  return resize_term(size.ws_row, size.ws_col) == OK;
}

bool cn_use_utf8_locale(void) {
  const char *candidates[] = {"", "C.UTF-8", "en_US.UTF-8"};
  for (size_t index = 0; index < sizeof candidates / sizeof *candidates; index++) {
    if (setlocale(LC_CTYPE, candidates[index]) == NULL) continue;
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  }
  setlocale(LC_CTYPE, "");
  return false;
}

bool cn_has_terminal(void) { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }

void cn_forget_fixed_size(void) {
  unsetenv("LINES");
  unsetenv("COLUMNS");
}

int cn_read(uint8_t *buffer, size_t capacity, int wait_milliseconds) {
  struct pollfd line = {.fd = STDIN_FILENO, .events = POLLIN};
  int ready = poll(&line, 1, wait_milliseconds);
  if (ready == 0) return 0;
  if (ready < 0) return errno == EINTR || errno == EAGAIN ? 0 : -1;
  if (line.revents & POLLNVAL) return -1;
  ssize_t count = read(STDIN_FILENO, buffer, capacity);
  if (count > 0) return (int)count;
  // The end of file, EIO and EBADF all mean that nobody is there any more.
  return count < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}

void cn_write(const char *text, size_t length) {
  fflush(stdout);
  while (length > 0) {
    ssize_t count = write(STDOUT_FILENO, text, length);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) {
      struct pollfd line = {.fd = STDOUT_FILENO, .events = POLLOUT};
      if (poll(&line, 1, 1000) > 0) continue;
    }
    if (count <= 0) return;
    text += count;
    length -= (size_t)count;
  }
}
