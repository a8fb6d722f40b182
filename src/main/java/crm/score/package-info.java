/**
 * Measures and purchase models: pure calculation over arrays, without SQL, printing or a clock, in rooms that each know only
 * those below them. Money is in ten-thousandths of the base currency where it is whole, in units of it where it is expected;
 * days are counted from 1970-01-01.
 */
package crm.score;
