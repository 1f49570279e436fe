#!/usr/bin/env bash
# A container engine on a Debian machine that has none and no registry to ask: Debian's own packages, unpacked into a
# folder of ours. Nothing is installed, nothing outside the folder is changed but the kernel's packet filter.
#
#   engine.sh start FOLDER    fetches what is missing and starts the daemon; its socket is FOLDER/docker.sock
#   engine.sh stop FOLDER     stops it
set -euo pipefail

folder=$(realpath -m "$2")
root=$folder/root
export PATH=$root/usr/bin:$root/usr/sbin:$PATH
export LD_LIBRARY_PATH=$root/usr/lib/x86_64-linux-gnu
export XTABLES_LIBDIR=$LD_LIBRARY_PATH/xtables

# Bookworm's engine runs with the C library of both releases; its compose and buildx do not exist, trixie's are static.
engine="docker.io containerd runc tini iptables libip4tc2 libip6tc2 libxtables12 libmnl0 libnetfilter-conntrack3
  libnfnetlink0 libnftnl11 libseccomp2 mmdebstrap busybox-static prometheus prometheus-alertmanager"
plugins="docker-compose docker-buildx"

# fetch SUITE PACKAGE...: with an apt of its own, which knows neither this machine's sources nor what it has installed.
fetch() {
  local state=$folder/apt/$1
  mkdir -p "$state"/lists/partial "$state"/cache/archives/partial "$folder/packages"
  touch "$state/status"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian $1 main" \
    >"$state/sources.list"
  local options=(-qq -o Dir::State="$state" -o Dir::State::status="$state/status" -o Dir::Cache="$state/cache"
    -o Dir::Etc::sourcelist="$state/sources.list" -o Dir::Etc::sourceparts=- -o APT::Sandbox::User=root)
  apt-get "${options[@]}" update
  (cd "$folder/packages" && apt-get "${options[@]}" download "${@:2}")
}

unpack() {
  # shellcheck disable=SC2086 # lists of words
  fetch bookworm $engine
  # shellcheck disable=SC2086
  fetch trixie $plugins
  mkdir -p "$root"
  for package in "$folder"/packages/*.deb; do
    dpkg-deb -x "$package" "$root"
  done
  mkdir -p "$folder/client/cli-plugins"
  ln -sf "$root"/usr/libexec/docker/cli-plugins/* "$folder/client/cli-plugins/"
  # The kernel's newer packet filter may not be there.
  ln -sf iptables-legacy "$root/usr/sbin/iptables"
  ln -sf ip6tables-legacy "$root/usr/sbin/ip6tables"
  touch "$folder/unpacked"
}

# Containers talk to each other and to loopback; without masquerading, nothing of theirs leaves the machine.
start() {
  [ -e "$folder/unpacked" ] || unpack
  mkdir -p "$folder/data" "$folder/run"
  setsid dockerd --data-root "$folder/data" --exec-root "$folder/run" --pidfile "$folder/dockerd.pid" \
    --host "unix://$folder/docker.sock" --ip-masq=false >"$folder/dockerd.log" 2>&1 &
  for _ in $(seq 60); do
    if docker --host "unix://$folder/docker.sock" version >/dev/null 2>&1; then
      return
    fi
    sleep 1
  done
  tail -20 "$folder/dockerd.log" >&2
  echo "the engine did not start, see $folder/dockerd.log" >&2
  exit 1
}

stop() {
  local pid
  [ -e "$folder/dockerd.pid" ] || return 0
  pid=$(cat "$folder/dockerd.pid")
  kill "$pid"
  while kill -0 "$pid" 2>/dev/null; do
    sleep 0.2
  done
}

"$1"
