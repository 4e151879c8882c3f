#include "include/CNcurses.h"
