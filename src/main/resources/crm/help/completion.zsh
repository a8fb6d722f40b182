#compdef crm
# Completion of crm for zsh. Written from the list of commands by: crm completion zsh
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

# What may follow an option of the command at hand. One that no table has is that of a field that a user added.
_crm_value() {
    offers=()
    _crm_options ''
    more=("${(@)offers}") offers=()
    _crm_options "$at"
    if [[ $1 == --* ]] && (( ${offers[(I)@ask]} )) && [[ -z ${(M)offers:#$1:*}${(M)more:#$1:*} ]]; then
        offers=(@ask)
        return
    fi
    offers=()
    _crm_values "$at $1"
    (( $#offers )) || _crm_values "$1"
}

# Whether a word is a second word behind the noun at hand.
_crm_is_verb() {
    offers=()
    _crm_verbs "$noun"
    [[ -n ${(M)offers:#${1}:*} ]]
}

# What the words before the cursor name: the command, how many words it has already, and the option that waits.
_crm_read() {
    local word
    for word in "${(@)before}"; do
        if [[ -n $option ]]; then
            option=
        elif [[ $word == -- && -z $ended ]]; then
            ended=yes fresh=
        elif [[ $word == -?* && -z $ended ]]; then
            fresh=
            _crm_value "${word%%=*}"
            [[ $word == *=* ]] || (( $#offers == 0 )) || option=$word
        elif [[ -z $at ]]; then
            offers=() fresh=yes
            _crm_noun "$word"
            at=${offers[1]-$word} noun=${at% list}
        elif [[ -n $fresh ]] && _crm_is_verb "$word"; then
            at="$noun $word" fresh=
        else
            fresh=
            (( place++ ))
        fi
    done
}

# The words that may stand without an option.
_crm_plain() {
    if [[ -z $at ]]; then
        _crm_first
        return
    fi
    _crm_words "$at $place"
    (( $#offers )) || _crm_words "$at rest"
    if [[ -n $fresh && $at == $noun ]]; then
        more=("${(@)offers}") offers=()
        _crm_verbs "$noun"
        (( $#offers + $#more )) || more=(@ask) # perhaps a word of the user's own
        offers+=("${(@)more}")
    elif [[ $at == help && $place -eq 1 ]]; then
        offers=()
        _crm_verbs "$before[2]"
    fi
}

# Asks the program; open are the words that go on.
_crm_ask() {
    local line word meaning program=${~words[1]}
    (( $+commands[$program] )) || [[ -x $program ]] || program=crm
    for line in "${(@f)$("$program" __complete "${(@)before}" "$cur" 2>/dev/null </dev/null)}"; do
        [[ -n $line ]] || continue
        word=${${line%%$'\t'*}#"$lead"}
        meaning=${${line#*$'\t'}%%$'\t'*}
        word=${word//:/\\:}${meaning:+:$meaning}
        if [[ $line == *$'\t+' ]]; then open+=("$word"); else done+=("$word"); fi
    done
}

_crm() {
    local cur=${(Q)PREFIX} at= noun= fresh= option= ended= lead= word
    local -i place=0
    local -a before=("${(@Q)words[2,CURRENT-1]}") offers more done open
    _crm_read
    offers=()
    if [[ -n $option ]]; then
        _crm_value "$option"
    elif [[ $cur == --*=* && -z $ended ]]; then
        lead=${cur%%=*}=
        _crm_value "${lead%=}"
        compset -P 1 '*='
    elif [[ $cur == -* && -z $ended ]]; then
        _crm_options ''
        more=("${(@)offers}") offers=()
        _crm_options "$at"
        offers+=("${(@)more}")
    else
        _crm_plain
    fi
    (( ${offers[(I)@ask]} )) && _crm_ask
    if (( $#done + $#open )); then
        offers=("${(@M)offers:#@(file|dir)}")
    fi
    done+=("${(@)offers:#@*}")
    (( ${offers[(I)@file]} )) && _files
    (( ${offers[(I)@dir]} )) && _files -/
    (( $#done + $#open )) && _describe crm done -- open -S ''
}
if [[ $funcstack[1] == _crm ]]; then _crm "$@"; else compdef _crm crm; fi
