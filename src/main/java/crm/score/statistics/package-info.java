/**
 * Numbers on their own: tests, estimates, groups found, draws by lot, sums by id.
 *
 * <p>Knows no other room.
 */
package crm.score.statistics;
