# Completion of crm for bash. Written from the list of commands by: crm completion bash
#
# Commands, options and fixed words stand in tables. In them @file and @dir are names of files and directories, @any is
# what only the user knows, and @ask what the database knows: its fields, names and users. For that the program itself
# is asked, which answers within half a second, or says nothing.

# The first word of a line.
_crm_first() {
    case first in
        'first') offers=( 'activities' 'activity' 'agenda' 'article' 'articles' 'backup' 'batch' 'brief' 'campaign' 'campaigns' 'companies' 'company' 'completion' 'config' 'consent' 'consents' 'contact' 'contacts' 'db' 'deal' 'deals' 'delete' 'demo' 'doctor' 'done' 'dump' 'duplicates' 'edit' 'explain' 'export' 'field' 'find' 'help' 'history' 'import' 'init' 'invoice' 'invoices' 'ladder' 'lead' 'leads' 'link' 'load' 'log' 'mart' 'marts' 'merge' 'order' 'orders' 'payment' 'payments' 'price' 'prices' 'privacy' 'product' 'products' 'profile' 'quality' 'recommend' 'redo' 'relation' 'relations' 'remind' 'report' 'restore' 'score' 'segment' 'segments' 'shape' 'shapes' 'shell' 'show' 'sql' 'stock' 'survey' 'task' 'tasks' 'ticket' 'tickets' 'timeline' 'undo' 'unlink' 'unmerge' 'user' 'users' 'verify' 'whois' ) ;;
    esac
}

# What a first word stands for: another name of a noun, or its plural for a list.
_crm_noun() {
    case $1 in
        'account') offers=( 'company' ) ;;
        'activities') offers=( 'activity list' ) ;;
        'articles') offers=( 'article list' ) ;;
        'campaigns') offers=( 'campaign list' ) ;;
        'case') offers=( 'ticket' ) ;;
        'companies') offers=( 'company list' ) ;;
        'consents') offers=( 'consent list' ) ;;
        'contacts') offers=( 'contact list' ) ;;
        'deals') offers=( 'deal list' ) ;;
        'invoices') offers=( 'invoice list' ) ;;
        'leads') offers=( 'lead list' ) ;;
        'opportunity') offers=( 'deal' ) ;;
        'orders') offers=( 'order list' ) ;;
        'payments') offers=( 'payment list' ) ;;
        'person') offers=( 'contact' ) ;;
        'prices') offers=( 'price list' ) ;;
        'products') offers=( 'product list' ) ;;
        'relations') offers=( 'relation list' ) ;;
        'segments') offers=( 'segment list' ) ;;
        'stock') offers=( 'stock list' ) ;;
        'tasks') offers=( 'task list' ) ;;
        'tickets') offers=( 'ticket list' ) ;;
        'users') offers=( 'user list' ) ;;
    esac
}

# The second words that may follow a first.
_crm_verbs() {
    case $1 in
        'activity') offers=( 'list' 'show' 'add' 'edit' 'delete' 'history' ) ;;
        'article') offers=( 'list' 'show' 'add' 'edit' 'delete' 'history' ) ;;
        'campaign') offers=( 'list' 'show' 'add' 'edit' 'delete' 'history' 'enrol' 'members' 'merge' 'respond' 'leads' 'close' ) ;;
        'company') offers=( 'list' 'show' 'add' 'edit' 'delete' 'history' ) ;;
        'consent') offers=( 'list' 'show' 'add' 'edit' 'delete' 'history' 'grant' 'refuse' 'check' ) ;;
        'contact') offers=( 'list' 'show' 'add' 'edit' 'delete' 'history' ) ;;
        'db') offers=( 'check' 'compact' 'schema' 'encrypt' 'decrypt' 'rekey' ) ;;
        'deal') offers=( 'list' 'show' 'add' 'edit' 'delete' 'history' 'move' 'win' 'stages' 'lose' ) ;;
        'field') offers=( 'add' 'list' 'delete' ) ;;
        'invoice') offers=( 'list' 'show' 'add' 'edit' 'delete' 'history' 'pay' 'void' ) ;;
        'ladder') offers=( 'list' 'show' 'add' 'delete' 'set' 'remove' 'reset' ) ;;
        'lead') offers=( 'list' 'show' 'add' 'edit' 'delete' 'history' 'assign' 'convert' 'lose' 'route' 'reopen' 'trace' 'score' 'rules' 'rule' ) ;;
        'mart') offers=( 'build' 'add' 'show' 'delete' ) ;;
        'order') offers=( 'list' 'show' 'add' 'edit' 'delete' 'history' 'lines' ) ;;
        'payment') offers=( 'list' 'show' 'add' 'edit' 'delete' 'history' ) ;;
        'price') offers=( 'list' 'show' 'add' 'edit' 'delete' 'history' ) ;;
        'privacy') offers=( 'show' 'export' 'restrict' 'erase' ) ;;
        'product') offers=( 'list' 'show' 'add' 'edit' 'delete' 'history' ) ;;
        'relation') offers=( 'list' 'show' 'add' 'edit' 'delete' 'history' ) ;;
        'report') offers=( 'delete' 'leads' 'rfm' 'value' 'sales' 'companies' 'receivables' 'campaign' 'team' 'stages' 'pipeline' 'forecast' 'odds' 'untouched' 'key-accounts' 'cash-flow' 'baskets' 'equity' 'cohorts' 'migration' 'ladder' 'bucket' 'revenue' 'deciles' 'skew' 'whale' 'adoption' 'signs' 'at-risk' 'win-back' 'candidates' 'barnacles' 'demarketing' 'bad-fit' 'costs' 'aims' 'loss' 'lifetime' 'loyalty' 'channels' 'scorecard' 'paths' 'survey' ) ;;
        'segment') offers=( 'list' 'show' 'add' 'edit' 'delete' 'history' 'filter' 'members' 'sample' 'split' 'cluster' 'describe' 'drivers' 'compare' 'similar' 'trend' ) ;;
        'shape') offers=( 'show' 'delete' ) ;;
        'stock') offers=( 'list' 'show' 'add' 'edit' 'delete' 'history' ) ;;
        'survey') offers=( 'record' ) ;;
        'task') offers=( 'list' 'show' 'add' 'edit' 'delete' 'history' 'done' ) ;;
        'ticket') offers=( 'list' 'show' 'add' 'edit' 'delete' 'history' 'close' 'reopen' ) ;;
        'user') offers=( 'list' 'show' 'add' 'edit' 'delete' 'history' 'owners' 'hand-over' ) ;;
    esac
}

# The options of a command; of every command behind ''.
_crm_options() {
    case $1 in
        '') offers=( '--db' '--today' '--as-of' '--wait' '--password-command' '--color' '--quiet' '--verbose' '--help' ) ;;
        'contact list') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'contact show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'contact add') offers=( '--duplicate' '--upsert' '--despite-erasure' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--name' '--prefix' '--given' '--family' '--suffix' '--company' '--job-title' '--email' '--phone' '--handle' '--street' '--city' '--region' '--postcode' '--country' '--language' '--birthday' '--website' '--buying-role' '--behaviour' '--values' '--motivation' '--media' '--influences' '--source' '--owner' '--tags' '--ref' '--since' '--notes' '@ask' ) ;;
        'contact edit') offers=( '--where' '--every' '--at-most' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--duplicate' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--name' '--prefix' '--given' '--family' '--suffix' '--company' '--job-title' '--email' '--phone' '--handle' '--street' '--city' '--region' '--postcode' '--country' '--language' '--birthday' '--website' '--buying-role' '--behaviour' '--values' '--motivation' '--media' '--influences' '--source' '--owner' '--tags' '--ref' '--since' '--notes' '@ask' ) ;;
        'contact delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'contact history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'company list') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'company show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'company add') offers=( '--duplicate' '--upsert' '--despite-erasure' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--name' '--domain' '--parent' '--industry' '--employees' '--revenue' '--email' '--phone' '--website' '--street' '--city' '--region' '--postcode' '--country' '--source' '--owner' '--tags' '--ref' '--since' '--notes' '@ask' ) ;;
        'company edit') offers=( '--where' '--every' '--at-most' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--duplicate' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--name' '--domain' '--parent' '--industry' '--employees' '--revenue' '--email' '--phone' '--website' '--street' '--city' '--region' '--postcode' '--country' '--source' '--owner' '--tags' '--ref' '--since' '--notes' '@ask' ) ;;
        'company delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'company history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'relation list') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'relation show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'relation add') offers=( '--duplicate' '--upsert' '--despite-erasure' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--contact' '--kind' '--other' '--since' '--source' '--owner' '--tags' '--ref' '--notes' '@ask' ) ;;
        'relation edit') offers=( '--where' '--every' '--at-most' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--duplicate' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--contact' '--kind' '--other' '--since' '--source' '--owner' '--tags' '--ref' '--notes' '@ask' ) ;;
        'relation delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'relation history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'lead list') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'lead show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'lead add') offers=( '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--name' '--contact' '--status' '--campaign' '--owner' '--source' '--amount' '--next-step' '--since' '--tags' '--ref' '--notes' '--prefix' '--given' '--family' '--suffix' '--company' '--job-title' '--email' '--phone' '--handle' '--street' '--city' '--region' '--postcode' '--country' '--language' '--birthday' '--website' '--buying-role' '--behaviour' '--values' '--motivation' '--media' '--influences' '@ask' ) ;;
        'lead edit') offers=( '--where' '--every' '--at-most' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--duplicate' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--name' '--contact' '--status' '--campaign' '--owner' '--source' '--amount' '--next-step' '--since' '--tags' '--ref' '--notes' '@ask' ) ;;
        'lead delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'lead history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'deal list') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'deal show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'deal add') offers=( '--duplicate' '--upsert' '--despite-erasure' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--name' '--contact' '--company' '--stage' '--amount' '--probability' '--product' '--quantity' '--expected' '--reason' '--lead' '--campaign' '--source' '--owner' '--since' '--tags' '--ref' '--notes' '@ask' ) ;;
        'deal edit') offers=( '--where' '--every' '--at-most' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--duplicate' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--name' '--contact' '--company' '--stage' '--amount' '--probability' '--product' '--quantity' '--expected' '--reason' '--lead' '--campaign' '--source' '--owner' '--since' '--tags' '--ref' '--notes' '@ask' ) ;;
        'deal delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'deal history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'product list') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'product show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'product add') offers=( '--duplicate' '--upsert' '--despite-erasure' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--name' '--code' '--category' '--price' '--cost' '--unit' '--active' '--tags' '--ref' '--notes' '@ask' ) ;;
        'product edit') offers=( '--where' '--every' '--at-most' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--duplicate' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--name' '--code' '--category' '--price' '--cost' '--unit' '--active' '--tags' '--ref' '--notes' '@ask' ) ;;
        'product delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'product history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'price list') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'price show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'price add') offers=( '--duplicate' '--upsert' '--despite-erasure' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--product' '--list' '--quantity' '--price' '--since' '--until' '--segment' '--contact' '--source' '--tags' '--ref' '--notes' '@ask' ) ;;
        'price edit') offers=( '--where' '--every' '--at-most' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--duplicate' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--product' '--list' '--quantity' '--price' '--since' '--until' '--segment' '--contact' '--source' '--tags' '--ref' '--notes' '@ask' ) ;;
        'price delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'price history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'stock list') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'stock show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'stock add') offers=( '--duplicate' '--upsert' '--despite-erasure' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--product' '--place' '--quantity' '--counted' '--reorder-level' '--tags' '--ref' '--notes' '@ask' ) ;;
        'stock edit') offers=( '--where' '--every' '--at-most' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--duplicate' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--product' '--place' '--quantity' '--counted' '--reorder-level' '--tags' '--ref' '--notes' '@ask' ) ;;
        'stock delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'stock history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'order list') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'order show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'order add') offers=( '--line' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--number' '--customer' '--company' '--date' '--amount' '--cost' '--discount' '--status' '--place' '--campaign' '--deal' '--source' '--tags' '--ref' '--notes' '@ask' ) ;;
        'order edit') offers=( '--where' '--every' '--at-most' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--duplicate' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--number' '--customer' '--company' '--date' '--amount' '--cost' '--discount' '--status' '--place' '--campaign' '--deal' '--source' '--tags' '--ref' '--notes' '@ask' ) ;;
        'order delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'order history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'invoice list') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'invoice show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'invoice add') offers=( '--duplicate' '--upsert' '--despite-erasure' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--number' '--contact' '--company' '--order' '--issued' '--due' '--amount' '--settled' '--settled-on' '--source' '--tags' '--ref' '--notes' '@ask' ) ;;
        'invoice edit') offers=( '--where' '--every' '--at-most' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--duplicate' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--number' '--contact' '--company' '--order' '--issued' '--due' '--amount' '--settled' '--settled-on' '--source' '--tags' '--ref' '--notes' '@ask' ) ;;
        'invoice delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'invoice history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'payment list') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'payment show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'payment add') offers=( '--duplicate' '--upsert' '--despite-erasure' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--invoice' '--contact' '--company' '--paid' '--amount' '--method' '--status' '--source' '--tags' '--ref' '--notes' '@ask' ) ;;
        'payment edit') offers=( '--where' '--every' '--at-most' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--duplicate' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--invoice' '--contact' '--company' '--paid' '--amount' '--method' '--status' '--source' '--tags' '--ref' '--notes' '@ask' ) ;;
        'payment delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'payment history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'activity list') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'activity show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'activity add') offers=( '--duplicate' '--upsert' '--despite-erasure' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--subject' '--time' '--channel' '--direction' '--contact' '--company' '--lead' '--deal' '--campaign' '--outcome' '--minutes' '--owner' '--tags' '--ref' '--notes' '@ask' ) ;;
        'activity edit') offers=( '--where' '--every' '--at-most' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--duplicate' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--subject' '--time' '--channel' '--direction' '--contact' '--company' '--lead' '--deal' '--campaign' '--outcome' '--minutes' '--owner' '--tags' '--ref' '--notes' '@ask' ) ;;
        'activity delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'activity history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'task list') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'task show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'task add') offers=( '--duplicate' '--upsert' '--despite-erasure' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--name' '--due' '--status' '--priority' '--owner' '--contact' '--company' '--lead' '--deal' '--campaign' '--tags' '--ref' '--notes' '@ask' ) ;;
        'task edit') offers=( '--where' '--every' '--at-most' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--duplicate' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--name' '--due' '--status' '--priority' '--owner' '--contact' '--company' '--lead' '--deal' '--campaign' '--tags' '--ref' '--notes' '@ask' ) ;;
        'task delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'task history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'ticket list') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'ticket show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'ticket add') offers=( '--duplicate' '--upsert' '--despite-erasure' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--subject' '--kind' '--status' '--priority' '--channel' '--contact' '--company' '--order' '--product' '--opened' '--due' '--resolution' '--owner' '--source' '--tags' '--ref' '--notes' '@ask' ) ;;
        'ticket edit') offers=( '--where' '--every' '--at-most' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--duplicate' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--subject' '--kind' '--status' '--priority' '--channel' '--contact' '--company' '--order' '--product' '--opened' '--due' '--resolution' '--owner' '--source' '--tags' '--ref' '--notes' '@ask' ) ;;
        'ticket delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'ticket history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'article list') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'article show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'article add') offers=( '--duplicate' '--upsert' '--despite-erasure' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--title' '--use' '--stage' '--product' '--text' '--owner' '--since' '--source' '--tags' '--ref' '@ask' ) ;;
        'article edit') offers=( '--where' '--every' '--at-most' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--duplicate' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--title' '--use' '--stage' '--product' '--text' '--owner' '--since' '--source' '--tags' '--ref' '@ask' ) ;;
        'article delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'article history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'segment list') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'segment show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'segment add') offers=( '--frozen' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--name' '--description' '--owner' '--tags' '--notes' '@ask' ) ;;
        'segment edit') offers=( '--where' '--every' '--at-most' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--duplicate' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--name' '--description' '--owner' '--tags' '--notes' '@ask' ) ;;
        'segment delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'segment history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'campaign list') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'campaign show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'campaign add') offers=( '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--name' '--channel' '--segment' '--status' '--purpose' '--aim' '--cost' '--starts' '--ends' '--owner' '--tags' '--ref' '--notes' '@ask' ) ;;
        'campaign edit') offers=( '--where' '--every' '--at-most' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--duplicate' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--name' '--channel' '--segment' '--status' '--purpose' '--aim' '--cost' '--starts' '--ends' '--owner' '--tags' '--ref' '--notes' '@ask' ) ;;
        'campaign delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'campaign history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'consent list') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'consent show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'consent add') offers=( '--duplicate' '--upsert' '--despite-erasure' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--contact' '--channel' '--state' '--purpose' '--date' '--until' '--source' '--proof' '--notes' '@ask' ) ;;
        'consent edit') offers=( '--where' '--every' '--at-most' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--duplicate' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--contact' '--channel' '--state' '--purpose' '--date' '--until' '--source' '--proof' '--notes' '@ask' ) ;;
        'consent delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'consent history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'user list') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'user show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'user add') offers=( '--duplicate' '--upsert' '--despite-erasure' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--name' '--full-name' '--email' '--phone' '--role' '--team' '--territory' '--status' '--since' '--tags' '--ref' '--notes' '@ask' ) ;;
        'user edit') offers=( '--where' '--every' '--at-most' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--duplicate' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--name' '--full-name' '--email' '--phone' '--role' '--team' '--territory' '--status' '--since' '--tags' '--ref' '--notes' '@ask' ) ;;
        'user delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'user history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'edit') offers=( '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '@ask' ) ;;
        'delete') offers=( '--where' '--every' '--at-most' '--with-links' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'find') offers=( '--limit' '--in' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'history') offers=( '--limit' '--fields' '--by' '--since' '--until' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'undo') offers=( '--skip-conflicts' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'redo') offers=( '--skip-conflicts' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'segment filter') offers=( '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'segment members') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'segment sample') offers=( '-n' '--stratify' '--seed' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'segment split') offers=( '--cells' '--stratify' '--seed' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'segment cluster') offers=( '--measures' '-k' '--starts' '--seed' '--log' '--save' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'segment describe') offers=( '--all' '-n' '--without' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'segment drivers') offers=( '--without' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'segment compare') offers=( '--without' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'segment similar') offers=( '-n' '--without' '--save' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'consent grant') offers=( '--channel' '--purpose' '--date' '--until' '--source' '--proof' '--note' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'consent refuse') offers=( '--channel' '--purpose' '--date' '--until' '--source' '--proof' '--note' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'consent check') offers=( '--channel' '--purpose' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'campaign enrol') offers=( '--where' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'campaign members') offers=( '--columns' '--remember' '--sort' '--limit' '--all' '--count' '--by' '--sum' '--avg' '--save' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'campaign merge') offers=( '--template' '--out' '--one-file' '--subject' '--from' '--unsubscribe' '--replace' '--dry-run' '--yes' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '-f' '--format' ) ;;
        'campaign respond') offers=( '--status' '--note' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'campaign leads') offers=( '--status' '--where' '--owner' '--amount' '--next-step' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'campaign close') offers=( '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'demo') offers=( '--dir' ) ;;
        'init') offers=( '--currency' '--country' '--zone' '--date-order' '--model' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'config') offers=( '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'field add') offers=( '--type' '--about' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'field list') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'field delete') offers=( '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'user owners') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'user hand-over') offers=( '--open' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'lead assign') offers=( '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'lead convert') offers=( '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--name' '--contact' '--company' '--stage' '--amount' '--probability' '--product' '--quantity' '--expected' '--reason' '--lead' '--campaign' '--source' '--owner' '--since' '--tags' '--ref' '--notes' '@ask' ) ;;
        'lead lose') offers=( '--reason' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'lead route') offers=( '--where' '--by' '--among' '--team' '--role' '--next-step' '--again' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'lead reopen') offers=( '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'lead trace') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'deal move') offers=( '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'deal win') offers=( '--amount' '--reason' '--order' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'deal stages') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'deal lose') offers=( '--reason' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'task done') offers=( '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'done') offers=( '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'log') offers=( '--in' '--next' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--subject' '--time' '--channel' '--direction' '--contact' '--company' '--lead' '--deal' '--campaign' '--outcome' '--minutes' '--owner' '--tags' '--ref' '--notes' '@ask' ) ;;
        'remind') offers=( '--for' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'agenda') offers=( '--for' '--everyone' '--days' '--focus' '--explain' '--fail-if-any' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'timeline') offers=( '--channel' '--by' '--changes' '--limit' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'whois') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'brief') offers=( '--since' '--products' '--linked' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'profile') offers=( '--linked' '--schema' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'link') offers=( '--as' '--since' '--note' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'unlink') offers=( '--as' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'quality') offers=( '--fields' '--of' '--fresh' '--least' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'order lines') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'invoice pay') offers=( '--paid' '--method' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'invoice void') offers=( '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'ticket close') offers=( '--resolution' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'ticket reopen') offers=( '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'survey record') offers=( '--question' '--answer' '--time' '--campaign' '--set' '--add' '--remove' '--tag' '--untag' '--clear' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '@ask' ) ;;
        'import') offers=( '--map' '--shape' '--save-shape' '--existing' '--check' '--min-quality' '--key' '--source' '--campaign' '--tag' '--owner' '--rejects' '--keep-unknown' '--date-order' '--rate' '--blank' '--encoding' '--delimiter' '--input' '--sheet' '--from-dir' '--create' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'shapes') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'shape show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'shape delete') offers=( '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'export') offers=( '--changed-since' '--deleted-since' '--bookmark' '--shape' '--json' '--out-file' '--no-header' '--raw' '--no-pager' '--format' ) ;;
        'marts') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'mart build') offers=( '--out' '--type' '--personal' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'mart add') offers=( '--about' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'mart show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'mart delete') offers=( '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'duplicates') offers=( '--limit' '--auto' '--keep' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'merge') offers=( '--keep' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'unmerge') offers=( '--keep-edits' '--skip-conflicts' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'shell') offers=( '--keep-going' ) ;;
        'batch') offers=( '--keep-going' ) ;;
        'backup') offers=( '--verify' '--replace' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'restore') offers=( '--previous' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'dump') offers=( '--without-history' '--replace' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'load') offers=( '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'db check') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'db compact') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'score') offers=( '--on' '--bins' '--nested' '--weights' '--best' '--by' '--model' '--holdout' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'explain') offers=( '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'ladder list') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'ladder show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'ladder add') offers=( '--about' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'ladder delete') offers=( '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'ladder set') offers=( '--above' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'ladder remove') offers=( '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'ladder reset') offers=( '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'lead score') offers=( '--model' '--explain' '--fit' '--seed' '-n' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'lead rules') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'lead rule') offers=( '--remove' '--reset' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report delete') offers=( '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report leads') offers=( '--by' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report rfm') offers=( '--grid' '--bins' '--nested' '--weights' '--best' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report value') offers=( '--top' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report sales') offers=( '--by' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report companies') offers=( '--of' '--levels' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report receivables') offers=( '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report campaign') offers=( '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report team') offers=( '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report stages') offers=( '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report pipeline') offers=( '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report forecast') offers=( '--by' '--explain' '--months' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report odds') offers=( '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report untouched') offers=( '--days' '--of' '--lacking' '--fail-if-any' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report key-accounts') offers=( '--of' '--idle' '--satisfaction' '--fail-if-any' '-n' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report cash-flow') offers=( '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report baskets') offers=( '--support' '--confidence' '--items' '--by' '-n' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report equity') offers=( '--by' '--days' '--of' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report cohorts') offers=( '--by' '--show' '--project' '--of' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report migration') offers=( '--by' '--days' '--share' '--of' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report ladder') offers=( '--loss' '--share' '--who' '-n' '--of' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report bucket') offers=( '--by' '--days' '--of' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report revenue') offers=( '--by' '--of' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report deciles') offers=( '--groups' '--by' '--of' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report skew') offers=( '--by' '--of' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report whale') offers=( '--top' '--by' '--of' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report adoption') offers=( '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report signs') offers=( '--days' '--later' '--groups' '--model' '--of' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report at-risk') offers=( '--satisfied' '-n' '--of' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report win-back') offers=( '--cost' '--rate' '--away' '--all' '-n' '--of' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report candidates') offers=( '--tier' '-n' '--of' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report barnacles') offers=( '--stay' '--profit' '--list' '--minute-cost' '-n' '--of' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report demarketing') offers=( '--minute-cost' '--return-cost' '-n' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report bad-fit') offers=( '--rare' '--returns' '--complaints' '--leads' '--least' '-n' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report costs') offers=( '--get' '--keep' '--minute-cost' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report aims') offers=( '--get' '--keep' '--minute-cost' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report loss') offers=( '--get' '--keep' '--if' '--minute-cost' '--from' '--to' '--on' '-n' '--of' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report lifetime') offers=( '--simple' '--per' '--years' '--retention' '--of' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report loyalty') offers=( '--minute-cost' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report channels') offers=( '--out' '--single' '-n' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report scorecard') offers=( '--satisfaction' '--minute-cost' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report paths') offers=( '--within' '--of' '-n' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'report survey') offers=( '--question' '--by' '-n' '--from' '--to' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'recommend') offers=( '--kind' '-n' '--by' '--within' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'segment trend') offers=( '--by' '-n' '--on' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'sql') offers=( '--param' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'db schema') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'verify') offers=( '--head' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'privacy show') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'privacy export') offers=( '--out' ) ;;
        'privacy restrict') offers=( '--lift' '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'privacy erase') offers=( '--dry-run' '--yes' '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
        'db rekey') offers=( '--new-password-command' ) ;;
        'doctor') offers=( '--format' '--json' '--out-file' '--no-header' '--raw' '--no-pager' ) ;;
    esac
}

# What may follow an option.
_crm_values() {
    case $1 in
        '-c') offers=( '@ask' ) ;;
        '--columns') offers=( '@ask' ) ;;
        '--sort') offers=( '@ask' ) ;;
        '-n') offers=( '@any' ) ;;
        '--limit') offers=( '@any' ) ;;
        'contact list --by' | 'contact history --by' | 'company list --by' | 'company history --by' | 'relation list --by' | 'relation history --by' | 'lead list --by' | 'lead history --by' | 'deal list --by' | 'deal history --by' | 'product list --by' | 'product history --by' | 'price list --by' | 'price history --by' | 'stock list --by' | 'stock history --by' | 'order list --by' | 'order history --by' | 'invoice list --by' | 'invoice history --by' | 'payment list --by' | 'payment history --by' | 'activity list --by' | 'activity history --by' | 'task list --by' | 'task history --by' | 'ticket list --by' | 'ticket history --by' | 'article list --by' | 'article history --by' | 'segment list --by' | 'segment history --by' | 'campaign list --by' | 'campaign history --by' | 'consent list --by' | 'consent history --by' | 'user list --by' | 'user history --by' | 'history --by' | 'segment members --by' | 'campaign members --by' | 'score --by' | 'report survey --by') offers=( '@ask' ) ;;
        'lead route --by') offers=( 'turn' 'load' 'territory' ) ;;
        'timeline --by') offers=( 'channel' 'noun' 'month' ) ;;
        'report leads --by') offers=( 'source' 'campaign' 'status' 'owner' 'age' ) ;;
        'report sales --by') offers=( 'month' 'quarter' 'year' 'product' 'category' 'place' 'customer' 'campaign' ) ;;
        'report forecast --by') offers=( 'month' 'owner' 'stage' 'source' 'campaign' 'customer' 'product' ) ;;
        'report baskets --by' | 'recommend --by') offers=( '@any' ) ;;
        'report equity --by' | 'report deciles --by' | 'report skew --by' | 'report whale --by') offers=( 'spend' 'margin' 'clv' ) ;;
        'report cohorts --by' | 'report bucket --by' | 'report revenue --by' | 'segment trend --by') offers=( 'month' 'quarter' 'year' ) ;;
        'report migration --by') offers=( 'tier' 'decile' 'stage' 'r' 'f' 'm' 'rfm' ) ;;
        '--sum') offers=( '@ask' ) ;;
        '--avg') offers=( '@ask' ) ;;
        '--save') offers=( '@any' ) ;;
        'lead score --explain') offers=( '@any' ) ;;
        'contact list -f' | 'contact show -f' | 'contact add -f' | 'contact edit -f' | 'contact delete -f' | 'contact history -f' | 'company list -f' | 'company show -f' | 'company add -f' | 'company edit -f' | 'company delete -f' | 'company history -f' | 'relation list -f' | 'relation show -f' | 'relation add -f' | 'relation edit -f' | 'relation delete -f' | 'relation history -f' | 'lead list -f' | 'lead show -f' | 'lead add -f' | 'lead edit -f' | 'lead delete -f' | 'lead history -f' | 'deal list -f' | 'deal show -f' | 'deal add -f' | 'deal edit -f' | 'deal delete -f' | 'deal history -f' | 'product list -f' | 'product show -f' | 'product add -f' | 'product edit -f' | 'product delete -f' | 'product history -f' | 'price list -f' | 'price show -f' | 'price add -f' | 'price edit -f' | 'price delete -f' | 'price history -f' | 'stock list -f' | 'stock show -f' | 'stock add -f' | 'stock edit -f' | 'stock delete -f' | 'stock history -f' | 'order list -f' | 'order show -f' | 'order add -f' | 'order edit -f' | 'order delete -f' | 'order history -f' | 'invoice list -f' | 'invoice show -f' | 'invoice add -f' | 'invoice edit -f' | 'invoice delete -f' | 'invoice history -f' | 'payment list -f' | 'payment show -f' | 'payment add -f' | 'payment edit -f' | 'payment delete -f' | 'payment history -f' | 'activity list -f' | 'activity show -f' | 'activity add -f' | 'activity edit -f' | 'activity delete -f' | 'activity history -f' | 'task list -f' | 'task show -f' | 'task add -f' | 'task edit -f' | 'task delete -f' | 'task history -f' | 'ticket list -f' | 'ticket show -f' | 'ticket add -f' | 'ticket edit -f' | 'ticket delete -f' | 'ticket history -f' | 'article list -f' | 'article show -f' | 'article add -f' | 'article edit -f' | 'article delete -f' | 'article history -f' | 'segment list -f' | 'segment show -f' | 'segment add -f' | 'segment edit -f' | 'segment delete -f' | 'segment history -f' | 'campaign list -f' | 'campaign show -f' | 'campaign add -f' | 'campaign edit -f' | 'campaign delete -f' | 'campaign history -f' | 'consent list -f' | 'consent show -f' | 'consent add -f' | 'consent edit -f' | 'consent delete -f' | 'consent history -f' | 'user list -f' | 'user show -f' | 'user add -f' | 'user edit -f' | 'user delete -f' | 'user history -f' | 'show -f' | 'edit -f' | 'delete -f' | 'find -f' | 'history -f' | 'undo -f' | 'redo -f' | 'segment filter -f' | 'segment members -f' | 'segment sample -f' | 'segment split -f' | 'segment cluster -f' | 'segment describe -f' | 'segment drivers -f' | 'segment compare -f' | 'segment similar -f' | 'consent grant -f' | 'consent refuse -f' | 'consent check -f' | 'campaign enrol -f' | 'campaign members -f' | 'campaign merge -f' | 'campaign respond -f' | 'campaign leads -f' | 'campaign close -f' | 'init -f' | 'config -f' | 'field add -f' | 'field list -f' | 'field delete -f' | 'user owners -f' | 'user hand-over -f' | 'lead assign -f' | 'lead convert -f' | 'lead lose -f' | 'lead route -f' | 'lead reopen -f' | 'lead trace -f' | 'deal move -f' | 'deal win -f' | 'deal stages -f' | 'deal lose -f' | 'task done -f' | 'done -f' | 'log -f' | 'remind -f' | 'agenda -f' | 'timeline -f' | 'whois -f' | 'brief -f' | 'profile -f' | 'link -f' | 'unlink -f' | 'quality -f' | 'order lines -f' | 'invoice pay -f' | 'invoice void -f' | 'ticket close -f' | 'ticket reopen -f' | 'survey record -f' | 'import -f' | 'shapes -f' | 'shape show -f' | 'shape delete -f' | 'marts -f' | 'mart build -f' | 'mart add -f' | 'mart show -f' | 'mart delete -f' | 'duplicates -f' | 'merge -f' | 'unmerge -f' | 'backup -f' | 'restore -f' | 'dump -f' | 'load -f' | 'db check -f' | 'db compact -f' | 'score -f' | 'explain -f' | 'ladder list -f' | 'ladder show -f' | 'ladder add -f' | 'ladder delete -f' | 'ladder set -f' | 'ladder remove -f' | 'ladder reset -f' | 'lead score -f' | 'lead rules -f' | 'lead rule -f' | 'report -f' | 'report delete -f' | 'report leads -f' | 'report rfm -f' | 'report value -f' | 'report sales -f' | 'report companies -f' | 'report receivables -f' | 'report campaign -f' | 'report team -f' | 'report stages -f' | 'report pipeline -f' | 'report forecast -f' | 'report odds -f' | 'report untouched -f' | 'report key-accounts -f' | 'report cash-flow -f' | 'report baskets -f' | 'report equity -f' | 'report cohorts -f' | 'report migration -f' | 'report ladder -f' | 'report bucket -f' | 'report revenue -f' | 'report deciles -f' | 'report skew -f' | 'report whale -f' | 'report adoption -f' | 'report signs -f' | 'report at-risk -f' | 'report win-back -f' | 'report candidates -f' | 'report barnacles -f' | 'report demarketing -f' | 'report bad-fit -f' | 'report costs -f' | 'report aims -f' | 'report loss -f' | 'report lifetime -f' | 'report loyalty -f' | 'report channels -f' | 'report scorecard -f' | 'report paths -f' | 'report survey -f' | 'recommend -f' | 'segment trend -f' | 'sql -f' | 'db schema -f' | 'verify -f' | 'privacy show -f' | 'privacy restrict -f' | 'privacy erase -f' | 'doctor -f') offers=( 'table' 'csv' 'tsv' 'xlsx' 'json' 'jsonl' 'markdown' 'html' 'ids' ) ;;
        'export -f') offers=( 'table' 'csv' 'tsv' 'xlsx' 'json' 'jsonl' 'markdown' 'html' 'ids' 'vcard' 'vcard4' 'ical' 'journal' ) ;;
        'contact list --format' | 'contact show --format' | 'contact add --format' | 'contact edit --format' | 'contact delete --format' | 'contact history --format' | 'company list --format' | 'company show --format' | 'company add --format' | 'company edit --format' | 'company delete --format' | 'company history --format' | 'relation list --format' | 'relation show --format' | 'relation add --format' | 'relation edit --format' | 'relation delete --format' | 'relation history --format' | 'lead list --format' | 'lead show --format' | 'lead add --format' | 'lead edit --format' | 'lead delete --format' | 'lead history --format' | 'deal list --format' | 'deal show --format' | 'deal add --format' | 'deal edit --format' | 'deal delete --format' | 'deal history --format' | 'product list --format' | 'product show --format' | 'product add --format' | 'product edit --format' | 'product delete --format' | 'product history --format' | 'price list --format' | 'price show --format' | 'price add --format' | 'price edit --format' | 'price delete --format' | 'price history --format' | 'stock list --format' | 'stock show --format' | 'stock add --format' | 'stock edit --format' | 'stock delete --format' | 'stock history --format' | 'order list --format' | 'order show --format' | 'order add --format' | 'order edit --format' | 'order delete --format' | 'order history --format' | 'invoice list --format' | 'invoice show --format' | 'invoice add --format' | 'invoice edit --format' | 'invoice delete --format' | 'invoice history --format' | 'payment list --format' | 'payment show --format' | 'payment add --format' | 'payment edit --format' | 'payment delete --format' | 'payment history --format' | 'activity list --format' | 'activity show --format' | 'activity add --format' | 'activity edit --format' | 'activity delete --format' | 'activity history --format' | 'task list --format' | 'task show --format' | 'task add --format' | 'task edit --format' | 'task delete --format' | 'task history --format' | 'ticket list --format' | 'ticket show --format' | 'ticket add --format' | 'ticket edit --format' | 'ticket delete --format' | 'ticket history --format' | 'article list --format' | 'article show --format' | 'article add --format' | 'article edit --format' | 'article delete --format' | 'article history --format' | 'segment list --format' | 'segment show --format' | 'segment add --format' | 'segment edit --format' | 'segment delete --format' | 'segment history --format' | 'campaign list --format' | 'campaign show --format' | 'campaign add --format' | 'campaign edit --format' | 'campaign delete --format' | 'campaign history --format' | 'consent list --format' | 'consent show --format' | 'consent add --format' | 'consent edit --format' | 'consent delete --format' | 'consent history --format' | 'user list --format' | 'user show --format' | 'user add --format' | 'user edit --format' | 'user delete --format' | 'user history --format' | 'show --format' | 'edit --format' | 'delete --format' | 'find --format' | 'history --format' | 'undo --format' | 'redo --format' | 'segment filter --format' | 'segment members --format' | 'segment sample --format' | 'segment split --format' | 'segment cluster --format' | 'segment describe --format' | 'segment drivers --format' | 'segment compare --format' | 'segment similar --format' | 'consent grant --format' | 'consent refuse --format' | 'consent check --format' | 'campaign enrol --format' | 'campaign members --format' | 'campaign respond --format' | 'campaign leads --format' | 'campaign close --format' | 'init --format' | 'config --format' | 'field add --format' | 'field list --format' | 'field delete --format' | 'user owners --format' | 'user hand-over --format' | 'lead assign --format' | 'lead convert --format' | 'lead lose --format' | 'lead route --format' | 'lead reopen --format' | 'lead trace --format' | 'deal move --format' | 'deal win --format' | 'deal stages --format' | 'deal lose --format' | 'task done --format' | 'done --format' | 'log --format' | 'remind --format' | 'agenda --format' | 'timeline --format' | 'whois --format' | 'brief --format' | 'profile --format' | 'link --format' | 'unlink --format' | 'quality --format' | 'order lines --format' | 'invoice pay --format' | 'invoice void --format' | 'ticket close --format' | 'ticket reopen --format' | 'survey record --format' | 'import --format' | 'shapes --format' | 'shape show --format' | 'shape delete --format' | 'marts --format' | 'mart build --format' | 'mart add --format' | 'mart show --format' | 'mart delete --format' | 'duplicates --format' | 'merge --format' | 'unmerge --format' | 'backup --format' | 'restore --format' | 'dump --format' | 'load --format' | 'db check --format' | 'db compact --format' | 'score --format' | 'explain --format' | 'ladder list --format' | 'ladder show --format' | 'ladder add --format' | 'ladder delete --format' | 'ladder set --format' | 'ladder remove --format' | 'ladder reset --format' | 'lead score --format' | 'lead rules --format' | 'lead rule --format' | 'report --format' | 'report delete --format' | 'report leads --format' | 'report rfm --format' | 'report value --format' | 'report sales --format' | 'report companies --format' | 'report receivables --format' | 'report campaign --format' | 'report team --format' | 'report stages --format' | 'report pipeline --format' | 'report forecast --format' | 'report odds --format' | 'report untouched --format' | 'report key-accounts --format' | 'report cash-flow --format' | 'report baskets --format' | 'report equity --format' | 'report cohorts --format' | 'report migration --format' | 'report ladder --format' | 'report bucket --format' | 'report revenue --format' | 'report deciles --format' | 'report skew --format' | 'report whale --format' | 'report adoption --format' | 'report signs --format' | 'report at-risk --format' | 'report win-back --format' | 'report candidates --format' | 'report barnacles --format' | 'report demarketing --format' | 'report bad-fit --format' | 'report costs --format' | 'report aims --format' | 'report loss --format' | 'report lifetime --format' | 'report loyalty --format' | 'report channels --format' | 'report scorecard --format' | 'report paths --format' | 'report survey --format' | 'recommend --format' | 'segment trend --format' | 'sql --format' | 'db schema --format' | 'verify --format' | 'privacy show --format' | 'privacy restrict --format' | 'privacy erase --format' | 'doctor --format') offers=( 'table' 'csv' 'tsv' 'xlsx' 'json' 'jsonl' 'markdown' 'html' 'ids' ) ;;
        'campaign merge --format') offers=( 'txt' 'html' 'eml' 'csv' ) ;;
        'export --format') offers=( 'table' 'csv' 'tsv' 'xlsx' 'json' 'jsonl' 'markdown' 'html' 'ids' 'vcard' 'vcard4' 'ical' 'journal' ) ;;
        '-o') offers=( '@file' ) ;;
        '--out-file') offers=( '@file' ) ;;
        '--db') offers=( '@dir' ) ;;
        '--today') offers=( '@any' ) ;;
        '--as-of') offers=( '@any' ) ;;
        '--wait') offers=( '@any' ) ;;
        '--password-command') offers=( '@any' ) ;;
        '--color') offers=( 'auto' 'always' 'never' ) ;;
        '--set') offers=( '@ask' ) ;;
        '--add') offers=( '@any' ) ;;
        'contact add --remove' | 'contact edit --remove' | 'company add --remove' | 'company edit --remove' | 'relation add --remove' | 'relation edit --remove' | 'lead add --remove' | 'lead edit --remove' | 'deal add --remove' | 'deal edit --remove' | 'product add --remove' | 'product edit --remove' | 'price add --remove' | 'price edit --remove' | 'stock add --remove' | 'stock edit --remove' | 'order add --remove' | 'order edit --remove' | 'invoice add --remove' | 'invoice edit --remove' | 'payment add --remove' | 'payment edit --remove' | 'activity add --remove' | 'activity edit --remove' | 'task add --remove' | 'task edit --remove' | 'ticket add --remove' | 'ticket edit --remove' | 'article add --remove' | 'article edit --remove' | 'segment add --remove' | 'segment edit --remove' | 'campaign add --remove' | 'campaign edit --remove' | 'consent add --remove' | 'consent edit --remove' | 'user add --remove' | 'user edit --remove' | 'edit --remove' | 'lead convert --remove' | 'log --remove' | 'survey record --remove') offers=( '@ask' ) ;;
        'lead rule --remove') offers=( '@any' ) ;;
        '--tag') offers=( '@any' ) ;;
        '--untag') offers=( '@any' ) ;;
        'contact add --clear' | 'contact edit --clear' | 'company add --clear' | 'company edit --clear' | 'relation add --clear' | 'relation edit --clear' | 'lead add --clear' | 'lead edit --clear' | 'deal add --clear' | 'deal edit --clear' | 'product add --clear' | 'product edit --clear' | 'price add --clear' | 'price edit --clear' | 'stock add --clear' | 'stock edit --clear' | 'order add --clear' | 'order edit --clear' | 'invoice add --clear' | 'invoice edit --clear' | 'payment add --clear' | 'payment edit --clear' | 'activity add --clear' | 'activity edit --clear' | 'task add --clear' | 'task edit --clear' | 'ticket add --clear' | 'ticket edit --clear' | 'article add --clear' | 'article edit --clear' | 'segment add --clear' | 'segment edit --clear' | 'campaign add --clear' | 'campaign edit --clear' | 'consent add --clear' | 'consent edit --clear' | 'user add --clear' | 'user edit --clear' | 'edit --clear' | 'lead convert --clear' | 'log --clear' | 'survey record --clear') offers=( '@ask' ) ;;
        '--name') offers=( '@any' ) ;;
        '--prefix') offers=( '@any' ) ;;
        '--given') offers=( '@any' ) ;;
        '--family') offers=( '@any' ) ;;
        '--suffix') offers=( '@any' ) ;;
        '--company') offers=( '@any' ) ;;
        '--job-title') offers=( '@any' ) ;;
        '--email') offers=( '@any' ) ;;
        '--phone') offers=( '@any' ) ;;
        '--handle') offers=( '@any' ) ;;
        '--street') offers=( '@any' ) ;;
        '--city') offers=( '@any' ) ;;
        '--region') offers=( '@any' ) ;;
        '--postcode') offers=( '@any' ) ;;
        '--country') offers=( '@any' ) ;;
        '--language') offers=( '@any' ) ;;
        '--birthday') offers=( '@any' ) ;;
        '--website') offers=( '@any' ) ;;
        '--buying-role') offers=( 'initiator' 'influencer' 'decider' 'buyer' 'user' 'gatekeeper' 'other' ) ;;
        '--behaviour') offers=( '@any' ) ;;
        '--values') offers=( '@any' ) ;;
        '--motivation') offers=( '@any' ) ;;
        '--media') offers=( '@any' ) ;;
        '--influences') offers=( '@any' ) ;;
        '--source') offers=( '@any' ) ;;
        '--owner') offers=( '@ask' ) ;;
        '--tags') offers=( '@any' ) ;;
        '--ref') offers=( '@any' ) ;;
        '--since') offers=( '@any' ) ;;
        '--notes') offers=( '@any' ) ;;
        '--where') offers=( '@ask' ) ;;
        '--at-most') offers=( '@any' ) ;;
        '--until') offers=( '@any' ) ;;
        '--domain') offers=( '@any' ) ;;
        '--parent') offers=( '@any' ) ;;
        '--industry') offers=( '@any' ) ;;
        '--employees') offers=( '@any' ) ;;
        '--revenue') offers=( '@any' ) ;;
        '--contact') offers=( '@any' ) ;;
        'relation add --kind' | 'relation edit --kind') offers=( 'household' 'spouse' 'parent' 'sibling' 'friend' 'colleague' 'manager' 'assistant' 'decider' 'influencer' 'referrer' 'other' ) ;;
        'ticket add --kind' | 'ticket edit --kind') offers=( 'question' 'request' 'problem' 'complaint' 'return' 'other' ) ;;
        'recommend --kind') offers=( '@any' ) ;;
        '--other') offers=( '@any' ) ;;
        'lead add --status' | 'lead edit --status') offers=( 'new' 'working' 'qualified' 'converted' 'lost' ) ;;
        'order add --status' | 'order edit --status') offers=( 'placed' 'paid' 'shipped' 'returned' 'cancelled' ) ;;
        'payment add --status' | 'payment edit --status') offers=( 'received' 'pending' 'failed' ) ;;
        'task add --status' | 'task edit --status') offers=( 'open' 'done' ) ;;
        'ticket add --status' | 'ticket edit --status') offers=( 'open' 'waiting' 'closed' ) ;;
        'campaign add --status' | 'campaign edit --status') offers=( 'planned' 'running' 'closed' ) ;;
        'user add --status' | 'user edit --status') offers=( 'active' 'away' 'left' ) ;;
        'campaign respond --status' | 'campaign leads --status') offers=( '@any' ) ;;
        'lead add --campaign' | 'lead edit --campaign' | 'deal add --campaign' | 'deal edit --campaign' | 'order add --campaign' | 'order edit --campaign' | 'activity add --campaign' | 'activity edit --campaign' | 'task add --campaign' | 'task edit --campaign' | 'lead convert --campaign' | 'import --campaign') offers=( '@ask' ) ;;
        'log --campaign' | 'survey record --campaign') offers=( '@any' ) ;;
        '--amount') offers=( '@any' ) ;;
        '--next-step') offers=( '@any' ) ;;
        'deal add --stage' | 'deal edit --stage' | 'lead convert --stage') offers=( 'qualified' 'proposal' 'negotiation' 'won' 'lost' ) ;;
        'article add --stage' | 'article edit --stage') offers=( '@any' ) ;;
        '--probability') offers=( '@any' ) ;;
        'deal add --product' | 'deal edit --product' | 'price add --product' | 'price edit --product' | 'stock add --product' | 'stock edit --product' | 'ticket add --product' | 'ticket edit --product' | 'article add --product' | 'article edit --product') offers=( '@ask' ) ;;
        'lead convert --product') offers=( '@any' ) ;;
        '--quantity') offers=( '@any' ) ;;
        '--expected') offers=( '@any' ) ;;
        '--reason') offers=( '@any' ) ;;
        '--lead') offers=( '@any' ) ;;
        '--code') offers=( '@any' ) ;;
        '--category') offers=( '@any' ) ;;
        '--price') offers=( '@any' ) ;;
        '--cost') offers=( '@any' ) ;;
        '--unit') offers=( '@any' ) ;;
        '--active') offers=( '@any' ) ;;
        '--list') offers=( '@any' ) ;;
        '--segment') offers=( '@ask' ) ;;
        '--place') offers=( '@any' ) ;;
        '--counted') offers=( '@any' ) ;;
        '--reorder-level') offers=( '@any' ) ;;
        '--line') offers=( '@any' ) ;;
        '--number') offers=( '@any' ) ;;
        '--customer') offers=( '@any' ) ;;
        '--date') offers=( '@any' ) ;;
        '--discount') offers=( '@any' ) ;;
        '--deal') offers=( '@any' ) ;;
        'invoice add --order' | 'invoice edit --order' | 'ticket add --order' | 'ticket edit --order') offers=( '@any' ) ;;
        '--issued') offers=( '@any' ) ;;
        '--due') offers=( '@any' ) ;;
        '--settled') offers=( '@any' ) ;;
        '--settled-on') offers=( '@any' ) ;;
        '--invoice') offers=( '@any' ) ;;
        '--paid') offers=( '@any' ) ;;
        '--method') offers=( '@any' ) ;;
        '--subject') offers=( '@any' ) ;;
        '--time') offers=( '@any' ) ;;
        'activity add --channel' | 'activity edit --channel' | 'log --channel' | 'timeline --channel') offers=( 'phone' 'email' 'visit' 'chat' 'form' 'sms' 'social' 'post' 'fax' 'survey' 'other' ) ;;
        'ticket add --channel' | 'ticket edit --channel') offers=( 'phone' 'email' 'visit' 'chat' 'form' 'sms' 'social' 'post' 'fax' 'other' ) ;;
        'campaign add --channel' | 'campaign edit --channel' | 'consent add --channel' | 'consent edit --channel') offers=( 'email' 'sms' 'phone' 'post' 'social' 'visit' 'other' ) ;;
        'consent grant --channel' | 'consent refuse --channel' | 'consent check --channel') offers=( '@any' ) ;;
        '--direction') offers=( 'in' 'out' ) ;;
        '--outcome') offers=( '@any' ) ;;
        '--minutes') offers=( '@any' ) ;;
        'task add --priority' | 'task edit --priority') offers=( 'high' 'normal' 'low' ) ;;
        'ticket add --priority' | 'ticket edit --priority') offers=( 'urgent' 'high' 'normal' 'low' ) ;;
        '--opened') offers=( '@any' ) ;;
        '--resolution') offers=( '@any' ) ;;
        '--title') offers=( '@any' ) ;;
        '--use') offers=( 'lead' 'deal' 'ticket' 'customer' 'any' ) ;;
        '--text') offers=( '@any' ) ;;
        '--description') offers=( '@any' ) ;;
        '--purpose') offers=( '@any' ) ;;
        '--aim') offers=( 'acquisition' 'retention' 'win-back' ) ;;
        '--starts') offers=( '@any' ) ;;
        '--ends') offers=( '@any' ) ;;
        '--state') offers=( 'granted' 'refused' ) ;;
        'consent add --proof' | 'consent edit --proof') offers=( '@any' ) ;;
        'consent grant --proof' | 'consent refuse --proof') offers=( '@file' ) ;;
        '--full-name') offers=( '@any' ) ;;
        '--role') offers=( '@any' ) ;;
        '--team') offers=( '@any' ) ;;
        '--territory') offers=( '@any' ) ;;
        'find --in') offers=( 'contact' 'company' 'relation' 'lead' 'deal' 'product' 'price' 'stock' 'order' 'invoice' 'payment' 'activity' 'task' 'ticket' 'article' 'segment' 'campaign' 'consent' 'user' ) ;;
        '--stratify') offers=( '@ask' ) ;;
        '--seed') offers=( '@any' ) ;;
        '--cells') offers=( '@any' ) ;;
        '--measures') offers=( '@ask' ) ;;
        '-k') offers=( '@any' ) ;;
        '--without') offers=( '@ask' ) ;;
        '--note') offers=( '@any' ) ;;
        '--template') offers=( '@file' ) ;;
        'campaign merge --out' | 'mart build --out') offers=( '@dir' ) ;;
        'privacy export --out') offers=( '@file' ) ;;
        '--from') offers=( '@any' ) ;;
        '--unsubscribe') offers=( '@any' ) ;;
        '--dir') offers=( '@dir' ) ;;
        '--currency') offers=( '@any' ) ;;
        '--zone') offers=( '@any' ) ;;
        '--date-order') offers=( '@any' ) ;;
        '--model') offers=( '@any' ) ;;
        'field add --type') offers=( 'text' 'email' 'phone' 'url' 'money' 'number' 'percent' 'date' 'time' 'flag' ) ;;
        'mart build --type') offers=( '@any' ) ;;
        '--about') offers=( '@any' ) ;;
        '--among') offers=( '@ask' ) ;;
        '--next') offers=( '@any' ) ;;
        '--for') offers=( '@ask' ) ;;
        '--days') offers=( '@any' ) ;;
        'link --as') offers=( 'assistant' 'assisted by' 'child' 'colleague' 'decided for by' 'decider' 'friend' 'household' 'influenced by' 'influencer' 'manager' 'other' 'parent' 'referred by' 'referrer' 'report' 'sibling' 'spouse' ) ;;
        'unlink --as') offers=( '@any' ) ;;
        'quality --of') offers=( '@ask' ) ;;
        'report companies --of' | 'report paths --of') offers=( '@any' ) ;;
        'report untouched --of') offers=( 'lead' 'deal' ) ;;
        'report key-accounts --of' | 'report equity --of' | 'report cohorts --of' | 'report migration --of' | 'report ladder --of' | 'report bucket --of' | 'report revenue --of' | 'report deciles --of' | 'report skew --of' | 'report whale --of' | 'report signs --of' | 'report at-risk --of' | 'report win-back --of' | 'report candidates --of' | 'report barnacles --of' | 'report loss --of' | 'report lifetime --of') offers=( 'contact' 'company' ) ;;
        '--fresh') offers=( '@any' ) ;;
        '--least') offers=( '@any' ) ;;
        '--question') offers=( '@any' ) ;;
        '--answer') offers=( '@any' ) ;;
        '--map') offers=( '@any' ) ;;
        '--shape') offers=( '@ask' 'google-contacts' 'outlook-contacts' 'outlook-contacts-de' 'outlook-contacts-fr' 'outlook-contacts-es' 'outlook-contacts-it' 'outlook-contacts-nl' 'outlook-contacts-pt' 'thunderbird' 'thunderbird-de' 'thunderbird-fr' 'linkedin-connections' 'linkedin-leads' 'hubspot-contacts' 'hubspot-companies' 'hubspot-deals' 'hubspot-tickets' 'hubspot-activities' 'hubspot-calls' 'salesforce-contacts' 'salesforce-accounts' 'salesforce-leads' 'salesforce-opportunities' 'salesforce-activities' 'salesforce-campaign-members' 'salesforce-cases' 'dynamics-contacts' 'dynamics-accounts' 'dynamics-leads' 'dynamics-opportunities' 'siebel-contacts' 'siebel-accounts' 'siebel-opportunities' 'sap-customers' 'sap-contacts' 'sap-business-partners' 'sap-orders' 'sap-order-items' 'sap-materials' 'zoho-leads' 'zoho-contacts' 'zoho-accounts' 'zoho-deals' 'zoho-invoices' 'mailchimp' 'facebook-leads' 'shopify-orders' 'shopify-customers' 'shopify-products' 'shopify-inventory' 'woocommerce-orders' 'woocommerce-order-suite' 'woocommerce-analytics-orders' 'woocommerce-customers' 'woocommerce-products' 'woocommerce-stock' 'woocommerce-prices' 'woocommerce-sale-prices' 'square-customers' 'square-items' 'square-transactions' 'square-payments' 'stripe-customers' 'stripe-payments' 'stripe-charges' 'stripe-invoices' 'paypal-payments' 'quickbooks-invoices' 'quickbooks-payments' 'xero-invoices' 'zendesk-tickets' 'freshdesk-tickets' 'hledger' ) ;;
        '--save-shape') offers=( '@any' ) ;;
        '--existing') offers=( '@any' ) ;;
        '--min-quality') offers=( '@any' ) ;;
        '--key') offers=( '@ask' ) ;;
        '--rejects') offers=( '@dir' ) ;;
        '--rate') offers=( '@any' ) ;;
        '--blank') offers=( '@any' ) ;;
        '--encoding') offers=( '@any' ) ;;
        '--delimiter') offers=( '@any' ) ;;
        '--input') offers=( '@any' ) ;;
        '--sheet') offers=( '@any' ) ;;
        '--from-dir') offers=( '@dir' ) ;;
        '--changed-since') offers=( '@any' ) ;;
        '--deleted-since') offers=( '@any' ) ;;
        '--bookmark') offers=( '@file' ) ;;
        '--auto') offers=( '@any' ) ;;
        '--keep') offers=( '@any' ) ;;
        '--on') offers=( '@any' ) ;;
        '--bins') offers=( '@any' ) ;;
        '--weights') offers=( '@any' ) ;;
        '--best') offers=( '@any' ) ;;
        '--holdout') offers=( '@any' ) ;;
        '--above') offers=( '@any' ) ;;
        '--to') offers=( '@any' ) ;;
        '--top') offers=( '@any' ) ;;
        '--levels') offers=( '@any' ) ;;
        '--months') offers=( '@any' ) ;;
        '--idle') offers=( '@any' ) ;;
        '--satisfaction') offers=( '@ask' ) ;;
        '--support') offers=( '@any' ) ;;
        '--confidence') offers=( '@any' ) ;;
        '--items') offers=( '@any' ) ;;
        '--show') offers=( 'share' 'kept' 'customers' 'spend' 'each' ) ;;
        '--project') offers=( '@any' ) ;;
        '--loss') offers=( '@any' ) ;;
        '--who') offers=( 'up' 'down' 'joined' 'left' ) ;;
        '--groups') offers=( '@any' ) ;;
        '--later') offers=( '@any' ) ;;
        '--satisfied') offers=( '@any' ) ;;
        '--away') offers=( '@any' ) ;;
        '--tier') offers=( '@any' ) ;;
        '--stay') offers=( '@any' ) ;;
        '--profit') offers=( '@any' ) ;;
        '--minute-cost') offers=( '@any' ) ;;
        '--return-cost') offers=( '@any' ) ;;
        '--rare') offers=( '@any' ) ;;
        '--returns') offers=( '@any' ) ;;
        '--complaints') offers=( '@any' ) ;;
        '--get') offers=( '@any' ) ;;
        '--if') offers=( '@any' ) ;;
        '--simple') offers=( '@any' ) ;;
        '--per') offers=( 'day' 'week' 'month' 'quarter' 'year' ) ;;
        '--years') offers=( '@any' ) ;;
        '--retention') offers=( '@any' ) ;;
        '--within') offers=( '@any' ) ;;
        '--param') offers=( '@any' ) ;;
        '--head') offers=( '@any' ) ;;
        '--new-password-command') offers=( '@any' ) ;;
    esac
}

# What may stand without an option, by command and place.
_crm_words() {
    case $1 in
        'activity add rest') offers=( '@any' ) ;;
        'activity delete rest') offers=( '@any' ) ;;
        'activity edit rest') offers=( '@any' ) ;;
        'activity history 0') offers=( '@any' ) ;;
        'activity list rest') offers=( '@ask' ) ;;
        'activity show rest') offers=( '@any' ) ;;
        'article add rest') offers=( '@any' ) ;;
        'article delete rest') offers=( '@any' ) ;;
        'article edit rest') offers=( '@any' ) ;;
        'article history 0') offers=( '@any' ) ;;
        'article list rest') offers=( '@ask' ) ;;
        'article show rest') offers=( '@any' ) ;;
        'backup 0') offers=( '@file' ) ;;
        'batch 0') offers=( '@file' ) ;;
        'brief 0') offers=( '@any' ) ;;
        'campaign add rest') offers=( '@any' ) ;;
        'campaign close 0') offers=( '@ask' ) ;;
        'campaign delete rest') offers=( '@ask' ) ;;
        'campaign edit rest') offers=( '@ask' ) ;;
        'campaign enrol 0') offers=( '@ask' ) ;;
        'campaign enrol rest') offers=( '@any' ) ;;
        'campaign history 0') offers=( '@ask' ) ;;
        'campaign leads 0') offers=( '@ask' ) ;;
        'campaign list rest') offers=( '@ask' ) ;;
        'campaign members 0') offers=( '@ask' ) ;;
        'campaign members rest') offers=( '@ask' ) ;;
        'campaign merge 0') offers=( '@ask' ) ;;
        'campaign respond 0') offers=( '@ask' ) ;;
        'campaign respond rest') offers=( '@any' ) ;;
        'campaign show rest') offers=( '@ask' ) ;;
        'company add rest') offers=( '@any' ) ;;
        'company delete rest') offers=( '@any' ) ;;
        'company edit rest') offers=( '@any' ) ;;
        'company history 0') offers=( '@any' ) ;;
        'company list rest') offers=( '@ask' ) ;;
        'company show rest') offers=( '@any' ) ;;
        'completion 0') offers=( 'bash' 'zsh' 'fish' ) ;;
        'config 0') offers=( 'currency' 'country' 'zone' 'model' 'columns' 'date_order' 'opt_in' 'opt_out' 'rates' 'sender' 'unsubscribe' 'tiers' 'former_after' 'horizon' 'discount_rate' 'margin_share' 'win_back_cost' 'rfm_bins' 'rfm_weights' 'rfm_nested' 'rfm_best' 'minute_cost' 'order_cost' 'return_cost' 'brand_equity' 'ticket_cost' 'sale_only' 'complainer' 'complaint_tags' 'returner' 'infrequent' 'touch_half_life' 'answer_within' 'answered' 'wallet_field' 'ends_field' 'ladder' 'relationship' 'lifecycle' 'loyalty' 'targets' 'win_odds' 'odds_weight' 'lead_rules' ) ;;
        'config 1') offers=( '@any' ) ;;
        'consent add rest') offers=( '@any' ) ;;
        'consent check 0') offers=( '@any' ) ;;
        'consent delete rest') offers=( '@any' ) ;;
        'consent edit rest') offers=( '@any' ) ;;
        'consent grant 0') offers=( '@any' ) ;;
        'consent history 0') offers=( '@any' ) ;;
        'consent list rest') offers=( '@ask' ) ;;
        'consent refuse 0') offers=( '@any' ) ;;
        'consent show rest') offers=( '@any' ) ;;
        'contact add rest') offers=( '@any' ) ;;
        'contact delete rest') offers=( '@any' ) ;;
        'contact edit rest') offers=( '@any' ) ;;
        'contact history 0') offers=( '@any' ) ;;
        'contact list rest') offers=( '@ask' ) ;;
        'contact show rest') offers=( '@any' ) ;;
        'db schema 0') offers=( '@any' ) ;;
        'deal add rest') offers=( '@any' ) ;;
        'deal delete rest') offers=( '@any' ) ;;
        'deal edit rest') offers=( '@any' ) ;;
        'deal history 0') offers=( '@any' ) ;;
        'deal list rest') offers=( '@ask' ) ;;
        'deal lose 0') offers=( '@any' ) ;;
        'deal move 0') offers=( '@any' ) ;;
        'deal move 1') offers=( 'qualified' 'proposal' 'negotiation' 'won' 'lost' ) ;;
        'deal show rest') offers=( '@any' ) ;;
        'deal stages 0') offers=( '@any' ) ;;
        'deal win 0') offers=( '@any' ) ;;
        'delete rest') offers=( '@any' ) ;;
        'done rest') offers=( '@any' ) ;;
        'dump 0') offers=( '@dir' ) ;;
        'duplicates rest') offers=( '@ask' 'contacts' 'companies' ) ;;
        'edit 0') offers=( '@any' ) ;;
        'explain 0') offers=( '@any' ) ;;
        'explain 1') offers=( '@ask' ) ;;
        'export 0') offers=( 'members' 'contacts' 'companies' 'relations' 'leads' 'deals' 'products' 'prices' 'stock' 'orders' 'invoices' 'payments' 'activities' 'tasks' 'tickets' 'articles' 'segments' 'campaigns' 'consents' 'users' ) ;;
        'export rest') offers=( '@ask' ) ;;
        'field add 0') offers=( 'contact' 'company' 'relation' 'lead' 'deal' 'product' 'price' 'stock' 'order' 'invoice' 'payment' 'activity' 'task' 'ticket' 'article' 'segment' 'campaign' 'consent' 'user' ) ;;
        'field add 1') offers=( '@any' ) ;;
        'field delete 0') offers=( 'contact' 'company' 'relation' 'lead' 'deal' 'product' 'price' 'stock' 'order' 'invoice' 'payment' 'activity' 'task' 'ticket' 'article' 'segment' 'campaign' 'consent' 'user' ) ;;
        'field delete 1') offers=( '@ask' ) ;;
        'find rest') offers=( '@any' ) ;;
        'help 0') offers=( 'activity' 'agenda' 'article' 'backup' 'batch' 'brief' 'campaign' 'company' 'completion' 'config' 'consent' 'contact' 'dates' 'db' 'deal' 'delete' 'demo' 'doctor' 'done' 'dump' 'duplicates' 'edit' 'environment' 'exit-codes' 'explain' 'export' 'field' 'filters' 'find' 'formats' 'help' 'history' 'import' 'init' 'invoice' 'ladder' 'lead' 'link' 'load' 'log' 'mart' 'marts' 'measures' 'merge' 'order' 'payment' 'price' 'privacy' 'product' 'profile' 'quality' 'recommend' 'redo' 'refs' 'relation' 'remind' 'report' 'restore' 'safety' 'schema' 'score' 'segment' 'settings' 'shape' 'shapes' 'shell' 'show' 'sql' 'survey' 'task' 'templates' 'ticket' 'timeline' 'undo' 'unlink' 'unmerge' 'user' 'verify' 'whois' ) ;;
        'history 0') offers=( '@any' ) ;;
        'import rest') offers=( '@file' 'contacts' 'companies' 'leads' 'deals' 'products' 'prices' 'stock' 'orders' 'invoices' 'payments' 'activities' 'tasks' 'tickets' 'campaigns' 'consents' 'users' 'responses' 'returns' 'messages' ) ;;
        'invoice add rest') offers=( '@any' ) ;;
        'invoice delete rest') offers=( '@any' ) ;;
        'invoice edit rest') offers=( '@any' ) ;;
        'invoice history 0') offers=( '@any' ) ;;
        'invoice list rest') offers=( '@ask' ) ;;
        'invoice pay 0') offers=( '@any' ) ;;
        'invoice pay 1') offers=( '@any' ) ;;
        'invoice show rest') offers=( '@any' ) ;;
        'invoice void rest') offers=( '@any' ) ;;
        'ladder add 0') offers=( '@any' ) ;;
        'ladder add rest') offers=( '@any' ) ;;
        'ladder delete 0') offers=( '@ask' ) ;;
        'ladder remove 0') offers=( '@ask' 'ladder' 'relationship' 'lifecycle' 'loyalty' ) ;;
        'ladder remove 1') offers=( '@any' ) ;;
        'ladder reset 0') offers=( '@ask' 'ladder' 'relationship' 'lifecycle' 'loyalty' ) ;;
        'ladder set 0') offers=( '@ask' 'ladder' 'relationship' 'lifecycle' 'loyalty' ) ;;
        'ladder set 1') offers=( '@any' ) ;;
        'ladder set rest') offers=( '@ask' ) ;;
        'ladder show 0') offers=( '@ask' 'ladder' 'relationship' 'lifecycle' 'loyalty' ) ;;
        'lead add rest') offers=( '@any' ) ;;
        'lead assign rest') offers=( '@any' ) ;;
        'lead convert 0') offers=( '@any' ) ;;
        'lead delete rest') offers=( '@any' ) ;;
        'lead edit rest') offers=( '@any' ) ;;
        'lead history 0') offers=( '@any' ) ;;
        'lead list rest') offers=( '@ask' ) ;;
        'lead lose 0') offers=( '@any' ) ;;
        'lead reopen 0') offers=( '@any' ) ;;
        'lead route rest') offers=( '@any' ) ;;
        'lead rule 0') offers=( '@any' ) ;;
        'lead rule rest') offers=( '@ask' ) ;;
        'lead score rest') offers=( '@ask' ) ;;
        'lead show rest') offers=( '@any' ) ;;
        'lead trace 0') offers=( '@any' ) ;;
        'link 0') offers=( '@any' ) ;;
        'link 1') offers=( '@any' ) ;;
        'load 0') offers=( '@dir' ) ;;
        'log 0') offers=( '@any' ) ;;
        'log rest') offers=( '@any' ) ;;
        'mart add 0') offers=( '@any' ) ;;
        'mart add rest') offers=( '@any' ) ;;
        'mart build 0') offers=( '@ask' 'sales' 'service' 'marketing' 'finance' ) ;;
        'mart delete 0') offers=( '@ask' ) ;;
        'mart show 0') offers=( '@ask' 'sales' 'service' 'marketing' 'finance' ) ;;
        'merge rest') offers=( '@any' ) ;;
        'order add 0') offers=( '@any' ) ;;
        'order delete rest') offers=( '@any' ) ;;
        'order edit rest') offers=( '@any' ) ;;
        'order history 0') offers=( '@any' ) ;;
        'order lines 0') offers=( '@any' ) ;;
        'order list rest') offers=( '@ask' ) ;;
        'order show rest') offers=( '@any' ) ;;
        'payment add rest') offers=( '@any' ) ;;
        'payment delete rest') offers=( '@any' ) ;;
        'payment edit rest') offers=( '@any' ) ;;
        'payment history 0') offers=( '@any' ) ;;
        'payment list rest') offers=( '@ask' ) ;;
        'payment show rest') offers=( '@any' ) ;;
        'price add rest') offers=( '@any' ) ;;
        'price delete rest') offers=( '@any' ) ;;
        'price edit rest') offers=( '@any' ) ;;
        'price history 0') offers=( '@any' ) ;;
        'price list rest') offers=( '@ask' ) ;;
        'price show rest') offers=( '@any' ) ;;
        'privacy erase 0') offers=( '@any' ) ;;
        'privacy export 0') offers=( '@any' ) ;;
        'privacy restrict 0') offers=( '@any' ) ;;
        'privacy show 0') offers=( '@any' ) ;;
        'product add rest') offers=( '@any' ) ;;
        'product delete rest') offers=( '@ask' ) ;;
        'product edit rest') offers=( '@ask' ) ;;
        'product history 0') offers=( '@ask' ) ;;
        'product list rest') offers=( '@ask' ) ;;
        'product show rest') offers=( '@ask' ) ;;
        'profile 0') offers=( '@any' ) ;;
        'profile rest') offers=( 'who' 'value' 'buys' 'needs' 'preferences' 'forecast' 'open' 'campaigns' 'timeline' 'derived' 'ownership' ) ;;
        'quality 0') offers=( 'contacts' 'companies' 'relations' 'leads' 'deals' 'products' 'prices' 'stock' 'orders' 'invoices' 'payments' 'activities' 'tasks' 'tickets' 'articles' 'segments' 'campaigns' 'consents' 'users' ) ;;
        'quality rest') offers=( '@ask' ) ;;
        'recommend 0') offers=( '@any' ) ;;
        'redo 0') offers=( '@any' ) ;;
        'relation add rest') offers=( '@any' ) ;;
        'relation delete rest') offers=( '@any' ) ;;
        'relation edit rest') offers=( '@any' ) ;;
        'relation history 0') offers=( '@any' ) ;;
        'relation list rest') offers=( '@ask' ) ;;
        'relation show rest') offers=( '@any' ) ;;
        'remind 0') offers=( '@any' ) ;;
        'remind rest') offers=( '@any' ) ;;
        'report 0') offers=( '@ask' ) ;;
        'report adoption 0') offers=( '@ask' ) ;;
        'report campaign 0') offers=( '@ask' ) ;;
        'report delete 0') offers=( '@ask' ) ;;
        'report forecast rest') offers=( '@ask' ) ;;
        'report key-accounts rest') offers=( '@ask' ) ;;
        'report ladder 0') offers=( '@ask' 'ladder' 'relationship' 'lifecycle' 'loyalty' ) ;;
        'report survey rest') offers=( '@ask' ) ;;
        'report untouched rest') offers=( '@ask' ) ;;
        'restore 0') offers=( '@file' ) ;;
        'segment add 0') offers=( '@any' ) ;;
        'segment add rest') offers=( '@ask' ) ;;
        'segment cluster rest') offers=( '@ask' ) ;;
        'segment compare 0') offers=( '@ask' ) ;;
        'segment compare 1') offers=( '@ask' ) ;;
        'segment delete rest') offers=( '@ask' ) ;;
        'segment describe 0') offers=( '@ask' ) ;;
        'segment drivers 0') offers=( '@ask' ) ;;
        'segment edit rest') offers=( '@ask' ) ;;
        'segment filter 0') offers=( '@ask' ) ;;
        'segment filter rest') offers=( '@ask' ) ;;
        'segment history 0') offers=( '@ask' ) ;;
        'segment list rest') offers=( '@ask' ) ;;
        'segment members 0') offers=( '@ask' ) ;;
        'segment members rest') offers=( '@ask' ) ;;
        'segment sample 0') offers=( '@any' ) ;;
        'segment sample rest') offers=( '@ask' ) ;;
        'segment show rest') offers=( '@ask' ) ;;
        'segment similar 0') offers=( '@ask' ) ;;
        'segment split 0') offers=( '@any' ) ;;
        'segment split rest') offers=( '@ask' ) ;;
        'segment trend 0') offers=( '@ask' ) ;;
        'shape delete 0') offers=( '@ask' ) ;;
        'shape show 0') offers=( '@ask' 'google-contacts' 'outlook-contacts' 'outlook-contacts-de' 'outlook-contacts-fr' 'outlook-contacts-es' 'outlook-contacts-it' 'outlook-contacts-nl' 'outlook-contacts-pt' 'thunderbird' 'thunderbird-de' 'thunderbird-fr' 'linkedin-connections' 'linkedin-leads' 'hubspot-contacts' 'hubspot-companies' 'hubspot-deals' 'hubspot-tickets' 'hubspot-activities' 'hubspot-calls' 'salesforce-contacts' 'salesforce-accounts' 'salesforce-leads' 'salesforce-opportunities' 'salesforce-activities' 'salesforce-campaign-members' 'salesforce-cases' 'dynamics-contacts' 'dynamics-accounts' 'dynamics-leads' 'dynamics-opportunities' 'siebel-contacts' 'siebel-accounts' 'siebel-opportunities' 'sap-customers' 'sap-contacts' 'sap-business-partners' 'sap-orders' 'sap-order-items' 'sap-materials' 'zoho-leads' 'zoho-contacts' 'zoho-accounts' 'zoho-deals' 'zoho-invoices' 'mailchimp' 'facebook-leads' 'shopify-orders' 'shopify-customers' 'shopify-products' 'shopify-inventory' 'woocommerce-orders' 'woocommerce-order-suite' 'woocommerce-analytics-orders' 'woocommerce-customers' 'woocommerce-products' 'woocommerce-stock' 'woocommerce-prices' 'woocommerce-sale-prices' 'square-customers' 'square-items' 'square-transactions' 'square-payments' 'stripe-customers' 'stripe-payments' 'stripe-charges' 'stripe-invoices' 'paypal-payments' 'quickbooks-invoices' 'quickbooks-payments' 'xero-invoices' 'zendesk-tickets' 'freshdesk-tickets' 'hledger' ) ;;
        'show rest') offers=( '@any' ) ;;
        'sql rest') offers=( '@any' ) ;;
        'stock add rest') offers=( '@any' ) ;;
        'stock delete rest') offers=( '@any' ) ;;
        'stock edit rest') offers=( '@any' ) ;;
        'stock history 0') offers=( '@any' ) ;;
        'stock list rest') offers=( '@ask' ) ;;
        'stock show rest') offers=( '@any' ) ;;
        'survey record 0') offers=( '@any' ) ;;
        'task add rest') offers=( '@any' ) ;;
        'task delete rest') offers=( '@any' ) ;;
        'task done rest') offers=( '@any' ) ;;
        'task edit rest') offers=( '@any' ) ;;
        'task history 0') offers=( '@any' ) ;;
        'task list rest') offers=( '@ask' ) ;;
        'task show rest') offers=( '@any' ) ;;
        'ticket add rest') offers=( '@any' ) ;;
        'ticket close rest') offers=( '@any' ) ;;
        'ticket delete rest') offers=( '@any' ) ;;
        'ticket edit rest') offers=( '@any' ) ;;
        'ticket history 0') offers=( '@any' ) ;;
        'ticket list rest') offers=( '@ask' ) ;;
        'ticket reopen 0') offers=( '@any' ) ;;
        'ticket show rest') offers=( '@any' ) ;;
        'timeline 0') offers=( '@any' ) ;;
        'undo 0') offers=( '@any' ) ;;
        'unlink 0') offers=( '@any' ) ;;
        'unlink 1') offers=( '@any' ) ;;
        'unmerge rest') offers=( '@any' ) ;;
        'user add rest') offers=( '@any' ) ;;
        'user delete rest') offers=( '@ask' ) ;;
        'user edit rest') offers=( '@ask' ) ;;
        'user hand-over 0') offers=( '@ask' ) ;;
        'user hand-over 1') offers=( '@ask' ) ;;
        'user history 0') offers=( '@ask' ) ;;
        'user list rest') offers=( '@ask' ) ;;
        'user show rest') offers=( '@ask' ) ;;
        'whois rest') offers=( '@any' ) ;;
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
