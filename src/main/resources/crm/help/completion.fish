# Completion of crm for fish. Written from the list of commands by: crm completion fish
#
# Commands, options and fixed words stand in tables. In them @file and @dir are names of files and directories, @any is
# what only the user knows, and @ask what the database knows: its fields, names and users. For that the program itself
# is asked, which answers within half a second, or says nothing.

# The first word of a line.
function __crm_first
    switch first
#{first}
    end
end

# What a first word stands for: another name of a noun, or its plural for a list.
function __crm_noun
    switch "$argv[1]"
#{nouns}
    end
end

# The second words that may follow a first.
function __crm_verbs
    switch "$argv[1]"
#{verbs}
    end
end

# The options of a command; of every command behind ''.
function __crm_options
    switch "$argv[1]"
#{options}
    end
end

# What may follow an option.
function __crm_values
    switch "$argv[1]"
#{values}
    end
end

# What may stand without an option, by command and place.
function __crm_words
    switch "$argv[1]"
#{words}
    end
end

# What may follow an option of a command. One that no table has is that of a field that a user added.
function __crm_value --argument-names path option
    set -l known (__crm_options "$path") (__crm_options '')
    if string match -q -- '--*' $option; and contains -- @ask $known; and not string match -q -- "$option"\t'*' $known
        echo @ask
        return
    end
    set -l offers (__crm_values "$path $option")
    test -n "$offers"; or set offers (__crm_values "$option")
    test -z "$offers"; or printf '%s\n' $offers
end

# The word at the cursor without its quotes, one of which may be open.
function __crm_current
    set -l typed (commandline -ct)
    string unescape -- "$typed"
    or string unescape -- "$typed'"
    or string unescape -- "$typed\""
end

function __crm_ask --argument-names program cur
    command -q $program; or set program crm
    set -l answers (command $program __complete $argv[3..-1] "$cur" 2>/dev/null </dev/null)
    test -z "$answers"; or string replace -r '\t\+$' '' -- $answers
    # Of several fish does not close the quote, in which the word is to go on.
    if test (count $answers) -eq 1; and string match -q -- '*'\t+ $answers; and commandline -ct | string match -qr '^[\'"]'
        string replace -r '\t.*' '...' -- $answers
    end
end

function __crm_complete
    set -l before (commandline -opc)
    set -l cur (__crm_current)
    set -l path
    set -l noun
    set -l fresh
    set -l option
    set -l ended
    set -l place 0
    for word in $before[2..-1]
        if test -n "$option"
            set option
        else if test "$word" = --; and test -z "$ended"
            set ended yes
            set fresh
        else if string match -q -- '-?*' $word; and test -z "$ended"
            set fresh
            if not string match -q -- '*=*' $word; and test -n "$(__crm_value "$path" $word)"
                set option $word
            end
        else if test -z "$path"
            set fresh yes
            set path (__crm_noun $word)
            test -n "$path"; or set path $word
            set noun (string replace -r ' list$' '' -- $path)
        else if test -n "$fresh"; and __crm_verbs $noun | string match -q -- "$word"\t'*'
            set path "$noun $word"
            set fresh
        else
            set fresh
            set place (math $place + 1)
        end
    end
    set -l offers
    set -l lead
    if test -n "$option"
        set offers (__crm_value "$path" $option)
    else if string match -q -- '--*=*' $cur; and test -z "$ended"
        set lead (string replace -r '=.*' '=' -- $cur)
        set offers (__crm_value "$path" (string trim -r -c = -- $lead))
    else if string match -q -- '-*' $cur; and test -z "$ended"
        set offers (__crm_options "$path") (__crm_options '')
    else if test -z "$path"
        set offers (__crm_first)
    else if test "$path" = help; and test $place -eq 1
        set offers (__crm_verbs $before[3])
    else
        set offers (__crm_words "$path $place")
        test -n "$offers"; or set offers (__crm_words "$path rest")
        if test -n "$fresh"; and test "$path" = "$noun"
            set -p offers (__crm_verbs $noun)
            test -n "$offers"; or set offers @ask # perhaps a word of the user's own
        end
    end
    if contains -- @ask $offers
        set -l answers (__crm_ask $before[1] "$cur" $before[2..-1])
        if test -n "$answers"
            printf '%s\n' $answers
            set offers (string match -- '@file' $offers)
        end
    end
    set -l value (string replace -- "$lead" '' $cur)
    for offer in $offers
        switch $offer
            case @file
                __fish_complete_path "$value" | string replace -r '^' -- "$lead"
            case @dir
                __fish_complete_directories "$value" | string replace -r '^' -- "$lead"
            case '@*'
            case '*'
                printf '%s\n' "$lead$offer"
        end
    end
end
complete -c crm -f -a '(__crm_complete)'
