#include "include/CNcurses.h"

#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const int fatal[] = {SIGSEGV, SIGILL, SIGABRT, SIGBUS, SIGFPE, SIGTRAP};
enum { count = sizeof fatal / sizeof *fatal };

static struct sigaction previous[count];
static struct termios modes;
static bool has_modes;
static bool is_installed;
static char sequence[256];
static size_t length;
// A stack overflow leaves no room on the normal stack to run the handler.
static char stack[65536];

static void give_back(int signal) {
  ssize_t written = write(STDOUT_FILENO, sequence, length);
  (void)written;
  if (has_modes) tcsetattr(STDIN_FILENO, TCSANOW, &modes);
  for (int index = 0; index < count; index++) {
    if (fatal[index] == signal) sigaction(signal, &previous[index], NULL);
  }
  raise(signal);
}

void cn_guard_note_modes(void) { has_modes = tcgetattr(STDIN_FILENO, &modes) == 0; }

void cn_guard_install(const char *restore) {
  if (is_installed) return;
  is_installed = true;
  length = strnlen(restore, sizeof sequence);
  memcpy(sequence, restore, length);

  stack_t alternate = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&alternate, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = give_back;
  action.sa_flags = SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < count; index++) {
    sigaction(fatal[index], &action, &previous[index]);
  }
}

void cn_guard_remove(void) {
  if (!is_installed) return;
  is_installed = false;
  for (int index = 0; index < count; index++) {
    sigaction(fatal[index], &previous[index], NULL);
  }
}
