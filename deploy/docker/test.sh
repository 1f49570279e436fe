#!/usr/bin/env bash
# Tries the images and the compose stack for real, on a Debian machine without a container engine and without a
# registry. Run as root, with Maven, a JDK 25 and curl there, and after "mvn verify", whose downloads it builds from:
#
#   deploy/docker/test.sh [--twice] [FOLDER]
#
# FOLDER (default: a new one under /tmp, removed at the end) keeps the engine, its images and its caches for the next
# time. --twice builds what goes into the images again from nothing, and compares. Nothing leaves the machine but Debian's packages
# on their way here.
# Whoever reads from a pipe reads to its end: who writes to a closed one fails, and the test with it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
project=$(cd "$here/../.." && pwd)
twice=false
if [ "${1:-}" = --twice ]; then
  twice=true
  shift
fi
given=${1:-}
folder=$(realpath -m "${given:-$(mktemp -d /tmp/dateline-docker.XXXXXX)}")
[ "$(id -u)" = 0 ] || { echo "needs root, to start a container engine" >&2; exit 2; }

export PATH=$folder/root/usr/bin:$PATH DOCKER_HOST=unix://$folder/docker.sock DOCKER_CONFIG=$folder/client
export DOCKER_BUILDKIT=1 COMPOSE_PROFILES=demo
export DATELINE_INGEST_CONTACT=mailto:test@localhost DATELINE_SOURCES=./press.yaml
export DATELINE_INGEST_ALLOW_ADDRESSES=127.0.0.0/8 DATELINE_INGEST_HOST_DELAY=PT0.1S DATELINE_TOPIC_PARTITIONS=6
export LOGGING=$folder/logging
export KAFKA_PORT=${KAFKA_PORT:-29092} PROMETHEUS_PORT=${PROMETHEUS_PORT:-29090}
export ALERTMANAGER_PORT=${ALERTMANAGER_PORT:-29093}
services="ingest enrich sink"
watched="kafka $services press prometheus alertmanager"

say() { printf '%s  %s\n' "$(date +%T)" "$*"; }
compose() { docker compose -f "$project/deploy/compose/compose.yaml" -f "$here/test/compose.yaml" "$@"; }

finish() {
  local code=$?
  [ $code = 0 ] || { compose ps -a; compose logs --tail 20; } 2>/dev/null || true
  docker rm -f dateline-reader >/dev/null 2>&1 || true
  compose down --volumes --remove-orphans >/dev/null 2>&1 || true
  "$here/test/engine.sh" stop "$folder" || true
  [ -n "$given" ] || rm -rf "$folder"
  [ $code = 0 ] && say "all taken down" || say "FAILED"
  exit $code
}

# eventually SECONDS WHAT COMMAND...: until the command succeeds.
eventually() {
  local seconds=$1 what=$2 start=$SECONDS
  shift 2
  until "$@"; do
    if [ $((SECONDS - start)) -ge "$seconds" ]; then
      say "not within $seconds s: $what" >&2
      return 1
    fi
    sleep 1
  done
  say "$what after $((SECONDS - start)) s"
}

# Maven's downloads go into the cache that the build mounts, and the build is told to ask nobody else.
seed() {
  printf '<settings><offline>true</offline></settings>' >"$folder/settings.xml"
  [ ! -e "$folder/seeded" ] || return 0
  docker build -q --network none -f "$here/test/seed.Dockerfile" "$HOME/.m2/repository" >/dev/null
  touch "$folder/seeded"
}

# build TARGET TAG [CONTEXT]
build() {
  docker build -q --network none --secret id=maven-settings,src="$folder/settings.xml" \
    -f "$here/Dockerfile" --target "$1" -t "$2" "${3:-$project}" >/dev/null
}

# The project with a file more, which is nobody's source: what was built of the project is no help with it.
another() {
  rm -rf "$folder/another"
  mkdir "$folder/another"
  tar -C "$project" --exclude target --exclude .git -c . | tar -x -C "$folder/another"
  date >"$folder/another/ingest/another"
  echo "$folder/another"
}

build_all() {
  local target
  for target in dateline $services; do
    build "$target" "$(name "$target"):latest"
    say "built $(name "$target"): $(size "$(name "$target"):latest")"
  done
}

name() { [ "$1" = dateline ] && echo dateline || echo "dateline-$1"; }

size() {
  local pulled
  pulled=$(docker save "$1" | gzip | wc -c)
  docker image inspect --format '{{.Size}}' "$1" eclipse-temurin:25-jre \
    | awk -v pulled="$pulled" 'NR==1 {all=$1} NR==2 {
      printf "%.0f MB packed, %.0f MB unpacked, of which the base is %.0f MB\n", pulled/1e6, all/1e6, $1/1e6}'
}

# checksums TAG: of all that a build laid out for the images. Their caches are made later, and hold what was measured.
checksums() {
  local unpacked container
  unpacked=$(mktemp -d -p "$folder")
  container=$(docker create "dateline-build:$1" true)
  docker cp "$container:/out" - | tar -x -C "$unpacked"
  docker rm "$container" >/dev/null
  (cd "$unpacked" && find . -type f -exec sha256sum {} + | sort -k 2)
  rm -rf "$unpacked"
}

prometheus() { curl -fsG "http://127.0.0.1:$PROMETHEUS_PORT/api/v1/query" --data-urlencode "query=$1"; }
gives() { prometheus "$1" | grep "\"$2\"\]" >/dev/null; }
articles() { docker logs dateline-reader 2>/dev/null | wc -l; }
has_articles() { [ "$(articles)" -ge "$1" ]; }
alerted() { curl -fs "http://127.0.0.1:$ALERTMANAGER_PORT/api/v2/alerts" | grep "\"alertname\":\"$1\".*\"job\":\"$2\"" >/dev/null; }
running() { docker logs --since "$2" "$1" 2>&1 | grep '"state":"RUNNING"' >/dev/null; }

# ready SERVICE: starts its container again on one core, and tells after how long, and after how much work, it
# processes records. On a machine that is busy the work says more.
ready() {
  local container started end=$((SECONDS + 90)) line
  container=$(compose ps -q "$1" | sed -n 1p)
  docker update --cpus 1 "$container" >/dev/null
  docker restart "$container" >/dev/null
  started=$(docker inspect --format '{{.State.StartedAt}}' "$container")
  : >"$folder/work"
  until running "$container" "$started"; do
    [ $SECONDS -lt $end ] || { say "not within 90 s: $1 is ready again" >&2; return 1; }
    work "$container" >>"$folder/work"
    sleep 0.05
  done
  line=$(docker logs --since "$started" "$container" 2>&1 | grep '"state":"RUNNING"' | sed -n 1p)
  awk -v a="$(date -d "$started" +%s.%N)" -v b="$(date -d "$(time_of "$line")" +%s.%N)" -v name="$1" \
    '$1 <= b {work = $2} END {printf "          %s on one core: ready %.1f s after its start, with %.1f s of CPU\n", name, b - a, work / 1e9}' \
    "$folder/work"
}

time_of() { sed 's/.*"time":"\([^"]*\)".*/\1/' <<<"$1"; }

# work CONTAINER: the time, and the nanoseconds of CPU that it has used since it was started.
work() {
  echo "$(date +%s.%N) $(cat "/sys/fs/cgroup/cpuacct/docker/$1/cpuacct.usage" 2>/dev/null || echo 0)"
}

trap finish EXIT
trap 'exit 143' TERM
trap 'exit 130' INT
"$here/test/engine.sh" start "$folder"
say "engine $(docker version --format '{{.Server.Version}}') is up"
"$here/test/images.sh" "$folder" bases
seed
build_all
if $twice; then
  build build dateline-build:once
  build build dateline-build:again "$(another)"
  diff <(checksums once) <(checksums again)
  say "what goes into the images is the same when built again: $(checksums again | wc -l) files"
fi
"$here/test/images.sh" "$folder" companions

mkdir -p "$LOGGING"
: >"$LOGGING/levels.properties"
compose config -q
# shellcheck disable=SC2086 # a list of words
compose up --detach --no-build --wait --wait-timeout 300 $watched
say "the stack is up: $(compose ps --format '{{.Service}} {{.Health}}' | paste -sd, | sed 's/,/, /g')"
docker run --detach --name dateline-reader --network dateline_inside -e DATELINE_KAFKA_BOOTSTRAP_SERVERS=kafka:19092 \
  dateline:latest tail --from-beginning --json >/dev/null
eventually 180 "20 articles came out" has_articles 20
docker run --rm --network dateline_inside -e DATELINE_KAFKA_BOOTSTRAP_SERVERS=kafka:19092 dateline:latest doctor \
  | sed 's/^/          /' || true

echo "logback.logger.dateline.enrich=DEBUG" >"$folder/logging/levels.properties"
eventually 60 "a page was told of at DEBUG, with its trace" \
  eval 'compose logs enrich 2>/dev/null | grep "\"level\":\"DEBUG\".*\"trace_id\":\"[0-9a-f]\{32\}\"" >/dev/null'
compose logs --no-log-prefix enrich 2>/dev/null | grep '"level":"DEBUG"' | sed -n 1p | cut -c1-400

compose up --detach --no-build --no-recreate --wait --scale enrich=3 enrich 2>/dev/null
eventually 90 "3 instances of enrich are scraped" gives 'sum(up{job="dateline-enrich"})' 3
eventually 120 "each of them has partitions" \
  gives 'count(count by (instance) (kafka_consumer_fetch_manager_records_lag{job="dateline-enrich"}))' 3

before=$(articles)
docker kill "$(compose ps -q sink)" >/dev/null
say "sink was killed"
eventually 240 "DatelineServiceDown is in Alertmanager" alerted DatelineServiceDown dateline-sink
compose start sink 2>/dev/null
eventually 120 "articles come out again" has_articles $((before + 3))

# Last, because the press shares the network of ingest, and is alone in the old one when that is started again.
for service in $services; do
  ready "$service"
done
docker stop --time 30 "$(compose ps -q sink)" >/dev/null
code=$(docker inspect --format '{{.State.ExitCode}}' "$(compose ps -aq sink)")
say "sink stopped on SIGTERM with exit code $code"
[ "$code" = 0 ]
