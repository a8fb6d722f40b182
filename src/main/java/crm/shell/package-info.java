/**
 * Many commands from one process: a prompt with history and completion on a terminal, and lines of a file or of stdin.
 *
 * <p>Each line runs as if it were a command of its own: the database is open only while it works, so that a prompt left
 * open keeps nobody waiting.
 */
package crm.shell;
