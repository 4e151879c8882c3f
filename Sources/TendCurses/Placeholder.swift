// TendCurses
