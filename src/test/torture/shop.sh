# Part of bin/torture.

# --- what there is before a round: customers with orders, twins among them, a campaign, a former state to go back to

make_lists() {
    local half=$((people / 2)) buyers=$((people * 5 / 8)) word
    word='function word(n, w, k) {
            for (n = n * 7919 % 100003; k < 7; k++) { w = w substr("aeioubdfgklmnprst", 1 + n % 17, 1); n = n * 31 % 99991 }
            return w }'
    awk -v people="$people" "$word"'BEGIN {
        print "name,email,phone,street,city,notes"
        for (i = 1; i <= people; i++) {
            j = i % 40 == 0 ? i - 1 : i
            printf "%s %s,mail%d@example.com,+1212%07d,%d %s Street,City%d,note %d\n",
                word(j), word(j + 5000), i, 2000000 + i * 76543 % 7999993, j % 90, word(j % 70), j % 50, i }
    }' >"$work/contacts.csv"
    awk -v people="$people" -v half="$half" "$word"'BEGIN {
        print "name,email,city"
        for (i = 1; i <= 2 * people - 100; i++)
            printf "%s %s,mail%d@example.com,Town%d\n", word(i + half), word(i + half + 5000), i + half, i % 9
    }' >"$work/more.csv"
    for odd in 0 1; do
        awk -v people="$people" -v odd=$odd -v buyers="$buyers" 'BEGIN {
            print "customer,date,amount"
            for (i = 1 + odd; i <= 2 * people; i += 2)
                printf "mail%d@example.com,2025-%02d-%02d,%d.50\n", 1 + i % buyers, 1 + i % 12, 1 + i % 28, i % 90
        }' >"$work/orders$odd.csv"
    done
    printf 'Dear {{name}},\n\nof %s.\n' '{{city}}' >"$work/letter.txt"
}

make_base() {
    mkdir "$work/base" "$work/secret"
    "$crm" -q batch - >"$work/out" 2>&1 <<END || { cat "$work/out" >&2; exit 1; }
--db $work/base/db init --currency USD --country US
--db $work/base/db import contacts $work/contacts.csv
--db $work/base/db import orders $work/orders0.csv
--db $work/base/db segment add all 'name is not empty'
--db $work/base/db campaign add Spring --segment all --channel post
--db $work/base/db field add contact industry --type choice:Retail,Farming
--db $work/base/db backup $work/backup.zip
--db $work/base/db dump $work/text
--db $work/base/db score
--db $work/base/db order add --customer mail1@example.com --amount 99 --date 2026-01-05
--db $work/base/db contact edit --where city=City7 --city Galle --industry Retail --yes
--db $work/base/db contact edit --where city=City8 --city Kandy --yes
--db $work/base/db undo
END
    if wants decrypt || wants rekey; then
        cp -r "$work/base/db" "$work/secret/db"
        "$crm" -q --db "$work/secret/db" db encrypt
    fi
    unpack_an_old_one
}

# A database as an earlier program made it, one of those that are kept for that.
unpack_an_old_one() {
    local newest olds=()
    read -r _ newest <"$work/base/db/current"
    for file in "$root"/src/test/databases/schema-*.tar.gz; do
        [ "${file##*/}" = "schema-$newest.tar.gz" ] || [ ! -f "$file" ] || olds+=("$file")
    done
    [ ${#olds[@]} -gt 0 ] || return 0
    mkdir "$work/old"
    tar -xzf "${olds[seed % ${#olds[@]}]}" -C "$work/old"
}

wants() {
    case " ${works[*]} " in *" $1 "*) ;; *) return 1 ;; esac
}

# The database a kind of work begins with.
template() {
    case $1 in
        decrypt | rekey) echo "$work/secret/db" ;;
        migrate) echo "$work/old/db" ;;
        *) echo "$work/base/db" ;;
    esac
}

fresh() {
    rm -rf "$run"
    mkdir "$run"
    place=$run
    cp -r "$(template "$1")" "$place/db"
}
