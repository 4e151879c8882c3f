# Shared by the scripts beside this folder: what is installed, and how to install what is missing.
# shellcheck shell=bash

# The folder of the package.
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)

say() { printf '%s\n' "$*" >&2; }

# Whether a C header is where compilers look.
has_header() {
  local folder
  for folder in /usr/include /usr/local/include; do
    [ -e "$folder/$1" ] && return 0
  done
  return 1
}

# Prints the Debian packages that are missing; with "tests" also those that only tests need.
missing_packages() {
  has_header ncurses.h || echo libncursesw5-dev
  has_header sqlite3.h || echo libsqlite3-dev
  command -v cc >/dev/null 2>&1 || command -v clang >/dev/null 2>&1 || echo gcc
  if [ "${1:-}" = tests ]; then
    command -v tmux >/dev/null 2>&1 || echo tmux
    command -v python3 >/dev/null 2>&1 || echo python3
  fi
  return 0
}

# Installs what is missing, or names it where installing is not permitted.
install_missing() {
  local packages as_root=()
  packages=$(missing_packages "${1:-}" | tr '\n' ' ')
  [ -z "${packages// /}" ] && return 0
  if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
      as_root=(sudo -n)
    else
      say "Please install these packages first, then run this again: $packages"
      exit 1
    fi
  fi
  if ! command -v apt-get >/dev/null 2>&1; then
    say "Please install what your system calls these Debian packages, then run this again: $packages"
    exit 1
  fi
  say "Installing $packages"
  # A list of packages that cannot be renewed may still be good enough.
  "${as_root[@]}" apt-get update -qq >&2 || say "The list of packages could not be renewed."
  # shellcheck disable=SC2086  # one word for each package
  if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >&2; then
    say "Installing failed; please install these packages and run this again: $packages"
    exit 1
  fi
}

need_swift() {
  command -v swift >/dev/null 2>&1 && return 0
  say "There is no swift on the PATH; tend needs Swift 6.2 or newer, see swift.org/install."
  exit 1
}

# Builds the release program, one file with the Swift runtime in it, and prints its path.
build_release() {
  need_swift
  (
    cd "$root"
    swift build -c release --static-swift-stdlib -Xlinker -s --product tend >&2
    printf '%s/tend\n' "$(swift build -c release --static-swift-stdlib --show-bin-path)"
  )
}
