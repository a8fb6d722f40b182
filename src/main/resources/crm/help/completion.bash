# Completion of crm for bash. Written from the list of commands by: crm completion bash
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
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
    local first= second= path= word skip= i
    local -a offers=() all=()
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ $skip ]]; then
            skip=
            continue
        fi
        case $word in
            --db | --today | --wait | --color) skip=yes ;;
            -*) ;;
            *)
                if [[ ! $first ]]; then
                    first=$word
                else
                    second=$word
                    break
                fi
                ;;
        esac
    done
    path=$first
    _crm_plural "$first"
    if ((${#offers[@]})); then
        path=${offers[0]} offers=()
    elif [[ $second ]]; then
        _crm_verbs "$first"
        for word in "${offers[@]}"; do [[ $word != "$second" ]] || path="$first $second"; done
        offers=()
    fi
    _crm_values "$path $prev"
    ((${#offers[@]})) || _crm_values "$prev"
    if [[ ${offers[0]} == @any && $prev == -* ]]; then
        return
    elif [[ ${offers[0]} == @file ]]; then
        compopt -o filenames 2>/dev/null
        COMPREPLY=($(compgen -f -- "$cur"))
        return
    elif ((${#offers[@]} == 0)) && [[ $cur == -* ]]; then
        _crm_options ''
        all=("${offers[@]}") offers=()
        _crm_options "$path"
        offers+=("${all[@]}")
    elif ((${#offers[@]} == 0)); then
        if [[ ! $first ]]; then
            _crm_first
        elif [[ ! $second && $path == "$first" ]]; then
            _crm_verbs "$first"
            all=("${offers[@]}") offers=()
            _crm_words "$path"
            offers+=("${all[@]}")
        else
            _crm_words "$path"
        fi
    fi
    for word in "${offers[@]}"; do
        if [[ $word == @file ]]; then
            compopt -o filenames 2>/dev/null
            COMPREPLY+=($(compgen -f -- "$cur"))
        elif [[ $word == "$cur"* ]]; then
            COMPREPLY+=("$word")
        fi
    done
}
complete -F _crm crm
