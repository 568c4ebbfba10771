#!/bin/sh
# Says whether a process or any of its children holds an IP socket: TCP, UDP or raw, IPv4 or IPv6.
#
#   no-ip-socket.sh PID [ALLOWED_LOCAL_PORT …]
#
# Exit 0: none. Exit 1: the sockets are printed, one a line. Exit 2: it cannot be known (no such process, no rights).
# A window driven by WebDriver holds one loopback link to its driver: give the driver's port, and only sockets whose
# both ends are loopback and one end is that port are set apart.
set -eu

root=${1:?usage: no-ip-socket.sh PID [ALLOWED_LOCAL_PORT …]}
shift
[ -d "/proc/$root" ] || { echo "no process $root" >&2; exit 2; }

family=$root
next=$root
while [ -n "$next" ]; do
    found=
    for parent in $next; do
        for list in /proc/"$parent"/task/*/children; do
            [ -r "$list" ] && found="$found $(cat "$list" 2>/dev/null || :)"
        done
    done
    next=$(echo "$found" | tr -s ' ')
    next=${next# }
    next=${next% }
    family="$family $next"
done

sockets=
for process in $family; do
    [ -d "/proc/$process" ] || continue
    ls "/proc/$process/fd" >/dev/null 2>&1 || { echo "the files of process $process cannot be seen" >&2; exit 2; }
    for descriptor in /proc/"$process"/fd/*; do
        case $(readlink "$descriptor" 2>/dev/null || :) in
            socket:*) inode=$(readlink "$descriptor" | tr -dc 0-9); sockets="$sockets $process:$inode" ;;
        esac
    done
done

status=0
for table in tcp tcp6 udp udp6 raw raw6; do
    for process_and_inode in $sockets; do
        process=${process_and_inode%%:*}
        inode=${process_and_inode#*:}
        # Columns of /proc/net/tcp: 2 local, 3 remote (hexadecimal address:port), 10 inode.
        line=$(awk -v inode="$inode" '$10 == inode { print $2, $3; exit }' "/proc/$process/net/$table" 2>/dev/null || :)
        [ -n "$line" ] || continue
        apart=no
        for port in "$@"; do
            hex=$(printf '%04X' "$port")
            case $line in
                0100007F:"$hex"\ 0100007F:* | 0100007F:*\ 0100007F:"$hex") apart=yes ;;
                00000000000000000000000001000000:"$hex"\ 00000000000000000000000001000000:*) apart=yes ;;
                00000000000000000000000001000000:*\ 00000000000000000000000001000000:"$hex") apart=yes ;;
            esac
        done
        [ "$apart" = yes ] && continue
        echo "$table $(cat "/proc/$process/comm" 2>/dev/null || echo "$process") $line"
        status=1
    done
done
exit $status
