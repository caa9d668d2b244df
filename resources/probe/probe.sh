#!/bin/bash -p
# SPDX-FileCopyrightText: 2026 Leitstand contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# leitstand-probe-protocol: 2
# shellcheck disable=SC2317 # everything is called by begin, at the end
#
# Prints raw facts about this server as framed sections; PROTOCOL.md describes them. It interprets nothing and changes
# nothing. Sent over SSH by the console, or installed root-owned as /usr/local/sbin/leitstand-read and run by sudo.
#
#   watch  (top process)  reads the control lines, ends everything when the console is gone
#   └ main (own group)    the only writer; sleeps on one pipe (fd WAKE); fast tier without any fork
#     ├ a job each        whatever can hang, with a deadline; result in a file below DIR, "d NAME …" into the pipe
#     └ events            the engine's; "e" into the pipe
# No here-documents and no $(…) in the fast tier: both cost a fork or a temporary file.

PATH=/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/sbin:/usr/local/bin
# Prefix of the files read. Tests edit this line in a copy; it never comes from the environment.
ROOT=
export PATH LC_ALL=C TZ=UTC
unset -v BASH_ENV ENV CDPATH GLOBIGNORE PERL5LIB PERLLIB PERL5OPT PERL5DB LD_PRELOAD LD_LIBRARY_PATH
IFS=$' \t\n'
umask 077
set -f
shopt -s nullglob extglob

readonly PROTOCOL=2 BEAT_MS=2000 QUIET_MS=13000 GRACE_MS=1500 LATE_MS=3000 CPUS_MS=60000 RARE_MS=10000 AGAIN_MS=10000 CAP=8388608
readonly CONTROL='^(credit [0-9]{1,6}|pace [0-9]{1,6}|refresh [a-z]{1,20})$'
readonly SIM=$ROOT/etc/leitstand/simulation STACK=$ROOT/opt/odoo-stack STATE_DIR=$ROOT/var/lib/odoo-stack
readonly BACKUPS=$ROOT/mnt/backups ENGINE=$ROOT/var/run/docker.sock

# name, every ms, deadline ms, start: now, or after the first dashboard is complete
readonly JOBS='
containers    60000   10000  now
df            10000    8000  now
md            10000   10000  now
hwmon         60000   10000  now
os           600000   10000  now
stack        600000   10000  now
backups       60000   20000  now
health        60000   10000  now
pgsize        60000   20000  after
disks        600000   10000  after
smart        600000   25000  after
certs        600000   10000  after
filestores  1800000  120000  after
'
declare -gA PLACE=() EVERY=() DEADLINE=() NEXT=() RUN=() ENDED=() SINCE=() HUNG=() LAST=()
declare -gA SIDE=() # of the two files of a large result, the one sent last
declare -ga L=() FILES=() CGROUPS=()
declare -gA RARELY=() # what the fast tier reads every RARE_MS only, by container
declare -ga KIDS=()
DIR='' WAKE='' OUT='' SAME='' P='' STATE='' BINARY='' OBTAINED='' ERR='' NOW=0 EPOCH=0

# ---- clock, frames, messages ---------------------------------------------------------------------------------

clock() { # NOW: ms since boot (does not jump); EPOCH: wall clock in ms
    local up
    read -r up _ </proc/uptime
    NOW=$((10#${up/./} * 10)) EPOCH=${EPOCHREALTIME/./}
    EPOCH=${EPOCH%???}
}

frame() { # type name state payload [uptime epoch]
    local text
    printf -v text 'LSP1 %s %s %s %s %s %d\n%s\n' "$1" "$2" "$3" "${5:-$NOW}" "${6:-$EPOCH}" "${#4}" "$4"
    OUT+=$text
}

flush() { # everything that leaves the probe leaves here
    [[ $OUT ]] || return 0
    printf '%s' "$OUT" 2>/dev/null || exit 0
    OUT=
}

# A message is an empty line and a line, in one write. bash loses the character that it is reading at the moment a
# `read -t` runs out: so only the empty line is waited for with a timeout, and the rest is there when it has come.
# (One write: bash flushes after each line end in printf's format, but not within an argument.)
post() { printf '%s' $'\n'"$1"$'\n' >&"$WAKE"; }

entry() { P+="$1 ${#2} ${#3}"$'\n'"$2$3"$'\n'; } # kind path content

section() { # name state payload: a section of the fast tier, or its name when nothing changed
    if [[ ${LAST[$1]-} == "$2 $3" ]]; then
        SAME+=$1$'\n'
    else
        LAST[$1]="$2 $3"
        frame section "$1" "$2" "$3"
    fi
}

# ---- fast tier: built-ins only -------------------------------------------------------------------------------

tick() { # plain `case` patterns: an extended one on a line of /proc/net/dev costs milliseconds
    local line name words cores='' text='' mdstat=/proc/mdstat
    clock
    SAME=
    mapfile -t L </proc/stat
    for line in "${L[@]}"; do
        case $line in
            'cpu '* | btime* | processes* | procs_*) text+=$line$'\n' ;;
            cpu*) cores+=$line$'\n' ;;
        esac
    done
    section stat ok "$text"
    if ((NOW >= CPUS_DUE)); then
        CPUS_DUE=$((NOW + CPUS_MS))
        section cpus ok "$cores"
    fi
    text=
    mapfile -t L </proc/meminfo
    for line in "${L[@]}"; do
        case ${line%%:*} in
            MemTotal | MemFree | MemAvailable | Buffers | Cached | SwapTotal | SwapFree | SReclaimable | Dirty) text+=$line$'\n' ;;
        esac
    done
    section meminfo ok "$text"
    read -r line </proc/loadavg
    section loadavg ok "$line"$'\n'
    text=
    mapfile -t L </proc/net/dev
    for line in "${L[@]}"; do
        name=${line%%:*}
        case ${name##* } in
            lo | veth* | br-* | docker*) ;;
            *) text+=$line$'\n' ;;
        esac
    done
    section netdev ok "$text"
    text=
    mapfile -t L </proc/diskstats
    for line in "${L[@]}"; do
        # shellcheck disable=SC2206 # split into words on purpose; globbing is off
        words=($line)
        case ${words[2]} in
            loop* | ram* | zram* | dm-* | sr*) ;;
            *) [[ ${words[2]} == @(nvme+([0-9])n+([0-9])|[sv]d+([a-z])|md*) ]] && text+=$line$'\n' ;;
        esac
    done
    section diskstats ok "$text"
    [[ -f $SIM/proc/mdstat ]] && mdstat=$SIM/proc/mdstat
    if [[ -f $mdstat ]]; then
        IFS= read -r -d '' text <"$mdstat"
        [[ ${LAST[mdstat]+x} && ${LAST[mdstat]} != "ok $text" ]] && NEXT[md]=$NOW
        section mdstat ok "$text"
    else
        section mdstat absent /proc/mdstat
    fi
    cgroups_section
    frame tick fast ok "$SAME"
}

cgroup_file() { # id12 directory file
    local text
    IFS= read -r -d '' text <"$2/$3"
    [[ ! $text ]] || entry F "$1/$3" "$text"
}

cgroup_lines() { # id12 directory file key…: only the lines of these keys; the place of a single one is remembered
    local index text='' name=$1/$3 file=$2/$3 leaf=$3
    shift 3
    if (($# == 1)) && [[ ${PLACE[$leaf]-} ]]; then
        mapfile -t -s "${PLACE[$leaf]}" -n 1 L <"$file"
        [[ ${L[0]-} == "$1 "* ]] && entry F "$name" "${L[0]}"$'\n' && return
    fi
    L=()
    mapfile -t L <"$file"
    for index in "${!L[@]}"; do
        [[ " $* " == *" ${L[index]%% *} "* ]] && text+=${L[index]}$'\n' PLACE[$leaf]=$index
    done
    [[ ! $text ]] || entry F "$name" "$text"
}

cgroup_rarely() { # id12 v1|v2 memory-directory pids-directory: what hardly ever changes; repeated in between
    local before=$P
    if [[ ! ${RARELY[$1]-} || $RARE ]]; then
        P=
        if [[ $2 == v2 ]]; then
            cgroup_file "$1" "$3" memory.max
            cgroup_lines "$1" "$3" memory.events oom_kill
        else
            cgroup_file "$1" "$3" memory.limit_in_bytes
            cgroup_file "$1" "$3" memory.oom_control
        fi
        cgroup_file "$1" "$4" pids.current
        RARELY[$1]=$P
    fi
    P=$before${RARELY[$1]}
}

cgroups_section() { # CGROUPS: "id12 directory" (v2) or "id12 cpuacct memory pids" (v1) for each running container
    local item words id dir
    [[ $CGROUPS_STATE ]] || return 0
    P='' RARE=
    if ((NOW >= RARE_DUE)); then RARE=1 RARE_DUE=$((NOW + RARE_MS)); fi
    for item in "${CGROUPS[@]}"; do
        # shellcheck disable=SC2206
        words=($item)
        id=${words[0]} dir=${words[1]}
        if ((${#words[@]} == 2)); then
            cgroup_lines "$id" "$dir" cpu.stat usage_usec nr_throttled throttled_usec
            cgroup_file "$id" "$dir" memory.current
            cgroup_lines "$id" "$dir" memory.stat inactive_file
            cgroup_rarely "$id" v2 "$dir" "$dir"
        else
            cgroup_file "$id" "$dir" cpuacct.usage
            cgroup_file "$id" "${words[2]}" memory.usage_in_bytes
            cgroup_lines "$id" "${words[2]}" memory.stat total_inactive_file
            cgroup_rarely "$id" v1 "${words[2]}" "${words[3]}"
        fi
    done 2>/dev/null # a container that ends while it is read
    section cgroups "$CGROUPS_STATE" "$P"
}

# ---- helpers of the jobs (they run in children; nothing here writes to the console) ----------------------------

is() { STATE=$1 P=$2; } # state payload

expand() { # FILES: what the patterns match
    FILES=()
    set +f
    # shellcheck disable=SC2206
    FILES=($*)
    set -f
}

capture() { # runs a program; OBTAINED, EXIT; false when it failed
    local pid
    IFS= read -r -d '' -N "$CAP" OBTAINED < <(exec "$@")
    EXIT=$? pid=$!
    if ((EXIT == 0)); then
        kill_descendants "$BASHPID"
        is toobig "$CAP"
        return 1
    fi
    wait "$pid"
    EXIT=$?
    ((EXIT == 0))
}

complaint() { # ERR: the end of what this job wrote to stderr
    ERR=
    [[ -r $DIR/$JOB.err ]] && IFS= read -r -d '' -N 65536 ERR <"$DIR/$JOB.err"
    ((${#ERR} > 2048)) && ERR=${ERR: -2048}
    return 0
}

has_tool() { type -P "$1" >/dev/null || { is absent "$1"; false; }; }

has_folder() {
    if [[ ! -d $1 ]]; then
        is absent "${1#"$ROOT"}"
    elif [[ ! -r $1 || ! -x $1 ]]; then
        is denied "${1#"$ROOT"}: permission denied"
    else
        return 0
    fi
    return 1
}

file() { # path-in-bundle file [limit]: a small text file; no fork
    local text limit=${3:-65536}
    [[ -f $2 ]] || return 0
    if [[ ! -r $2 ]] || IFS= read -r -d '' -N $((limit + 1)) text <"$2"; then
        entry D "$1" ''
    else
        entry F "$1" "$text"
    fi
}

plain_file() { [[ -L $2 ]] || file "$@"; } # the same, links not followed

listing() { # path-in-bundle file: what find printed, with its NUL bytes, goes straight into the job's result
    local text=''
    mapfile -d '' -t L <"$2"
    ((${#L[@]} == 0)) || printf -v text '%s\n' "${L[@]}" # as long as the original
    P+="F ${#1} ${#text}"$'\n'"$1"
    {
        printf '%s' "$P"
        ((${#L[@]} == 0)) || printf '%s\0' "${L[@]}"
        printf '\n'
    } >>"$BINARY" || return
    BINARY_BYTES=$((BINARY_BYTES + ${#P} + ${#text} + 1)) P=
}

descendants() { # KIDS: all processes below pid $1, nearest first
    local stat line rest pid
    local -A below=()
    KIDS=()
    expand '/proc/[0-9]*/stat'
    for stat in "${FILES[@]}"; do
        { IFS= read -r line <"$stat"; } 2>/dev/null || continue
        rest=${line##*) } rest=${rest#* }
        below[${rest%% *}]+=" ${line%% *}"
    done
    # shellcheck disable=SC2206
    KIDS=(${below[$1]-})
    local index
    for ((index = 0; index < ${#KIDS[@]}; index++)); do
        pid=${KIDS[index]}
        # shellcheck disable=SC2206
        KIDS+=(${below[$pid]-})
    done
}

kill_descendants() {
    descendants "$1"
    ((${#KIDS[@]} == 0)) || kill -KILL "${KIDS[@]}" 2>/dev/null
}

born() { # BORN: start time of a process, so that a reused pid is not taken for it
    local line words
    BORN=
    { IFS= read -r line <"/proc/$1/stat"; } 2>/dev/null || return
    # shellcheck disable=SC2206
    words=(${line##*) })
    BORN=${words[19]}
}

fan_out() { # job seconds function item…: RESULT[item] for those that answer in time; one that still hangs gets no second child
    local job=$1 seconds=$2 run=$3 item fd end left text rest
    local -A stream=() child=() busy=()
    shift 3
    declare -gA RESULT=()
    if { mapfile -t L <"$DIR/$job.busy"; } 2>/dev/null; then
        for text in "${L[@]}"; do
            rest=${text#* }
            born "${text%% *}" && [[ $BORN == "${rest%% *}" ]] && busy[${rest#* }]=$text
        done
    fi
    for item; do
        [[ ${busy[$item]-} || ${stream[$item]-} ]] && continue
        exec {fd}< <("$run" "$item")
        stream[$item]=$fd child[$item]=$!
    done
    clock
    end=$((NOW + seconds * 1000))
    for item; do
        fd=${stream[$item]-} text=
        [[ $fd ]] || continue
        unset -v "stream[$item]"
        clock
        left=$((end > NOW + 10 ? end - NOW : 10))
        printf -v left '%d.%03d' $((left / 1000)) $((left % 1000))
        IFS= read -r -d '' -t "$left" -N "$CAP" -u "$fd" text
        if (($? > 128)); then
            born "${child[$item]}" && busy[$item]="${child[$item]} $BORN $item"
            kill_descendants "${child[$item]}"
        else
            RESULT[$item]=$text
        fi
        exec {fd}<&-
    done
    text=
    ((${#busy[@]} == 0)) || printf -v text '%s\n' "${busy[@]}"
    [[ ! $text && ! -e $DIR/$job.busy ]] || printf '%s' "$text" >"$DIR/$job.busy"
}

# ---- jobs ----------------------------------------------------------------------------------------------------

# Speaks to the Docker engine as its API has it (docs.docker.com, "Docker Engine API"; without a version in the path:
# the engine's own). Perl because it is on every Debian and Ubuntu, with sockets in its core, and starts in a tenth of
# the docker client's time. HTTP/1.0: an answer ends with its connection and comes in one piece. The JSON is not decoded:
# values are cut out and passed on as they are. No single quote may stand in it.
# Only what is named here is read from a container: never its environment, never other labels.
# shellcheck disable=SC2016 # perl
readonly ENGINE_CLIENT='
my ($socket, $task, @words) = @ARGV;
my ($denied, $down, $absent, $too_big) = (3 .. 6); # exit codes
my $string = qr/"(?:(?:[^"\\]++|\\.){0,30000}+)*+"/s;
my $value = qr/(?<value>$string|[\[{](?:(?:[^\[\]{}"]++|$string|(?&value)){0,30000}+)*+[\]}]|[^\[\]{}",:\s]++)/;
$| = 1;

sub give_up { my ($code, $text) = @_; print STDERR "$text\n"; exit $code }

sub request { # the connection, status, and as much of the body as has come by now
    my ($method, $path, $body) = @_;
    socket(my $engine, 1, 1, 0) or give_up(1, "socket: $!"); # PF_UNIX, SOCK_STREAM
    connect($engine, pack("Sa*", 1, "$socket\0"))
        or give_up($! == 13 ? $denied : $down, "Docker engine at $socket: $!");
    my $head = "$method $path HTTP/1.0\r\nHost: docker\r\n";
    $head .= "Content-Type: application/json\r\nContent-Length: " . length($body) . "\r\n" if defined $body;
    syswrite $engine, "$head\r\n" . (defined $body ? $body : "");
    my $answer = "";
    until ($answer =~ /\r\n\r\n/) {
        sysread $engine, $answer, 65536, length $answer or give_up($down, "Docker engine at $socket: connection closed");
    }
    $answer =~ s/\AHTTP\/1\.\d (\d+).*?\r\n\r\n//s or give_up(1, "no answer of a Docker engine at $socket");
    return ($engine, $1, $answer);
}

sub fetch { # status and body
    my ($engine, $status, $body) = request(@_);
    while (sysread $engine, $body, 65536, length $body) {
        give_up($too_big, "more than 8 MiB in one answer of the Docker engine") if length $body > 8 << 20;
    }
    return ($status, $body);
}

sub json { # the body of a good answer, or the end
    my ($status, $body) = @_;
    give_up($status == 404 || $body =~ /is not running/ ? $absent : 1, "Docker engine: $status $body") if $status >= 300;
    $body =~ /\A\s*$value\s*\z/ or give_up($down, "Docker engine at $socket: half an answer");
    return $body;
}

sub members { # name => JSON text of the value
    my ($object) = @_;
    my %of;
    while (defined $object && $object =~ /\G\s*[{,]\s*($string)\s*:\s*$value/gc) { $of{substr $1, 1, -1} = $2 }
    return \%of;
}

sub elements {
    my ($array) = @_;
    my @all;
    while (defined $array && $array =~ /\G\s*[\[,]\s*$value/gc) { push @all, $1 }
    return @all;
}

sub value { my ($of, $name) = @_; return defined $of->{$name} ? $of->{$name} : "null" }
sub pick { my ($of, @names) = @_; return join ",", map { "\"$_\":" . value($of, $_) } @names }
sub quoted { my ($text) = @_; $text =~ s/(["\\])/\\$1/g; $text =~ s/([\0-\x1f])/sprintf "\\u%04x", ord $1/ge; return "\"$text\"" }

sub health {
    my ($of) = @_;
    return "null" unless %$of;
    my $last = (elements($of->{Log}))[-1];
    my $text = "{" . pick($of, "Status", "FailingStreak");
    if (defined $last) {
        $last = members($last);
        my $surrogates = qr/\\u[dD][89abAB]..\\u..../;
        my ($output) = value($last, "Output") =~ /\A"?((?:$surrogates|\\u....|\\.|[\xc0-\xff][\x80-\xbf]*|[^"\\]){0,300})/s;
        $text .= ",\"LastExit\":" . value($last, "ExitCode") . ",\"LastEnd\":" . value($last, "End") . ",\"LastOutput\":\"$output\"";
    }
    return "$text}";
}

sub labels {
    my ($of) = @_;
    return "null" unless %$of;
    return "{" . join(",", map { "\"$_\":" . value($of, "com.docker.compose.$_") } "project", "service", "version") . "}";
}

sub container { # a line: id, pid, tab, JSON
    my $all = members($_[0]);
    my ($state, $config, $host, $net) = map { members($all->{$_}) } "State", "Config", "HostConfig", "NetworkSettings";
    my $line = substr(value($all, "Id"), 1, -1) . " " . value($state, "Pid") . "\t{" . pick($all, "Id", "Name", "Created", "Image")
        . ",\"ConfigImage\":" . value($config, "Image") . "," . pick($all, "RestartCount") . ",\"State\":{"
        . pick($state, "Status", "Running", "Paused", "Restarting", "OOMKilled", "Dead", "Pid", "ExitCode", "Error", "StartedAt", "FinishedAt")
        . "},\"Health\":" . health(members($state->{Health})) . ",\"Limits\":{"
        . pick($host, "Memory", "MemoryReservation", "NanoCpus", "CpuQuota", "CpuPeriod", "PidsLimit")
        . "},\"RestartPolicy\":" . value(members($host->{RestartPolicy}), "Name") . ",\"Compose\":" . labels(members($config->{Labels}))
        . "," . pick($net, "Ports") . ",\"Networks\":[" . join(",", map { "\"$_\"" } sort keys %{members($net->{Networks})}) . "]}";
    $line =~ tr/\r\n/  /;
    return "$line\n";
}

if ($task eq "containers") { # the first line is the engine itself
    my $engine = members(json(fetch("GET", "/version")));
    print "{\"Server\":{" . pick($engine, "Version") . ",\"ApiVersion\":" . value($engine, "ApiVersion") . "," . pick($engine, "Os") . "}}\n";
    for my $one (elements(json(fetch("GET", "/containers/json?all=1")))) {
        my ($id) = value(members($one), "Id") =~ /\A"([0-9a-f]{64})"\z/ or give_up(1, "unexpected id of a container");
        my @answer = fetch("GET", "/containers/$id/json");
        print container(json(@answer)) unless $answer[0] == 404; # removed in between
    }
} elsif ($task eq "events") { # since kind…: a line for each event or burst
    my $since = shift @words;
    my $filters = "{\"type\":[\"container\"],\"event\":[" . join(",", map { quoted($_) } @words) . "]}";
    $filters =~ s/([^A-Za-z0-9])/sprintf("%%%02X", ord $1)/ge;
    my ($engine, $status, $text) = request("GET", "/events?since=$since&filters=$filters");
    give_up(1, "Docker engine: $status") if $status != 200;
    do { print "event\n" if length $text } while (sysread $engine, $text, 65536);
} elsif ($task eq "exec") { # container user command…
    my ($container, $user, @command) = @words;
    my $id = value(members(json(fetch("POST", "/containers/$container/exec", "{\"AttachStdout\":true,\"AttachStderr\":true,\"User\":"
        . quoted($user) . ",\"Cmd\":[" . join(",", map { quoted($_) } @command) . "]}"))), "Id");
    $id =~ /\A"([0-9a-f]+)"\z/ or give_up(1, "unexpected id of a command");
    $id = $1;
    my ($status, $output) = fetch("POST", "/exec/$id/start", "{\"Detach\":false,\"Tty\":false}");
    json($status, $output) if $status >= 300;
    while (length $output >= 8) { # stream (2: stderr), length, bytes
        my ($stream, $bytes) = unpack "Cx3N", $output;
        print { $stream == 2 ? *STDERR : *STDOUT } substr $output, 8, $bytes;
        substr($output, 0, 8 + $bytes > length $output ? length $output : 8 + $bytes) = "";
    }
    my $exit = value(members(json(fetch("GET", "/exec/$id/json"))), "ExitCode");
    give_up(1, "exit $exit") if $exit ne "0";
}
'

engine() { # task words…: OBTAINED; STATE and P when it fails
    if [[ ! -S $ENGINE ]]; then
        is absent docker
        ! type -P dockerd docker >/dev/null || is down "no ${ENGINE#"$ROOT"}"
        return 1
    fi
    capture perl -e "$ENGINE_CLIENT" -- "$ENGINE" "$@" && return
    [[ $STATE == ok ]] || return
    complaint
    case $EXIT in
        3) is denied "$ERR" ;;
        4) is down "$ERR" ;;
        5) is absent "$ERR" ;;
        6) is toobig "$CAP" ;;
        *) is failed "exit $EXIT"$'\n'"$ERR" ;;
    esac
    return 1
}

job_containers() { # two sections: docker is the engine itself
    local line text='' cgroups=
    engine containers || { report docker; return; }
    P=${OBTAINED%%$'\n'*}$'\n'
    report docker
    STATE=ok
    local IFS=$'\n'
    for line in ${OBTAINED#*$'\n'}; do # id, pid, tab, JSON
        text+=${line#*$'\t'}$'\n'
        line=${line%%$'\t'*}
        IFS=' ' container_cgroup "${line% *}" "${line#* }" && cgroups+=$CGROUP$'\n'
    done
    P=$text
    printf '%s' "$cgroups" >"$DIR/cgroups.list"
}

container_cgroup() { # id pid: CGROUP: line of cgroups.list; false when it is not running
    local line path id=$1 cpu='' memory='' pids=''
    [[ $2 != 0 ]] && { mapfile -t L <"/proc/$2/cgroup"; } 2>/dev/null || return
    for line in "${L[@]}"; do
        path=${line#*:*:}
        [[ $path == *"$id"* && $path != *' '* ]] || continue
        case ${line%:*} in
            0:) [[ -e /sys/fs/cgroup/cgroup.controllers ]] && CGROUP="${id:0:12} /sys/fs/cgroup$path" && return ;;
            *cpuacct*) cpu=/sys/fs/cgroup/cpuacct$path ;;
            *:memory) memory=/sys/fs/cgroup/memory$path ;;
            *:pids) pids=/sys/fs/cgroup/pids$path ;;
        esac
    done
    CGROUP="${id:0:12} $cpu $memory $pids"
    [[ $cpu && $memory && $pids ]]
}

job_pgsize() {
    # inside the container, over its local socket, as its superuser; ends by itself should we be killed
    # shellcheck disable=SC2016
    ! engine exec odoo_postgres postgres sh -c 'export PGCONNECT_TIMEOUT=5 PGOPTIONS="-c statement_timeout=15000"
        exec timeout 18 psql -X -q -A -t -F "	" -U "${POSTGRES_USER:-postgres}" -d postgres "$@"' psql -c \
        "select translate(datname, E'\\t\\n\\r', '???'), pg_database_size(d.oid),
           (select count(*) from pg_stat_activity a where a.datid = d.oid),
           coalesce((select round(extract(epoch from max(clock_timestamp() - query_start))::numeric, 1) from pg_stat_activity a
             where a.datid = d.oid and state = 'active' and pid <> pg_backend_pid()), 0)
         from pg_database d where not datistemplate and datallowconn order by 1" \
        -c "select replace(name, 'server_', ''), setting from pg_settings
         where name in ('max_connections', 'server_version', 'superuser_reserved_connections') order by 1" || P=$OBTAINED
}

wanted_mounts() { # MOUNTS: lines of /proc/self/mounts that hold data; of several on one point the last, which hides the others
    local line words wanted
    local -A place=()
    MOUNTS=()
    mapfile -t L </proc/self/mounts
    for line in "${L[@]}"; do
        # shellcheck disable=SC2206
        words=($line)
        [[ ${words[1]} == @(/proc|/sys|/dev|/run|/snap)@(|/*) || ${words[1]} == /var/lib/@(docker|containerd)/* ]] && continue
        wanted=
        case ${words[2]} in
            tmpfs) [[ ${words[1]} == /mnt/* ]] && wanted=1 ;;
            overlay | squashfs | devtmpfs | autofs) ;;
            nfs* | cifs | smb3 | fuse.sshfs | zfs | btrfs) wanted=1 ;;
            *) [[ ${words[0]} == /dev/* ]] && wanted=1 ;;
        esac
        [[ $wanted ]] || continue
        : "${place[${words[1]}]:=${#MOUNTS[@]}}"
        MOUNTS[${place[${words[1]}]}]=$line
    done
}

job_df() { # two sections: which mounts there are cannot hang
    local line words index
    wanted_mounts
    ((${#MOUNTS[@]} == 0)) || printf -v P '%s\n' "${MOUNTS[@]}"
    report mounts
    P='' STATE=ok
    POINTS=()
    for line in "${MOUNTS[@]:0:64}"; do
        # shellcheck disable=SC2206
        words=($line)
        POINTS+=("${words[1]}")
    done
    ((${#POINTS[@]})) || return 0
    # all in one call, as long as they answer; else one child for each mount, so that only the sick one is lost
    fan_out df-all 1 df_of all
    local IFS=$'\n'
    # shellcheck disable=SC2206
    L=(${RESULT[all]-})
    IFS=$' \t\n'
    if ((${#L[@]} == ${#POINTS[@]} + 1)); then
        for ((index = 0; index < ${#POINTS[@]}; index++)); do
            printf -v line '%b' "${POINTS[index]//\\/\\0}"
            entry F "$line" "${L[0]}"$'\n'"${L[index + 1]}"$'\n'
        done
        return
    fi
    fan_out df 5 df_of "${POINTS[@]}"
    for index in "${POINTS[@]}"; do
        printf -v line '%b' "${index//\\/\\0}"
        if [[ ! ${RESULT[$index]+x} ]]; then
            entry H "$line" ''
        elif [[ ! ${RESULT[$index]} ]]; then
            entry D "$line" ''
        else
            entry F "$line" "${RESULT[$index]}"
        fi
    done
}

df_of() { # mount point or "all"
    local -a points=("$1")
    local index
    [[ $1 != all ]] || points=("${POINTS[@]}")
    for index in "${!points[@]}"; do
        printf -v "points[index]" '%b' "${points[index]//\\/\\0}"
    done
    exec df -B1 --output=source,size,used,avail,pcent,itotal,iused,iavail,ipcent,target -- "${points[@]}"
}

job_md() {
    local base='' dir member name leaf
    [[ -d $SIM/sys/block ]] && base=$SIM
    expand "$base/sys/block/md*/md"
    ((${#FILES[@]})) || { is absent /sys/block/md; return; }
    local -a arrays=("${FILES[@]}")
    for dir in "${arrays[@]}"; do
        name=${dir#"$base"}
        for leaf in array_state level raid_disks degraded sync_action sync_completed sync_speed mismatch_cnt metadata_version; do
            file "$name/$leaf" "$dir/$leaf"
        done
        file "${name%/md}/size" "${dir%/md}/size"
        expand "$dir/dev-*"
        local -a members=("${FILES[@]}")
        for member in "${members[@]}"; do
            for leaf in state slot errors; do
                file "${member#"$base"}/$leaf" "$member/$leaf"
            done
        done
    done
}

job_hwmon() {
    local base='' path
    [[ -d $SIM/sys/class/hwmon ]] && base=$SIM
    expand "$base/sys/class/hwmon/hwmon*/name $base/sys/class/hwmon/hwmon*/temp*_@(input|label|crit)"
    ((${#FILES[@]})) || { is absent /sys/class/hwmon; return; }
    for path in "${FILES[@]}"; do
        file "${path#"$base"}" "$path" 4096
    done
}

job_os() {
    file /etc/os-release "$ROOT/etc/os-release"
    file /proc/version /proc/version
    file /proc/sys/kernel/random/boot_id /proc/sys/kernel/random/boot_id
    file /proc/sys/kernel/hostname /proc/sys/kernel/hostname
    file /var/run/reboot-required "$ROOT/var/run/reboot-required"
}

job_stack() {
    local name conf text line
    has_folder "$STACK" || return
    plain_file /opt/odoo-stack/VERSION "$STACK/VERSION" 4096
    find "$STACK" -mindepth 1 -maxdepth 2 \( -path "$STACK/config*" -o -path "$STACK/scripts*" -o -path "$STACK/nginx*" \) \
        -printf '%y\0%s\0%T@\0%P\0%l\0' >"$DIR/stack.listing"
    listing listing "$DIR/stack.listing"
    for name in prod test dev; do
        conf=$STACK/config/odoo-$name.conf
        [[ -f $conf && ! -L $conf ]] || continue
        [[ -r $conf ]] || { entry D "conf/$name" ''; continue; }
        text=
        mapfile -t -n 2000 L <"$conf"
        for line in "${L[@]}"; do
            [[ $line =~ ^(workers|max_cron_threads|limit_[a-z_]+|db_maxconn|db_name|dbfilter|list_db|proxy_mode|log_level)[[:blank:]]*[=:] ]] &&
                text+=${line:0:300}$'\n'
        done
        entry F "conf/$name" "$text"
    done
}

job_backups() {
    local path signature='' before=''
    has_folder "$BACKUPS/daily" || return
    # of state only what tells whether something in it changed
    find "$BACKUPS/daily" "$BACKUPS/state" -mindepth 1 -maxdepth 2 \
        \( -path "$BACKUPS/state/*" -fprintf "$DIR/backups.state" '%P %s %T@ ' \) -o -printf '%y\0%s\0%T@\0%P\0%l\0' \
        >"$DIR/backups.listing"
    { IFS= read -r -d '' signature <"$DIR/backups.state"; IFS= read -r -d '' before <"$DIR/backups.state.before"; } 2>/dev/null
    # nothing in the folders changed, so nothing in the files did: the files need not be opened
    if [[ ${LAST[backups]-} == 'ok file' && $before == "$signature" ]] && cmp -s "$DIR/backups.listing" "$DIR/backups.before"; then
        STATE=same
        return
    fi
    listing listing "$DIR/backups.listing"
    printf '%s' "$signature" >"$DIR/backups.state.before"
    if ((${#L[@]})); then printf '%s\0' "${L[@]}"; fi >"$DIR/backups.before"
    expand "$BACKUPS/daily/*/@(manifest|verify|pin).json"
    for path in "${FILES[@]}"; do
        [[ -L ${path%/*} ]] || plain_file "${path#"$BACKUPS/"}" "$path" 1048576
    done
    for path in offsite last-run custody; do
        plain_file "state/$path.json" "$BACKUPS/state/$path.json" 1048576
    done
}

job_health() {
    local log=$STATE_DIR/health/history.jsonl plan=$STATE_DIR/maintenance.jsonl kind=history start=0 size text=''
    local -a now=() was=()
    if [[ -d $STATE_DIR && ! -x $STATE_DIR ]] || [[ -e $log && ! -r $log ]]; then
        is denied "${log#"$ROOT"}: permission denied"
        return
    fi
    [[ -f $log ]] || { is absent "${log#"$ROOT"}"; return; }
    capture stat -c '%i %s %Y' -- "$log" "$plan"
    # now: inode, size, time of the log, the same of the plan; was: the same at the last time, size = bytes sent
    # shellcheck disable=SC2206
    now=($OBTAINED)
    [[ ${LAST[health]-} == ok* ]] && { read -ra was <"$DIR/health.sent"; } 2>/dev/null
    size=${now[1]}
    if [[ ${was[0]-} == "${now[0]}" ]] && ((size >= was[1])); then
        kind=append start=${was[1]}
    else
        start=$((size > 4194304 ? size - 4194304 : 0))
    fi
    # Whole lines only: what is being written now belongs to the next time. A file is read in blocks, a pipe byte by byte.
    if ((start == 0)); then
        IFS= read -r -d '' -N 4194304 text <"$log"
    elif ((start < size)); then
        tail -c "+$((start + 1))" -- "$log" >"$DIR/health.part"
        IFS= read -r -d '' -N 4194304 text <"$DIR/health.part"
    fi
    [[ ! $text || ${text: -1} == $'\n' ]] || text=${text%"${text##*$'\n'}"}
    now[1]=$((start + ${#text}))
    [[ $kind == history && $start != 0 ]] && text=${text#*$'\n'}
    if [[ $kind == history && $text ]]; then
        # Only what the availability is made of: a month is one megabyte instead of four.
        printf '%s' "$text" >"$DIR/health.part"
        capture sed -E -e 's/,"probes":\{[^{}]*\}//g' -e 's/,"boot":"[^"]*"//' -e 's/\}\},"raid":.*\}$/}}}/' -- "$DIR/health.part" &&
            text=$OBTAINED
    fi
    [[ $kind == append && ! $text ]] || entry F "$kind" "$text"
    [[ $kind == append && ${was[*]:3} == "${now[*]:3}" ]] || plain_file maintenance "$plan" 1048576
    printf '%s\n' "${now[*]}" >"$DIR/health.sent"
    [[ $P ]] || STATE=same
}

job_filestores() {
    local name
    expand "$ROOT/mnt/odoo-data/@(prod|test|dev)/filestore"
    ((${#FILES[@]})) || { is absent /mnt/odoo-data; return; }
    capture nice -n 19 ionice -c 3 du -sb -- "${FILES[@]}" || [[ $OBTAINED ]] || {
        complaint
        [[ $STATE != ok ]] || is failed "exit $EXIT"$'\n'"$ERR"
        return
    }
    P=${OBTAINED//"$ROOT/mnt/odoo-data"/"/mnt/odoo-data"}
}

disk_names() { # DISKS
    local path
    DISKS=()
    if [[ -d $SIM/disks ]]; then
        expand "$SIM/disks/*"
    else
        expand "$ROOT/sys/block/nvme+([0-9])n+([0-9]) $ROOT/sys/block/[sv]d+([a-z])"
    fi
    for path in "${FILES[@]}"; do
        DISKS+=("${path##*/}")
    done
}

job_smart() {
    local name text
    local -a disks=()
    if [[ -d $SIM/smart ]]; then
        expand "$SIM/smart/*.json"
        for text in "${FILES[@]}"; do
            name=${text##*/} name=${name%.json}
            file "/dev/$name" "$text" 1048576
            file "exit:/dev/$name" "$SIM/smart/$name.exit"
        done
        return
    fi
    disk_names
    for name in "${DISKS[@]}"; do
        [[ $name == vd* ]] || disks+=("$name")
    done
    ((${#disks[@]})) || { is absent 'no disk that smartctl reads'; return; }
    has_tool smartctl || return
    ((EUID == 0)) || { is denied 'smartctl: only root may read the disks'; return; }
    fan_out smart 20 one_smart "${disks[@]}"
    for name in "${disks[@]}"; do
        if [[ ${RESULT[$name]+x} ]]; then
            text=${RESULT[$name]}
            entry F "/dev/$name" "${text%$'\n'*}"
            entry F "exit:/dev/$name" "${text##*$'\n'}"
        else
            entry H "/dev/$name" ''
        fi
    done
}

one_smart() {
    smartctl -n standby -j -a "/dev/$1"
    printf '\n%d' $?
}

job_disks() {
    local name leaf
    disk_names
    for name in "${DISKS[@]}"; do
        for leaf in size device/model device/serial queue/rotational; do
            if [[ -d $SIM/disks ]]; then
                file "/sys/block/$name/$leaf" "$SIM/disks/$name/${leaf##*/}"
            else
                file "/sys/block/$name/$leaf" "$ROOT/sys/block/$name/$leaf"
            fi
        done
    done
    [[ -d /dev/disk/by-id ]] || return 0
    find /dev/disk/by-id -mindepth 1 -printf '%f\0%l\0' >"$DIR/disks.listing"
    listing by-id "$DIR/disks.listing"
}

job_certs() {
    local path live=$ROOT/etc/letsencrypt/live
    if [[ ! -e $live && -d ${live%/*} && ! -x ${live%/*} ]]; then
        is denied '/etc/letsencrypt: permission denied'
        return
    fi
    has_folder "$live" || return
    has_tool openssl || return
    expand "$live/*/cert.pem"
    for path in "${FILES[@]}"; do
        capture openssl x509 -noout -enddate -subject -in "$path"
        path=${path%/cert.pem}
        if ((EXIT == 0)); then entry F "${path##*/}" "$OBTAINED"; else entry D "${path##*/}" ''; fi
    done
}

# ---- running jobs --------------------------------------------------------------------------------------------

start_job() {
    SINCE[$1]=$NOW NEXT[$1]=$((NOW + EVERY[$1]))
    unset -v "KILLED[$1]"
    job "$1" </dev/null &
    RUN[$1]=$!
    disown "$!"
}

job() { # a child: runs one job
    JOB=$1
    exec >/dev/null
    if { : >"$DIR/$1.err"; } 2>/dev/null; then exec 2>"$DIR/$1.err"; else exec 2>/dev/null; fi
    BINARY=$DIR/$1.$((1 - SIDE[$1])) BINARY_BYTES=0 P='' STATE=ok
    [[ -s $BINARY ]] && : >"$BINARY"
    "job_$1"
    report "$1"
}

report() { # section: leaves the payload in a file and says so
    local kind=text size=0
    clock
    complaint
    [[ $ERR != *'No space left on device'* ]] || kind=full
    # the file is the job's own; what it tells besides is small enough for a text
    if [[ $1 == "$JOB" && $kind == text && $STATE == ok ]] && { [[ -s $BINARY ]] || ((${#P} > 65536)); }; then
        kind='file'
        printf '%s' "$P" >>"$BINARY" || kind=full
        size=$((BINARY_BYTES + ${#P}))
        if ((size > CAP)); then
            kind=text
            is toobig "$size"
        elif [[ ${LAST[$1]-} == 'ok file' ]] && cmp -s -- "$BINARY" "$DIR/$1.${SIDE[$1]}"; then
            STATE=same
        fi
    fi
    if [[ $kind == text && $STATE != same ]]; then
        size=${#P}
        if [[ ${LAST[$1]-} == "$STATE $P" ]]; then
            STATE=same
        else
            printf '%s' "$P" >"$DIR/$1.out" || kind=full
        fi
    fi
    post "d $1 $STATE $size $kind $NOW $EPOCH"
}

job_done() { # name state size kind uptime epoch
    local body=
    unset -v "RUN[$1]" "HUNG[$1]"
    if [[ $4 == full ]]; then
        finished "$1" failed "exit 1"$'\n'"no room for results in ${DIR:-/dev/shm, /run/user, /tmp}"
    elif [[ $2 == same && ! ${LAST[$1]-} ]]; then
        NEXT[$1]=$NOW # sent as hung meanwhile
    elif [[ $2 == same ]]; then
        frame section "$1" same '' "$5" "$6"
        [[ ${LAST[$1]} != @(down|failed)* ]] || soon "$1"
    elif [[ $4 == file ]]; then
        LAST[$1]='ok file' SIDE[$1]=$((1 - SIDE[$1]))
        flush
        # the one frame that a child writes: we wait for it, and its length is known
        printf 'LSP1 section %s ok %s %s %d\n' "$1" "$5" "$6" "$3" && cat -- "$DIR/$1.${SIDE[$1]}" && printf '\n' || exit 0
    else
        IFS= read -r -d '' -N "$3" body <"$DIR/$1.out"
        finished "$1" "$2" "$body" "$5" "$6"
    fi
    [[ $1 != containers ]] || containers_known "$2"
}

finished() { # name state payload [uptime epoch]
    LAST[$1]="$2 $3"
    frame section "$@"
    [[ $2 != @(down|failed) ]] || soon "$1"
}

soon() { # name: what is out of order is asked again before its time
    [[ ! ${EVERY[$1]-} ]] || ((NEXT[$1] <= NOW + AGAIN_MS)) || NEXT[$1]=$((NOW + AGAIN_MS))
}

containers_known() { # the running containers are known: their counters belong on the first dashboard too
    case $1 in
        ok | same) CGROUPS_STATE=ok ;;
        *) CGROUPS_STATE=$1 ;;
    esac
    CGROUPS=() RARELY=()
    [[ $CGROUPS_STATE != ok ]] || { mapfile -t CGROUPS <"$DIR/cgroups.list"; } 2>/dev/null
    [[ $1 == same ]] || cgroups_section
}

hang() { # name: its deadline passed
    [[ ! ${KILLED[$1]-} ]] || return 0
    KILLED[$1]=1 HUNG[$1]=${HUNG[$1]:-${SINCE[$1]}}
    frame section "$1" hung "${HUNG[$1]}"
    LAST[$1]=
    soon "$1"
    [[ $1 != containers ]] || { frame section docker hung "${HUNG[$1]}"; LAST[docker]=; }
    descendants "${RUN[$1]}"
    # the job first: it must not report the end of its child as a result
    kill -KILL "${RUN[$1]}" "${KIDS[@]}" 2>/dev/null
    [[ $1 != containers || ! $EVENTS ]] || events_dropped
}

look_for_ended() { # ENDED: jobs whose process is gone; what they said is in the pipe, and may not have been read yet
    local name
    for name in "${!RUN[@]}"; do
        [[ -d /proc/${RUN[$name]} ]] || ENDED[$name]=${RUN[$name]}
    done
    [[ ! $EVENTS || -d /proc/$EVENTS ]] || events_ended
}

reap() { # called when the pipe has been read to its end: these ended without saying so
    local name
    for name in "${!ENDED[@]}"; do
        [[ ${RUN[$name]-} == "${ENDED[$name]}" ]] || continue
        unset -v "RUN[$name]"
        [[ ${KILLED[$name]-} ]] || finished "$name" failed $'exit 1\nthe job ended without a result'
    done
    ENDED=()
}

events() { # a child: says "e" after events of the engine, once for a burst
    exec >/dev/null 2>&1
    while read -r _; do
        room && post e
    done < <(exec perl -e "$ENGINE_CLIENT" -- "$ENGINE" events "$1" create start restart die stop kill oom pause unpause \
        destroy rename update health_status)
    post x
}

events_dropped() { # an engine that hangs may never speak on this connection again
    descendants "$EVENTS"
    kill -KILL "$EVENTS" "${KIDS[@]}" 2>/dev/null
    events_ended
}

events_ended() {
    EVENTS='' EVENTS_NEXT=$((NOW + 5000)) EVENTS_SINCE=$((EPOCH / 1000 - 1))
}

room() { ! read -r -t 0 -u "$WAKE"; } # nothing unread in the pipe, so writing to it cannot block

# ---- the loop ------------------------------------------------------------------------------------------------

read_table() {
    local -a words=()
    # shellcheck disable=SC2206
    words=($JOBS)
    ORDER=() FIRST=()
    local i
    for ((i = 0; i < ${#words[@]}; i += 4)); do
        ORDER+=("${words[i]}")
        EVERY[${words[i]}]=${words[i + 1]} DEADLINE[${words[i]}]=${words[i + 2]} SIDE[${words[i]}]=0
        [[ ${words[i + 3]} == after ]] || { FIRST+=("${words[i]}"); NEXT[${words[i]}]=0; }
    done
}

hello() {
    local boot='' user='\u' sudo=no script=- replaced=''
    read -r boot </proc/sys/kernel/random/boot_id
    user=${SUDO_USER:-${user@P}}
    if [[ $VIA == leitstand-read && $EUID == 0 && ${SUDO_UID-} ]]; then
        sudo=read-only
    elif ((EUID == 0)); then
        [[ ${SUDO_UID-} && ${SUDO_UID-} != 0 ]] && sudo=yes || sudo=root
    else
        type -P sudo >/dev/null || sudo=absent
    fi
    [[ $SELF ]] && script=$(sha256sum -- "$SELF") && script=${script:0:16}
    clock
    printf -v P '%s=%s\n' protocol "$PROTOCOL" script "$script" via "$VIA" uid "$EUID" user "$user" sudo "$sudo" \
        host "$HOSTNAME" boot "$boot" pid "$BASHPID"
    frame hello probe ok "$P"
    [[ -e $SIM/proc/mdstat ]] && replaced+=$'mdstat\n'
    [[ -d $SIM/sys/block ]] && replaced+=$'md\n'
    [[ -d $SIM/sys/class/hwmon ]] && replaced+=$'hwmon\n'
    [[ -d $SIM/smart ]] && replaced+=$'smart\n'
    [[ -d $SIM/disks ]] && replaced+=$'disks\n'
    [[ ! -d $SIM ]] || frame section simulated ok "$replaced"
}

beat() {
    local name running=
    look_for_ended
    for name in "${!RUN[@]}"; do
        running+="$name ${SINCE[$name]}"$'\n'
    done
    frame beat beat ok "$running"
    # belt and braces: the watchdog has gone, or says nothing
    if [[ ! -d /proc/$WATCH ]] || ((NOW - HEARD >= QUIET_MS + 2000)); then abandon; fi
}

abandon() {
    rm -rf -- "$DIR"
    kill -KILL 0
}

bye() {
    clock
    frame bye "$1" ok ''
    flush
    exit 0
}

message() { # from the pipe
    local at
    local -a words=()
    clock
    # shellcheck disable=SC2206
    words=($1)
    case $1 in
        'c credit '*) CREDIT=$((CREDIT + 10#${words[2]})) CREDIT=$((CREDIT > 100 ? 100 : CREDIT)) ;;
        'c pace '*)
            PACE=$((10#${words[2]})) PACE=$((PACE < 1000 ? 1000 : PACE > 60000 ? 60000 : PACE))
            ((TICK_NEXT <= NOW + PACE)) || TICK_NEXT=$((NOW + PACE))
            ;;
        'c refresh '*)
            # one that runs already may have read before what the console wants to see: once more after it
            if [[ ${EVERY[${words[2]}]-} ]]; then
                at=$((${SINCE[${words[2]}]:--2000} + 2000))
                NEXT[${words[2]}]=$((at > NOW ? at : NOW))
            fi
            ;;
        'd '*) job_done "${words[@]:1}" ;;
        e) ((NEXT[containers] <= NOW + 200)) || NEXT[containers]=$((NOW + 200)) ;;
        x) events_ended ;;
        'end '*) bye "${words[1]}" ;;
    esac
    [[ $1 != c* ]] || HEARD=$NOW
}

due() { # starts what is due, ends what is overdue; WAIT: until when to sleep
    local name at
    WAIT=$((NOW + BEAT_MS))
    for name in "${ORDER[@]}"; do
        if [[ ${RUN[$name]-} ]]; then
            at=$((SINCE[$name] + DEADLINE[$name]))
            ((NOW < at)) || { hang "$name"; continue; }
        else
            at=${NEXT[$name]-}
            [[ $at ]] || continue
            if ((at <= NOW + 20)); then
                start_job "$name"
                at=$((NOW + DEADLINE[$name]))
            fi
        fi
        ((at >= WAIT)) || WAIT=$at
    done
}

after_first() { # the first dashboard is complete (or something hangs): the rest may start
    local name
    if ((NOW - STARTED < LATE_MS)); then
        for name in "${FIRST[@]}"; do
            [[ ! ${RUN[$name]-} ]] || return 0
        done
    fi
    for name in "${ORDER[@]}"; do
        [[ ${NEXT[$name]-} ]] || NEXT[$name]=$NOW
    done
    FIRST=()
}

main() {
    local text timeout
    declare -gA KILLED=()
    CREDIT=0 PACE=2000 CPUS_DUE=0 RARE_DUE=0 CGROUPS_STATE='' EVENTS=''
    read_table
    hello
    flush
    tick
    flush
    STARTED=$NOW HEARD=$NOW EVENTS_NEXT=$NOW EVENTS_SINCE=$((EPOCH / 1000))
    TICK_NEXT=$((NOW + PACE)) BEAT_NEXT=$((NOW + BEAT_MS))
    while :; do
        clock
        # first the jobs: their messages have just been read, so what is overdue now is overdue indeed
        due
        ((${#FIRST[@]} == 0)) || { after_first; ((${#FIRST[@]})) || due; }
        if ((NOW + 20 >= BEAT_NEXT)); then
            BEAT_NEXT=$((NOW + BEAT_MS))
            beat
        fi
        if ((CREDIT > 0 && NOW + 20 >= TICK_NEXT)); then
            CREDIT=$((CREDIT - 1)) TICK_NEXT=$((NOW + PACE))
            tick
            due # a tick that finds mdstat changed wants the array read at once, not at the next beat
        fi
        if [[ ! $EVENTS && ${LAST[containers]-} == ok* ]] && ((NOW >= EVENTS_NEXT && ${#FIRST[@]} == 0)); then
            events "$EVENTS_SINCE" </dev/null &
            EVENTS=$!
            disown "$EVENTS"
        fi
        flush
        ((BEAT_NEXT >= WAIT)) || WAIT=$BEAT_NEXT
        ((CREDIT == 0 || TICK_NEXT >= WAIT)) || WAIT=$TICK_NEXT
        WAIT=$((WAIT > NOW + 10 ? WAIT - NOW : 10))
        printf -v timeout '%d.%03d' $((WAIT / 1000)) $((WAIT % 1000))
        IFS= read -r -t "$timeout" -u "$WAKE" text
        [[ ! $text ]] || message "$text" # the empty line was lost at the last time
        while read -r -t 0 -u "$WAKE" && IFS= read -r -u "$WAKE" text; do
            [[ ! $text ]] || message "$text"
        done
        reap
    done
}

# ---- the watchdog --------------------------------------------------------------------------------------------

make_folder() { # DIR: private, for results; in memory where possible
    local base old
    for base in /dev/shm "/run/user/$EUID" /tmp; do
        expand "$base/leitstand-probe.$EUID.*"
        for old in "${FILES[@]}"; do # left by one that was killed together with its watchdog
            old=${old##*/} old=${old#*.*.}
            [[ -d /proc/${old%%.*} || ! -O $base/leitstand-probe.$EUID.$old ]] || rm -rf -- "$base/leitstand-probe.$EUID.$old"
        done
        DIR=$base/leitstand-probe.$EUID.$$.$RANDOM$RANDOM
        mkdir -m 700 -- "$DIR" 2>/dev/null || continue
        { printf '%65536s' '' >"$DIR/room"; } 2>/dev/null && : >"$DIR/room" && return
        rm -rf -- "$DIR"
    done
    DIR=
}

control() { # a line from the console; true when it is a sign of life
    if [[ $1 == quit ]]; then
        REASON=quit
    elif [[ $1 =~ $CONTROL ]]; then
        room && UNREAD=0
        UNREAD=$((UNREAD + ${#1} + 3))
        ((UNREAD > 16384)) || post "c $1" # more than that: main is blocked, and so must not we be
    else
        return 1
    fi
}

watch() { # reads the control lines; ends main and all that it started, whatever state they are in
    local line part='' heard status wait=1
    REASON='' UNREAD=0
    trap 'REASON=eof' HUP INT TERM
    clock
    heard=$NOW
    while [[ ! $REASON ]]; do
        # the console sends an empty line first, for the reason told at post()
        IFS= read -r -t "$wait" -n 128 line
        status=$? wait=1
        ((status != 0)) || [[ $part$line ]] || wait=3
        clock
        if ((status == 0)); then
            control "$part$line" && heard=$NOW
            part=
        elif ((status > 128)); then
            part=${part:0:128}$line
        else
            REASON=${REASON:-eof}
        fi
        ((NOW - heard < QUIET_MS)) || REASON=${REASON:-silent}
        [[ -d /proc/$MAIN ]] || REASON=gone
    done
    [[ $REASON == gone ]] || { room || ((UNREAD <= 16384)); } && post "end $REASON"
    local end=$((NOW + GRACE_MS))
    while [[ -d /proc/$MAIN ]] && ((NOW < end)); do
        sleep 0.05
        clock
    done
    kill -KILL -- "-$MAIN" 2>/dev/null
    [[ ! $DIR ]] || rm -rf -- "$DIR"
    exit 0
}

begin() {
    local bytes
    SELF='' VIA=direct WATCH=$$
    if [[ $- != *c* ]]; then
        # run as a file, not by the bootstrap (bash -c): the script that the console sends is not needed
        SELF=$0
        [[ $SELF == /usr/local/sbin/leitstand-read ]] && VIA=leitstand-read
        IFS= read -r bytes && [[ $bytes =~ ^[0-9]{1,7}$ ]] || exit 64
        ((10#$bytes == 0)) || IFS= read -r -N "$((10#$bytes))" _ || exit 64
    fi
    # a pipe open at both ends, without a file
    exec {WAKE}<> <(:)
    make_folder
    export HOME=/
    # job control for one moment: main and all its children become a process group of their own
    set -m
    main </dev/null &
    MAIN=$!
    set +m
    exec >/dev/null
    watch
}

begin
