/**
 * What every command shares: how a command line becomes a command, what a command may use ({@link crm.cli.Crm}), the
 * options that mean the same everywhere, and the generic commands that every noun has.
 *
 * <p>Only the command that runs is built. There is no tree of parsers: the words of the command line name an entry of
 * the list of commands, and that one entry makes its command.
 */
package crm.cli;
