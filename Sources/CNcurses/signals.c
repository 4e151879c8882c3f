#include "include/CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

static int noted;
static int ends[2] = {-1, -1};

static const struct {
  int signal;
  int note;
} table[] = {
    {SIGWINCH, CN_RESIZED}, {SIGCONT, CN_CONTINUED}, {SIGTSTP, CN_STOP},
    {SIGHUP, CN_END},       {SIGTERM, CN_END},       {SIGINT, CN_INTERRUPT},
    {SIGQUIT, CN_INTERRUPT},
};
enum { count = sizeof table / sizeof *table };
static struct sigaction previous[count];
static bool caught[count];

static void note(int signal) {
  int saved = errno;
  for (int index = 0; index < count; index++) {
    if (table[index].signal == signal) {
      __atomic_fetch_or(&noted, table[index].note, __ATOMIC_SEQ_CST);
    }
  }
  // A full pipe is readable already, which is all that is wanted.
  ssize_t written = write(ends[1], "!", 1);
  (void)written;
  errno = saved;
}

static void catch_signal(int signal) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = note;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

int cn_signals_install(void) {
  if (ends[0] < 0) {
    if (pipe(ends) != 0) return -1;
    for (int end = 0; end < 2; end++) {
      fcntl(ends[end], F_SETFL, fcntl(ends[end], F_GETFL) | O_NONBLOCK);
      fcntl(ends[end], F_SETFD, FD_CLOEXEC);
    }
  }
  for (int index = 0; index < count; index++) {
    sigaction(table[index].signal, NULL, &previous[index]);
    // Who started the program with SIGHUP ignored wants it to outlive the line.
    caught[index] = !(table[index].signal == SIGHUP && previous[index].sa_handler == SIG_IGN);
    if (caught[index]) catch_signal(table[index].signal);
  }
  return ends[0];
}

void cn_signals_remove(void) {
  for (int index = 0; index < count; index++) {
    if (caught[index]) sigaction(table[index].signal, &previous[index], NULL);
    caught[index] = false;
  }
}

int cn_signals_take(void) {
  char drained[64];
  while (ends[0] >= 0 && read(ends[0], drained, sizeof drained) > 0) continue;
  return __atomic_exchange_n(&noted, 0, __ATOMIC_SEQ_CST);
}

void cn_signals_let_stop(bool lets) {
  if (lets) {
    signal(SIGTSTP, SIG_DFL);
  } else {
    catch_signal(SIGTSTP);
  }
}

void cn_stop_job(void) {
  cn_signals_let_stop(true);
  kill(0, SIGTSTP);
  cn_signals_let_stop(false);
}
