# Completion of crm for bash. Written from the list of commands by: crm completion bash
#
# Commands, options and fixed words stand in tables. In them @file and @dir are names of files and directories, @any is
# what only the user knows, and @ask what the database knows: its fields, names and users. For that the program itself
# is asked, which answers within half a second, or says nothing.

# The first word of a line.
_crm_first() {
    case first in
#{first}
    esac
}

# What a first word stands for: another name of a noun, or its plural for a list.
_crm_noun() {
    case $1 in
#{nouns}
    esac
}

# The second words that may follow a first.
_crm_verbs() {
    case $1 in
#{verbs}
    esac
}

# The options of a command; of every command behind ''.
_crm_options() {
    case $1 in
#{options}
    esac
}

# What may follow an option.
_crm_values() {
    case $1 in
#{values}
    esac
}

# What may stand without an option, by command and place.
_crm_words() {
    case $1 in
#{words}
    esac
}

# The line up to the cursor, taken apart as bash will do it: words before the cursor without their quotes, what is typed
# of the one at the cursor, the quote that is open in it, and whether it names a file for > or <.
_crm_split() {
    local line=${COMP_LINE:0:COMP_POINT} c i begun=
    for ((i = 0; i < ${#line}; i++)); do
        c=${line:i:1}
        case $quote$c in
            "''" | '""') quote= ;;
            \' | \") quote=$c begun=yes ;;
            \'*) cur+=$c ;;
            \"\\ | \\)
                c=${line:++i:1} begun=yes
                [[ ! $quote || $c == [\"\\\$\`] ]] || cur+=\\
                cur+=$c
                ;;
            \"*) cur+=$c ;;
            [[:space:]\<\>])
                [[ ! $begun || $aside ]] || words+=("$cur")
                [[ ! $begun ]] || aside=
                [[ $c == [[:space:]] ]] || aside=yes
                cur= begun=
                ;;
            *) cur+=$c begun=yes ;;
        esac
    done
}

# What may follow an option of the command at hand. One that no table has is that of a field that a user added.
_crm_value() {
    offers=()
    _crm_options ''
    more=("${offers[@]}") offers=()
    _crm_options "$path"
    case " ${offers[*]-} ${more[*]-} " in
        *" $1 "*) ;;
        *' @ask '*)
            offers=(@ask)
            [[ $1 != --* ]] || return
            ;;
    esac
    offers=()
    _crm_values "$path $1"
    ((${#offers[@]})) || _crm_values "$1"
}

_crm_files() {
    local word
    compopt -o filenames 2>/dev/null
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$1" -- "$2")
}

# Offers a word, written as it must be where it is to stand: readline replaces $tail, the end of what is typed.
_crm_offer() {
    local word=${1:${#head}}
    case $quote in
        \') word=${word//\'/\'\\\'\'} ;;
        \")
            word=${word//\\/\\\\} word=${word//\"/\\\"}
            word=${word//\$/\\\$} word=${word//\`/\\\`}
            ;;
        *)
            if [[ $word == *[!a-zA-Z0-9_@%+=:,./-]* ]]; then
                printf -v word %q "$word"
                word=${word//\\,/,}
            fi
            ;;
    esac
    COMPREPLY+=("$word")
}

_crm_ask() {
    local line program=${1/#\~\//$HOME/}
    type -P "$program" >/dev/null || program=crm
    while IFS= read -r line; do
        [[ $line != *$'\t+' ]] || open=yes
        _crm_offer "${line%%$'\t'*}"
    done < <("$program" __complete "${words[@]:1}" "$cur" 2>/dev/null </dev/null)
}

# Whether a word is a second word behind the noun at hand.
_crm_is_verb() {
    local verb
    offers=()
    _crm_verbs "$noun"
    for verb in "${offers[@]}"; do [[ $verb != "$1" ]] || return 0; done
    return 1
}

# What the words before the cursor name: the command, how many words it has already, and the option that waits.
_crm_read() {
    local word
    for word in "${words[@]:1}"; do
        if [[ $option ]]; then
            option=
        elif [[ $word == -- && ! $ended ]]; then
            ended=yes fresh=
        elif [[ $word == -?* && ! $ended ]]; then
            fresh=
            _crm_value "${word%%=*}"
            [[ $word == *=* ]] || ((${#offers[@]} == 0)) || option=$word
        elif [[ ! $path ]]; then
            offers=() fresh=yes
            _crm_noun "$word"
            path=${offers[0]-$word} noun=${path% list}
        elif [[ $fresh ]] && _crm_is_verb "$word"; then
            path="$noun $word" fresh=
        else
            fresh= place+=1
        fi
    done
}

# The words that may stand without an option.
_crm_plain() {
    if [[ ! $path ]]; then
        _crm_first
        return
    fi
    _crm_words "$path $place"
    ((${#offers[@]})) || _crm_words "$path rest"
    if [[ $fresh && $path == "$noun" ]]; then
        more=("${offers[@]}") offers=()
        _crm_verbs "$noun"
        [[ ${offers[*]-}${more[*]-} ]] || more=(@ask) # perhaps a word of the user's own
        offers+=("${more[@]}")
    elif [[ $path == help && $place -eq 1 ]]; then
        offers=()
        _crm_verbs "${words[2]}"
    fi
}

_crm() {
    local cur= quote= aside= path= noun= fresh= option= ended= value= lead= head= tail=$2 open= word
    local -a words=() offers=() more=()
    local -i place=0
    COMPREPLY=()
    _crm_split
    [[ $quote ]] || tail=${tail//[\\\"\']/}
    [[ $cur != *"$tail" ]] || head=${cur%"$tail"}
    _crm_read
    offers=() value=$cur
    if [[ $aside ]]; then
        offers=(@file)
    elif [[ $option ]]; then
        _crm_value "$option"
    elif [[ $cur == --*=* && ! $ended ]]; then
        lead=${cur%%=*}= value=${cur#*=}
        _crm_value "${lead%=}"
    elif [[ $cur == -* && ! $ended ]]; then
        _crm_options ''
        more=("${offers[@]}") offers=()
        _crm_options "$path"
        offers+=("${more[@]}")
    else
        _crm_plain
    fi
    for word in "${offers[@]}"; do
        [[ $word != @ask ]] || _crm_ask
    done
    ((${#COMPREPLY[@]} == 0)) || offers=()
    for word in "${offers[@]}"; do
        case $word in
            @file) _crm_files -f "$value" ;;
            @dir) _crm_files -d "$value" ;;
            @*) ;;
            "$value"*) _crm_offer "$lead$word" ;;
        esac
    done
    if [[ $open ]]; then
        compopt -o nospace 2>/dev/null
        # Of several bash does not close the quote, in which the word is to go on.
        [[ ! $quote || ${#COMPREPLY[@]} -ne 1 ]] || COMPREPLY+=("${COMPREPLY[0]}...")
    fi
}
complete -F _crm crm
