# Read by the scripts beside it: finds a JDK 25, builds what is missing, and runs the launcher.

project=$(cd "$(dirname "$0")/../.." && pwd)
launcher=$project/deploy/local/target/strongroom-local-0.1.0-SNAPSHOT.jar
stamp=$project/deploy/local/target/built
services="gateway credential-service oauth-broker-service schema-registry-service audit-service"

fail() {
  echo "deploy/local: $*" >&2
  exit 1
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

find_jdk() {
  on_path=$(command -v java || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for home in "${JAVA_HOME:-}" "${JDK25_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then
      JAVA_HOME=$home
      export JAVA_HOME
      return
    fi
  done
  fail "no JDK 25 was found; install one, or set JAVA_HOME to it"
}

is_built() {
  [ -f "$launcher" ] && [ -f "$stamp" ] || return 1
  for service in $services; do
    ls "$project/$service"/target/*-app.jar >/dev/null 2>&1 || return 1
  done
  [ -z "$(find "$project/pom.xml" "$project/platform" "$project/deploy/vault" "$project/deploy/local" $(printf "$project/%s " $services) \
    -name target -prune -o -newer "$stamp" \( -path '*/src/main/*' -o -name pom.xml -o -path '*/deploy/vault/*' \) -type f -print | head -n 1)" ]
}

# Says what there is to say before anything is built.
help_without_launcher() {
  [ -f "$launcher" ] && return
  for word in "$@"; do
    case $word in --help | -h)
      echo "Usage: deploy/local/$(basename "$0") [OPTIONS]; the options are told once the launcher is built (deploy/local/up builds it). See deploy/local/README.md."
      exit 0 ;;
    esac
  done
}

# STRONGROOM_NO_BUILD is for builds that start a stack themselves.
ensure_built() {
  for word in "$@"; do
    case $word in --help | -h) return ;; esac
  done
  [ -n "${STRONGROOM_NO_BUILD:-}" ] || is_built || build "deploy/local,$(echo $services | tr ' ' ',')"
}

# The launcher alone, for commands that start nothing.
ensure_launcher() {
  [ -f "$launcher" ] || build deploy/local
}

# $1: the modules
build() {
  command -v mvn >/dev/null || fail "Maven (mvn) is not on the PATH; version 3.8.7 or newer is needed to build"
  log=$project/deploy/local/target/build.log
  mkdir -p "$(dirname "$log")"
  began=$(date +%s)
  echo "Building Strongroom; the first time takes some minutes. The log is $log"
  # A pipe would hide Maven's exit status.
  ( cd "$project" && mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -am \
      -pl "$1" package ) >"$log" 2>&1 &
  maven=$!
  trap 'kill $maven 2>/dev/null; exit 130' INT TERM
  told=
  while kill -0 $maven 2>/dev/null; do
    sleep 1
    now=$(sed -n 's/^\[INFO\] Building \(.*\) 0\.1\.0-SNAPSHOT *\(\[.*\]\)$/\1 \2/p' "$log" | tail -n 1)
    if [ "$now" != "$told" ]; then
      told=$now
      echo "  building $now ($(($(date +%s) - began)) s)"
    fi
  done
  trap - INT TERM
  if ! wait $maven; then
    grep '^\[ERROR\]' "$log" | head -n 20 >&2
    fail "the build failed; its log is $log"
  fi
  [ "$1" = deploy/local ] || : >"$stamp"
  echo "  built ($(($(date +%s) - began)) s)"
}

launch() {
  exec "$JAVA_HOME/bin/java" -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData --enable-native-access=ALL-UNNAMED \
    "-Dstrongroom.project=$project" -jar "$launcher" "$@"
}
