# shellcheck shell=bash
# A visitor's steps with curl, and how checks are reported. Sourced by scripts/image-test and scripts/release-test. $work
# is a folder, $site the address.

passed=0

holds() { # holds SENTENCE COMMAND...
  local sentence=$1
  shift
  if ! "$@"; then
    echo "FAILED  $sentence" >&2
    exit 1
  fi
  passed=$((passed + 1))
  echo "ok  $sentence"
}

not() { ! "$@"; }

random() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; }

gets_ready() { # within 10 seconds
  local _
  for _ in $(seq 100); do
    if curl -fsS -m 2 -o /dev/null "$site/readyz" 2>/dev/null; then
      return
    fi
    sleep 0.1
  done
  return 1
}

answer() { # answer WHO PATH [CURL OPTION...]: prints status and Location; WHO keeps cookies in $work/WHO
  local who=$1 path=$2
  shift 2
  curl -sS -m 15 -o "$work/page" -w '%{http_code} %{redirect_url}' -b "$work/$who" -c "$work/$who" "$@" "$site$path" |
    sed "s|$site||; s| \$||"
}

answers() { # answers EXPECTED WHO PATH [CURL OPTION...]
  local expected=$1 got
  shift
  got=$(answer "$@")
  [ "$got" = "$expected" ] || {
    echo "    expected '$expected', got '$got'" >&2
    return 1
  }
}

page_has() { grep -qF -- "$1" "$work/page"; }

serves_its_stylesheet() { # serves_its_stylesheet WHO: the one that the sign-in page names, by its hash
  local stylesheet
  answers 200 "$1" /login
  stylesheet=$(grep -o -m 1 '/static/app\.css?[^"]*' "$work/page") && answers 200 "$1" "$stylesheet"
}

token_in() { # token_in FILE PATH: of the last link to PATH?token=…
  sed -n "s|.*$2?token=\([A-Za-z0-9_-]*\).*|\1|p" "$1" | tail -n 1
}

set_up() { # set_up WHO EMAIL PASSWORD: creates the first administrator by the link in $work/log
  setup_token=$(token_in "$work/log" /setup)
  [ -n "$setup_token" ] && answers 200 "$1" "/setup?token=$setup_token" && answers '303 /admin' "$1" /setup \
    --data-urlencode "token=$setup_token" --data-urlencode 'name=Ada Admin' \
    --data-urlencode "email=$2" --data-urlencode "password=$3"
}

registers() { # registers WHO TOKEN PASSWORD: by a link of `user add`
  answers 200 "$1" "/register?token=$2" && answers '303 /profile' "$1" /register \
    --data-urlencode "token=$2" --data-urlencode 'name=Bob' --data-urlencode "password=$3"
}

signs_in() { # signs_in WHO EMAIL PASSWORD
  answers 200 "$1" /login &&
    answers '303 /profile' "$1" /login --data-urlencode "email=$2" --data-urlencode "password=$3" &&
    answers 200 "$1" /profile && page_has "$2"
}
