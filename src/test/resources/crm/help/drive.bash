# Completes each line of stdin as bash does, and writes what is offered in one line.
source completions/crm.bash
while IFS= read -r COMP_LINE; do
    COMP_POINT=${#COMP_LINE}
    _crm crm "${COMP_LINE##*[ =\'\"]}"
    (IFS='|' && echo "${COMPREPLY[*]-}")
done
