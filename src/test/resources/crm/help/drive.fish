# Completes each line of stdin as fish does, and writes what is offered in one line.
source completions/crm.fish
while read --line line
    set offered (complete -C "$line" | string replace -r '\t.*' '')
    echo (string join '|' -- $offered)
end
