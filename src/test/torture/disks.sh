# Part of bin/torture.

# --- disks that are full or cannot be written: small ones in memory

can_mount() {
    if [ -z "${mountable:-}" ]; then
        mkdir "$work/disk"
        mountable=no
        if mount -t tmpfs -o size=300m none "$work/disk" 2>/dev/null; then mountable=yes; fi
    fi
    [ $mountable = yes ]
}

on_the_disk() {
    mount -o remount,rw "$work/disk"
    find "$work/disk" -mindepth 1 -delete
    place=$work/disk
    cp -r "$(template "$1")" "$place/db"
}

# The disk fills up while a command works. It may end well or say what to free; what can be read meanwhile is right.
full_round() {
    on_the_disk "$name"
    draw "${length[$name]}"
    detail=" $name, full after $drawn ms"
    (perform "$name") >"$work/said" 2>&1 &
    nap "$drawn"
    draw 65536
    fallocate -l $(($(df --output=avail -B1 "$place" | tail -1) - drawn)) "$place/filling" || true
    exit=0
    wait $! || exit=$?
    cp "$work/said" "$work/out"
    case $exit in
        0) ;;
        1) grep -Eq 'free|full|No space' "$work/out" || wrong 'it does not say what to free' ;;
        *) wrong "ended with $exit" ;;
    esac
    read_only_look "$name" && outcome "$name"
    local seen=$result
    rm "$place/filling"
    look "$name" "$place/db" || wrong 'not sound after the disk had room'
    outcome "$name"
    [ "$seen" = '' ] || [ "$seen" = "$result" ] || wrong "seen $seen while the disk was full, and then $result"
    [ $exit != 0 ] || [ $result = after ] || wrong 'it ended well and is not there'
    beside "$name"
}

# Reads what can be read; an error that names the want of room is as good, and then the answer is no.
read_only_look() {
    rm -rf "$work/state"
    local c="--db $place/db"
    in_use=$(cat "$place/db/current")
    ask "$(key_of "$1" "$place/db")" <<END || { grep -Eq '\(exit 1\)' "$work/out" && grep -Eq 'free|full|No space' "$work/out" && return 1; wrong 'read while full'; }
$c dump $work/state --without-history
$c contacts --sort id -c id,spend -o $work/state/measures.tsv
END
    digest
}

# A command is killed, and then nothing can be written: what is read is recovered, and writing is refused in words.
readonly_round() {
    on_the_disk "$name"
    kill_it "$name"
    mount -o remount,ro "$work/disk"
    look "$name" "$place/db" || wrong 'not sound, read only'
    outcome "$name"
    local seen=$result
    ! ask "$(key_of "$name" "$place/db")" <<<"--db $place/db contact add Zoe" &&
        grep -q 'cannot be written; nothing was changed' "$work/out" || wrong 'writing is not refused'
    mount -o remount,rw "$work/disk"
    look "$name" "$place/db" || wrong 'not sound after it could be written again'
    outcome "$name"
    [ "$seen" = "$result" ] || wrong "seen $seen while it could not be written, and then $result"
}

# --- damage: a file is cut, emptied, overwritten or removed, after a kill or a proper end

damage_round() {
    fresh "$name"
    draw 2
    if [ "$drawn" = 0 ]; then
        kill_it "$name"
        cp -r "$run/db" "$run/twin"
        look "$name" "$run/twin" || wrong 'not sound'
    else
        state=${before[$(template "$name")]}
    fi
    local expected=$state key
    key=$(key_of "$name" "$run/db")
    damage
    rm -rf "$work/state"
    exit=0
    printf '%s\n' "dump $work/state --without-history" "contacts --sort id -c id,spend -o $work/state/measures.tsv" |
        CRM_DB_KEY=$(key "$key") timeout 120 "$crm" -q --db "$run/db" batch - >"$work/out" 2>&1 || exit=$?
    case $exit in
        0)
            digest
            [ "$state" = "$expected" ] || wrong 'other data is shown than was committed'
            result=unharmed
            ask "$key" <<<"--db $run/db db check" || result=found
            ;;
        8) result=told ;;
        *) wrong "ended with $exit" ;;
    esac
    [ $result = unharmed ] || { grep -q 'exit 8' "$work/out" && grep -q restore "$work/out"; } ||
        wrong 'the way to restore is not told'
    ask "$key" <<<"--db $run/db restore $work/backup.zip --yes" || wrong 'no backup can be restored'
    look restore "$run/db" || wrong 'not sound when restored'
    [ "$state" = "${after[restore]}" ] || wrong 'another state than that of the backup'
}

# Damages one file: mostly of the state in use, or one of those beside it.
damage() {
    local state files file size byte
    read -r state _ <"$run/db/current" || true
    draw 6
    case $drawn in
        0 | 1) files=$(find "$run/db/$state/seg0" -type f | sort) ;;
        2 | 3) files=$(find "$run/db/$state/log" -type f | sort) ;;
        4) files=$(find "$run/db/$state" -maxdepth 1 -type f | sort) ;;
        *) files=$(find "$run/db" -maxdepth 1 -type f | sort) ;;
    esac
    draw "$(wc -l <<<"$files")"
    file=$(sed -n "$((drawn + 1))p" <<<"$files")
    size=$(wc -c <"$file")
    draw 5
    how=$drawn
    draw "$size"
    case $how in
        0) how=cut && truncate -s "$drawn" "$file" ;;
        1) how=emptied && truncate -s 0 "$file" ;;
        2) how=removed && rm "$file" ;;
        3)
            how='one bit of'
            local at=$drawn bit
            draw 8
            bit=$drawn
            drawn=$at
            byte=$(od -An -tu1 -j "$drawn" -N 1 "$file")
            printf "\\x$(printf %x $((${byte:-0} ^ (1 << bit))))" | dd of="$file" bs=1 seek="$drawn" conv=notrunc status=none
            ;;
        4)
            how='overwritten'
            drawn=$((drawn / 512 * 512))
            head -c 512 /dev/zero | tr '\0' 'x' | dd of="$file" bs=512 seek=$((drawn / 512)) conv=notrunc status=none
            ;;
    esac
    detail="$detail $name; $how ${file#"$run/db/"} of $size bytes at $drawn"
}
