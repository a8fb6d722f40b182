#compdef crm
# Completion of crm for zsh. Written from the list of commands by: crm completion zsh
_crm_first() {
    case first in
#{first}
    esac
}
_crm_verbs() {
    case $1 in
#{verbs}
    esac
}
_crm_plural() {
    case $1 in
#{paths}
    esac
}
_crm_options() {
    case $1 in
#{options}
    esac
}
_crm_values() {
    case $1 in
#{values}
    esac
}
_crm_words() {
    case $1 in
#{words}
    esac
}
_crm() {
    emulate -L zsh
    local first= second= at= word skip= prev=${words[CURRENT - 1]} cur=${words[CURRENT]}
    local -a offers all
    for word in "${(@)words[2,CURRENT - 1]}"; do
        if [[ -n $skip ]]; then
            skip=
            continue
        fi
        case $word in
            --db | --today | --wait | --color) skip=yes ;;
            -*) ;;
            *)
                if [[ -z $first ]]; then
                    first=$word
                else
                    second=$word
                    break
                fi
                ;;
        esac
    done
    at=$first
    _crm_plural "$first"
    if (( $#offers )); then
        at=$offers[1]
    elif [[ -n $second ]]; then
        _crm_verbs "$first"
        [[ -z ${(M)offers:#${second}:*} ]] || at="$first $second"
    fi
    offers=()
    _crm_values "$at $prev"
    (( $#offers )) || _crm_values "$prev"
    if [[ $offers[1] == @any && $prev == -* ]]; then
        return
    elif (( $#offers == 0 )) && [[ $cur == -* ]]; then
        _crm_options ''
        all=("${(@)offers}") offers=()
        _crm_options "$at"
        offers+=("${(@)all}")
    elif (( $#offers == 0 )); then
        if [[ -z $first ]]; then
            _crm_first
        elif [[ -z $second && $at == $first ]]; then
            _crm_verbs "$first"
            all=("${(@)offers}") offers=()
            _crm_words "$at"
            offers+=("${(@)all}")
        else
            _crm_words "$at"
        fi
    fi
    if (( ${offers[(I)@file]} )); then
        offers=("${(@)offers:#@file}")
        _files
    fi
    (( $#offers )) && _describe crm offers
}
if [[ $funcstack[1] == _crm ]]; then _crm "$@"; else compdef _crm crm; fi
