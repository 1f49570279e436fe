#!/usr/bin/env bash
# Stand-ins for the public images, under their public names, for a machine that can reach no registry: Debian's
# packages, this machine's JDK and Maven, and the broker's jars out of our own image.
#
#   images.sh FOLDER bases       what our images are built on; FOLDER is the engine's
#   images.sh FOLDER companions  what compose runs beside them
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$1/root
work=$1/images
jdk=${JAVA25_HOME:-$(ls -d /usr/lib/jvm/*25* | head -1)}
mkdir -p "$work"

# Everything that a JRE has and a JDK's tools do not need.
modules=java.se,jdk.accessibility,jdk.charsets,jdk.crypto.cryptoki,jdk.crypto.ec,jdk.dynalink,jdk.httpserver,jdk.jdwp.agent
modules+=,jdk.jfr,jdk.jsobject,jdk.localedata,jdk.management,jdk.management.agent,jdk.management.jfr,jdk.naming.dns
modules+=,jdk.naming.rmi,jdk.net,jdk.nio.mapmode,jdk.sctp,jdk.security.auth,jdk.security.jgss,jdk.unsupported,jdk.xml.dom
modules+=,jdk.zipfs

# import NAME CHANGE...: makes an image of the folder of that name.
import() {
  local name=$1 arguments=() change
  shift
  for change in "$@"; do
    arguments+=(--change "$change")
  done
  tar -C "$work/${name#*/}" -c . | docker import "${arguments[@]}" - "$(image "$name")" >/dev/null
}

image() {
  case $1 in
    jre) echo eclipse-temurin:25-jre ;;
    maven) echo maven:3.9-eclipse-temurin-25 ;;
    *) sed -n "s|^ *image: \(.*$1:.*\)|\1|p" "$here/../../compose/compose.yaml" ;;
  esac
}

has() {
  docker image inspect "$(image "$1")" >/dev/null 2>&1
}

# debian NAME PACKAGES: a system of these alone, in the folder of that name.
debian() {
  [ -e "$work/$1.tar" ] || mmdebstrap --quiet --variant=extract --include="$2" bookworm "$work/$1.tar" \
    "deb http://deb.debian.org/debian bookworm main"
  mkdir -p "$work/$1"
  tar -C "$work/$1" -xf "$work/$1.tar"
  # Where root is at home, which packages that are only unpacked do not say.
  echo 'root:x:0:0:root:/root:/bin/sh' >"$work/$1/etc/passwd"
}

# with_java FOLDER: the folder's system with a JRE where the public image has it.
with_java() {
  mkdir -p "$work/$1/opt/java"
  cp -a "$work/openjdk" "$work/$1/opt/java/"
}

java_path="PATH=/opt/java/openjdk/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"

jre() {
  rm -rf "$work/openjdk"
  "$jdk/bin/jlink" --add-modules "$modules" --strip-debug --no-header-files --no-man-pages --output "$work/openjdk"
  debian jre base-files,libc6,zlib1g,libgcc-s1,libstdc++6,tzdata,ca-certificates,netbase
  # One shell and its tools, which the build of the image needs; a service needs none.
  mkdir -p "$work/jre/bin"
  cp "$root/bin/busybox" "$work/jre/bin/"
  for tool in sh cat grep kill ls mkdir mkfifo mktemp rm sleep; do
    ln -sf busybox "$work/jre/bin/$tool"
  done
  with_java jre
  import jre "ENV $java_path" "ENV JAVA_HOME=/opt/java/openjdk"
}

maven() {
  debian maven base-files,libc6,zlib1g,libgcc-s1,libstdc++6,tzdata,ca-certificates,netbase,bash,coreutils,findutils,grep,sed,dash
  mkdir -p "$work/maven/opt/java" "$work/maven/usr/share" "$work/maven/root"
  ln -sf bash "$work/maven/bin/sh"
  cp -a "$(realpath "$jdk")" "$work/maven/opt/java/openjdk"
  cp -aL /usr/share/maven "$work/maven/usr/share/maven"
  printf '#!/bin/sh\nexec sh /usr/share/maven/bin/mvn "$@"\n' >"$work/maven/usr/bin/mvn"
  chmod +x "$work/maven/usr/bin/mvn"
  import maven "ENV $java_path" "ENV JAVA_HOME=/opt/java/openjdk"
}

# The broker itself, from the jars that Dateline's own image carries; its wrapper reads the variables that the public
# image's does.
kafka() {
  debian kafka base-files,libc6,zlib1g,libgcc-s1,libstdc++6,tzdata,netbase,bash,coreutils
  with_java kafka
  mkdir -p "$work/kafka/opt/kafka/config" "$work/kafka/etc/kafka/docker" "$work/kafka/var/lib/kafka/data"
  local ours
  ours=$(docker create dateline:latest)
  docker cp "$ours:/opt/dateline/standalone/lib" "$work/kafka/opt/kafka/"
  docker rm "$ours" >/dev/null
  touch "$work"/kafka/etc/kafka/docker/{server.properties,log4j2.yaml,tools-log4j2.yaml}
  cp "$here/kafka" "$work/kafka/opt/kafka/start"
  # Our image brings logback along, which says everything unless told otherwise.
  echo '<configuration><root level="WARN"/></configuration>' >"$work/kafka/opt/kafka/config/logback.xml"
  chown -R 1000:1000 "$work/kafka/opt/kafka/config" "$work/kafka/var/lib/kafka/data"
  import apache/kafka "ENV $java_path" "USER 1000" 'ENTRYPOINT ["/opt/kafka/start"]' "VOLUME /var/lib/kafka/data"
}

# watcher NAME PROGRAM...: Prometheus' own programs, with a tool to ask for their health.
watcher() {
  local name=$1 program
  shift
  debian "$name" base-files,libc6,tzdata,netbase
  mkdir -p "$work/$name/bin" "$work/$name/$name"
  chmod 777 "$work/$name/$name"
  for program in "$@"; do
    cp "$root/usr/bin/$program" "$work/$name/bin/"
  done
  cp "$root/bin/busybox" "$work/$name/bin/wget"
  # Where Debian's Alertmanager looks for its templates.
  mkdir -p "$work/$name/usr/share/prometheus"
  cp -r "$root/usr/share/prometheus/alertmanager" "$work/$name/usr/share/prometheus/"
  import "$name" "USER 65534" "ENTRYPOINT [\"/bin/$1\"]"
}

# made NAME COMMAND...: runs the command unless the image is there.
made() {
  has "$1" || "${@:2}"
}

case $2 in
  bases)
    made jre jre
    made maven maven
    ;;
  companions)
    made apache/kafka kafka
    made prometheus watcher prometheus prometheus promtool
    made alertmanager watcher alertmanager prometheus-alertmanager
    ;;
esac
