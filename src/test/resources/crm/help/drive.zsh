# Completes each line of stdin as zsh does, and writes what is offered in one line.
compset() { lead=${PREFIX%%=*}= PREFIX=${PREFIX#*=} }
_files() { offered+=(${1:+directories}${1:-files}) }
_describe() { offered+=("${(@M)${(@)done%%:*}:#${(b)PREFIX}*}" "${(@)open%%:*}") }
compdef() { }
source completions/_crm
while IFS= read -r line; do
    words=("${(z)line}") offered=()
    [[ $line == *' ' ]] && words+=('')
    CURRENT=$#words PREFIX=${words[-1]#[\'\"]}
    _crm
    print -r -- "${(j:|:)offered:#}"
done
