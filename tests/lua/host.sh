# host: what the runners of tests/{lua,nvim,pandoc,rocks} share. Source it.
#
# A host is a program that runs a file of tests and speaks TAP. A host that dies early has printed no plan, or not as many tests as
# it planned: both are a failure here, with the end of what it said. A missing host is a loud SKIP, which tests/run.sh counts as a
# failure where CI is set.

BUILD=${BUILD:-build}
case $BUILD in /*) ;; *) BUILD=$PWD/$BUILD ;; esac
export BUILD
scratch=$BUILD/test-scratch
mkdir -p "$scratch"

skip() { # NAME REASON
  echo "ok - $1 # SKIP $2"
  echo "1..1"
}

verdict() { # ok|not-ok NAME [FILE with the reason]
  if [ "$1" = ok ]; then echo "ok - $2"; else echo "not ok - $2"; [ -z "${3:-}" ] || tail -n 30 "$3" | sed 's/^/# /'; fi
  echo "1..1"
}

host() { # NAME COMMAND...: runs it, with NAME before every test's name
  host_name=$1
  shift
  host_log=$scratch/$(echo "$host_name" | tr '/ ' '--').tap
  "$@" >"$host_log" 2>&1 </dev/null
  host_code=$?
  # Neovim writes \r\n between its messages
  tr -d '\r' <"$host_log" | awk -v name="$host_name" -v code="$host_code" '
    /^ok/ || /^not ok/ { n++; if (/^not/) bad++; sub(/^ok *[0-9]* *-? */, "ok - " name ": "); sub(/^not ok *[0-9]* *-? */, "not ok - " name ": "); print; next }
    /^1\.\.[0-9]+ *$/ { split($1, p, "\\.\\."); plan = p[2]; planned = 1; next }
    NF { print "# " $0 }
    END {
      if (!planned || plan != n || (code != 0 && !bad)) { print "not ok - " name ": planned " (planned ? plan : "nothing") ", ran " n + 0 ", exit " code; n++ }
      print "1.." n + 0
    }'
}
