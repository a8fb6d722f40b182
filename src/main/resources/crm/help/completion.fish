# Completion of crm for fish. Written from the list of commands by: crm completion fish
function __crm_first
    switch first
#{first}
    end
end
function __crm_verbs
    switch "$argv[1]"
#{verbs}
    end
end
function __crm_plural
    switch "$argv[1]"
#{paths}
    end
end
function __crm_options
    switch "$argv[1]"
#{options}
    end
end
function __crm_values
    switch "$argv[1]"
#{values}
    end
end
function __crm_words
    switch "$argv[1]"
#{words}
    end
end
function __crm_complete
    set -l before (commandline -opc)
    set -l cur (commandline -ct)
    set -l prev $before[-1]
    set -l first
    set -l second
    set -l skip
    for word in $before[2..-1]
        if test -n "$skip"
            set skip
            continue
        end
        switch $word
            case --db --today --wait --color
                set skip yes
            case '-*'
            case '*'
                if test -z "$first"
                    set first $word
                else
                    set second $word
                    break
                end
        end
    end
    set -l path $first
    set -l plural (__crm_plural "$first")
    if test -n "$plural"
        set path $plural
    else if test -n "$second"
        if __crm_verbs "$first" | string match -q -- "$second"\t'*'
            set path "$first $second"
        end
    end
    set -l offers (__crm_values "$path $prev")
    test -n "$offers"; or set offers (__crm_values "$prev")
    if test "$offers" = @any; and string match -q -- '-*' $prev
        return
    else if test -z "$offers"; and string match -q -- '-*' $cur
        set offers (__crm_options "$path") (__crm_options '')
    else if test -z "$offers"
        if test -z "$first"
            set offers (__crm_first)
        else if test -z "$second"; and test "$path" = "$first"
            set offers (__crm_verbs "$first") (__crm_words "$path")
        else
            set offers (__crm_words "$path")
        end
    end
    for offer in $offers
        if test "$offer" = @file
            __fish_complete_path $cur
        else
            printf '%s\n' $offer
        end
    end
end
complete -c crm -f -a '(__crm_complete)'
